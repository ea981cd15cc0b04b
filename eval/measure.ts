/** One case that a measure counts: what a person said of it, and what the coach made of it. */
export interface Trial {
  readonly id: string
  readonly lang: 'fr' | 'en'
  readonly doubt: boolean
  readonly isRight: boolean
  /** For a balanced measure: which of its two halves it belongs to. */
  readonly half?: 'weak' | 'fair'
  readonly text: string
  readonly expected: string
  readonly found: string
}

/** What to reach: at least, or at most, so much. */
export interface Goal {
  readonly at: 'least' | 'most'
  readonly value: number
}

/** What is counted, over which cases, and the figure to reach; null where it only informs. */
export interface Measure {
  /** The file that its cases stand in, without the ending. */
  readonly file: string
  readonly name: string
  /**
   * `right`, `wrong`: the share of cases that are. `number`: how many are wrong. `balanced`: the mean of the shares that are
   * right in both halves. `gap`: how far that is apart in French and English.
   */
  readonly counts: 'right' | 'wrong' | 'number' | 'balanced' | 'gap'
  readonly goal: Goal | null
  readonly trials: readonly Trial[]
}

/** A goal that is reached from below. */
export function atLeast(value: number): Goal {
  return { at: 'least', value }
}

/** A goal that is reached from above. */
export function atMost(value: number): Goal {
  return { at: 'most', value }
}

/** Splits cases into what was asserted and what is true: precision counts among the former, recall among the latter. */
export function precisionAndRecall<One>(
  about: Pick<Measure, 'file' | 'name'>,
  goals: { readonly precision: Goal | null; readonly recall: Goal | null },
  cases: readonly One[],
  of: (one: One) => { readonly asserted: boolean; readonly isTrue: boolean; readonly trial: Omit<Trial, 'isRight'> },
): readonly Measure[] {
  const told = cases.map(of)
  const among = (base: 'asserted' | 'isTrue', right: 'asserted' | 'isTrue'): readonly Trial[] =>
    told.filter((one) => one[base]).map((one) => ({ ...one.trial, isRight: one[right] }))
  const { file, name } = about
  return [
    { file, name: `${name}: precision`, counts: 'right', goal: goals.precision, trials: among('asserted', 'isTrue') },
    { file, name: `${name}: recall`, counts: 'right', goal: goals.recall, trials: among('isTrue', 'asserted') },
  ]
}
