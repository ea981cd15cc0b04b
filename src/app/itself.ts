import type { Envelope } from '../flows/model/event.ts'
import type { Language } from '../text/language.ts'

/** The program, where it is what happened. */
export function itself(language: Language): Envelope['actor'] {
  return { id: 'mlops-proposal', name: 'mlops-proposal', roles: [], language, timeZone: 'UTC' }
}
