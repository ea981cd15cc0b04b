/** One finding of `npm run doctor`: a part that works, one that does not with what to do, or one that is switched off. */
export interface Examined {
  readonly part: string
  readonly state: 'fine' | 'wrong' | 'off'
  readonly found: string
  /** What to do, as a sentence; empty where nothing is to be done. */
  readonly remedy: string
}
