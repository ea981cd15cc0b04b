import { onClockedPlatforms } from './on-clocked-platforms.ts'
import { timeJourney } from './time-journey.ts'

onClockedPlatforms('time', 7, timeJourney)
