import { distance } from 'fastest-levenshtein'
import type { Command, ProposalAct } from './act.ts'
import { proposalActs } from './acts.ts'
import { isArgument } from './argument.ts'
import { fold } from '../../text/fold.ts'

/** An act that has words in a proposal's thread. */
export type TypedAct = ProposalAct & { readonly command: Command }

/** What a message in the thread is: a command, something that looks like one, an aside, or part of an answer. */
export type MessageReading =
  | { readonly type: 'command'; readonly act: TypedAct; readonly argument: string }
  | { readonly type: 'unknown'; readonly word: string; readonly near: readonly TypedAct[] }
  | { readonly type: 'aside' }
  | { readonly type: 'answer' }

/** The acts that can be typed in the thread, in the order in which help lists them. */
export const typedActs: readonly TypedAct[] = proposalActs.filter((act): act is TypedAct => act.command !== undefined)

/** No command is as long as this with its argument: what is longer is an answer. */
const longestCommand = 60

/** Reads a message: `!Précédent`, `precedent`, `!section 4`, `// between us`, or an answer. */
export function readMessage(text: string, mentions: 'none' | 'person'): MessageReading {
  const whole = text.trim()
  const start = whole
    .slice(0, 200)
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (start.startsWith('//') || (mentions === 'person' && !start.startsWith('!'))) return { type: 'aside' }
  if (whole.length > 200 || start.length > longestCommand || start.includes('\n')) return { type: 'answer' }
  return readShort(start)
}

function readShort(text: string): MessageReading {
  const [, mark = '', word = '', argument = ''] = /^(!?)\s*(\p{L}+)\s*(.*?)[\s.!?…]*$/u.exec(text) ?? []
  if (word === '') return { type: 'answer' }
  const [plain, plainArgument] = [fold(word), fold(argument)]
  const act = typedActs.find((one) => one.command.words.includes(plain))
  if (act && fits(act.command, plainArgument, mark)) return { type: 'command', act, argument: plainArgument }
  if (mark === '') return { type: 'answer' }
  return { type: 'unknown', word: `!${word}${argument && ` ${argument}`}`, near: nearest(plain) }
}

/** Without the mark, the whole message must be the command; with it, an argument that makes no sense is still the command's. */
function fits({ argument: kind }: Command, argument: string, mark: string): boolean {
  return mark === '!' || argument === '' || isArgument(kind, argument)
}

/** The three acts whose words are closest; none that is further than half the word away. */
function nearest(word: string): readonly TypedAct[] {
  const scored = typedActs.map((act) => ({
    act,
    score: Math.min(...act.command.words.map((known) => apart(word, known))),
  }))
  return scored
    .filter(({ score }) => score <= 0.5)
    .toSorted((a, b) => a.score - b.score)
    .slice(0, 3)
    .map(({ act }) => act)
}

function apart(word: string, known: string): number {
  return known.startsWith(word) && word.length > 1 ? 0.1 : distance(word, known) / Math.max(word.length, known.length)
}
