import type { Story } from './story.ts'

/** One rule of time, how often it had to hold in a month, and each time that it did not. */
export interface Verdict {
  readonly rule: string
  readonly checked: number
  readonly broken: readonly string[]
}

/** A rule as a function of a month. */
export type Rule = (story: Story) => Verdict

/** Judges each of the cases; a sentence says what is wrong with one, null that nothing is. */
export function judge<T>(rule: string, cases: readonly T[], wrong: (one: T) => string | null): Verdict {
  const broken = cases.map(wrong).filter((one) => one !== null)
  return { rule, checked: cases.length, broken }
}
