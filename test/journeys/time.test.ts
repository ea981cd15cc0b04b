import { onClockedPlatforms } from './on-clocked-platforms.ts'
import { timeJourney } from './time-journey.ts'

onClockedPlatforms('time', 6, timeJourney)
