import type { Rubric } from '../../src/rubric/rubric.ts'
import type { SectionNumber } from '../../src/rubric/section.ts'
import type { Language } from '../../src/text/language.ts'

/** A text for the AI coach: a whole proposal, or one section with the others empty. */
export interface Asking {
  readonly texts: Readonly<Record<SectionNumber, string>>
  /** `whole`: each section that holds text, and the proposal as a whole. */
  readonly scope: SectionNumber | 'whole'
  readonly language: Language
  readonly rubric: Rubric
  /** Ids that the automatic checks left open. */
  readonly notAssessed: readonly string[]
}
