import type { SectionNumber } from '../../rubric/section.ts'
import type { AiReading } from './ai-reading.ts'

/** One section of the answer: pieces in order. It is empty, in progress, done or skipped. */
export interface Section {
  readonly number: SectionNumber
  readonly pieces: readonly Piece[]
  /** The learner's word on it; `open` is empty or in progress, by its pieces. */
  readonly mark: 'open' | 'done' | 'skipped'
  /** Grows with each change of its text. */
  readonly revision: number
  /** Whitespace-separated words that hold a letter or digit, as word processors count. */
  readonly words: number
  readonly savedAt: string | null
  /** How often its card was posted: going back to a section posts it anew at the end of the thread. */
  readonly cards: number
  /** Which of its cards is folded to one line: the last one, once the section is finished or skipped, until it is opened again. */
  readonly folded?: number
  /** How often it was checked. */
  readonly runs: number
  /** The run whose coach message stands, 0 for none; each had one before this was stored. */
  readonly coached?: number
  /** The AI coach's reading of it; null where there was none since the last change of its settings. */
  readonly reading: AiReading | null
}

/** One part of an answer: a chat message or a form's text, with where it came from. */
export interface Piece {
  /** The platform's message id, or the envelope's id for a form. */
  readonly id: string
  readonly source: 'message' | 'form'
  readonly by: string
  readonly text: string
  /** How often it was edited. */
  readonly revision: number
  /** The messages whose text a form's text took over: editing one of them no longer reaches the answer. */
  readonly joined?: readonly string[]
  /** When its message was written, by the platform's own clock, in ms; not there where that is not known. */
  readonly written?: number
}

/** The answer of a section: its pieces in order, a blank line between. */
export function sectionText({ pieces }: Pick<Section, 'pieces'>): string {
  return pieces.map((piece) => piece.text).join('\n\n')
}
