import type { Language } from '../../text/language.ts'
import type { Envelope } from './event.ts'

/** The program, where it is what happened. */
export function itself(language: Language): Envelope['actor'] {
  return { id: 'mlops-proposal', name: 'mlops-proposal', roles: [], language, timeZone: 'UTC' }
}
