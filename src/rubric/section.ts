import type { Wording } from '../text/language.ts'

/** The guide's ten sections are known by their number, in the guide's order. */
export const sectionNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** The number of one of the guide’s ten sections, from 1 to 10. */
export type SectionNumber = (typeof sectionNumbers)[number]

/** What the guide says of one section, in both languages. */
export interface SectionGuide {
  readonly number: SectionNumber
  /** The guide's own heading, used in the compiled proposal. */
  readonly heading: Wording
  /** A name short enough for a card's first line and for a button. */
  readonly name: Wording
  /** What the guide asks for, as plain sentences. */
  readonly ask: Wording
  /** One short example of our own, from a domain that no learner is likely to have. */
  readonly example: Wording
  /** Why a reader of the catalogue needs this section. */
  readonly why: Wording
  /** How long it takes most learners. */
  readonly minutes: number
  /**
   * A required section must hold text before the proposal can be submitted (criterion X9). One that is off belongs to another
   * kind of proposal: it is neither asked for nor shown, counted or compiled.
   */
  readonly need: 'required' | 'optional' | 'off'
}

/** A record that holds the same thing for each section. */
export function eachSection<Out>(of: (section: SectionNumber) => Out): Readonly<Record<SectionNumber, Out>> {
  return { 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5), 6: of(6), 7: of(7), 8: of(8), 9: of(9), 10: of(10) }
}
