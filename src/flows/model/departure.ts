import type { SectionNumber } from '../../rubric/section.ts'

/** That the learner went on from a section, or from the recap. */
export interface Departure {
  readonly from: SectionNumber | 'recap'
  /** By the platform's own clock, in ms. */
  readonly when: number
  /** Whether the section was to be finished with it, had it held a text. */
  readonly finishes?: true
}
