import type { SectionNumber } from '../../rubric/section.ts'

/** A text to share out among the sections. The text itself is stored beside the proposal, as one that a section had. */
export interface Pasted {
  /** `asked`: the next long message is one; `offered`: it waits for the learner's word. */
  readonly stage: 'asked' | 'offered' | 'over'
  /** How many there were, this one included. */
  readonly count: number
  /** How often its card was posted. */
  readonly shown: number
  /** The message that it came in, and when. */
  readonly message: string
  readonly at: string
  readonly blocks: readonly PastedBlock[]
  /** What is odd about it, for the learner to know. */
  readonly odd: readonly ('double' | 'headless' | 'long' | 'mixed')[]
}

/** One passage of such a text: where it stands in it, and the section that it would go into. */
export interface PastedBlock {
  readonly start: number
  readonly end: number
  readonly heading: string | null
  readonly opening: string
  readonly words: number
  readonly section: SectionNumber | null
}
