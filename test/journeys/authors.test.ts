import { authorsJourney } from './authors-journey.ts'
import { onClockedPlatforms } from './on-clocked-platforms.ts'

onClockedPlatforms('authors', 2, authorsJourney)
