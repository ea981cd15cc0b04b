import { wordsIn } from '../../src/text/words.ts'

/** A message that was sent, and whether it was acknowledged in the end. */
export interface Sent {
  readonly id: string
  readonly acknowledged: Promise<boolean>
}

/** The hands and eyes of one learner, who has one proposal in a thread or chat of their own. */
export interface Writer {
  readonly name: string
  readonly platform: 'slack' | 'teams'
  /** Begins the proposal; resolves with its reference once its first card stands. */
  begin(): Promise<string>
  /** The message is there at once, and is on its way to the program. */
  say(text: string): Sent
  edit(id: string, text: string): Promise<boolean>
  /** Presses the newest button of this kind about the section; null where they see none. */
  press(action: string, section: number): Promise<Pressed | null>
  /** What the ids of envelopes of that message hold. */
  keyOf(id: string): string
  /** The words that the newest card of the section tells of; null where there is none. */
  words(section: number): number | null
  /** Whether these words stand where this learner sees them. */
  sees(words: string): boolean
}

/** What came of a press. */
export interface Pressed {
  /** What the ids of its envelopes hold; null where the platform gives a press none that is known here. */
  readonly key: string | null
  readonly isAcknowledged: boolean
}

/** What a card says of its answer, as `Section 4/10 · …` and `2 messages, 46 mots`; null for what is no card of that section. */
export function wordsOnCard(text: string, section: number): number | null {
  const plain = text.replaceAll(/[\u00a0\u202f]/g, ' ')
  if (!plain.includes(`Section ${section}/10 · `)) return null
  const [, words] = /(?:messages?, | · )(\d[\d ]*) mots?(?= ·|$)/m.exec(plain) ?? []
  if (words !== undefined) return Number(words.replaceAll(' ', ''))
  return plain.includes(wordsIn('fr').card.empty.replaceAll(/[\u00a0\u202f]/g, ' ')) ? 0 : null
}
