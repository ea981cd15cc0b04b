/** One finding of `npm run doctor`: a part that works, or is switched off, or does not work as it must. */
export type Examined = ExaminedPart | WrongPart

/** A part that works, or that is off or cannot be looked at now. */
interface ExaminedPart {
  readonly part: string
  readonly state: 'fine' | 'off'
  readonly found: string
  /** What can be done, as a sentence; empty where nothing is to be done. */
  readonly remedy: string
}

/** A part that is needed and does not work: what is so, what was expected, and what to do. */
interface WrongPart {
  readonly part: string
  readonly state: 'wrong'
  readonly found: string
  readonly expected: string
  readonly remedy: string
}
