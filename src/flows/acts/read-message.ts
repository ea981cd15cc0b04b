import { distance } from 'fastest-levenshtein'
import type { Command, ProposalAct } from './act.ts'
import { proposalActs } from './acts.ts'
import { isAddress } from '../messages/address.ts'
import { type ApartReason, isMarkedAside } from '../messages/aside-sign.ts'
import { isAway } from '../messages/away.ts'
import { isCourtesy } from '../messages/courtesy.ts'
import { isQuestion } from '../messages/question.ts'
import { isArgument } from './argument.ts'
import { fold } from '../../text/fold.ts'

/** An act that has words in a proposal's thread. */
export type TypedAct = ProposalAct & { readonly command: Command }

/** What a message in the thread is: a command, something that looks like one, an aside, or part of an answer. */
export type MessageReading =
  | { readonly type: 'command'; readonly act: TypedAct; readonly argument: string }
  | { readonly type: 'unknown'; readonly word: string; readonly near: readonly TypedAct[] }
  /** A command in bold, quoted, or as code: shown rather than given. */
  | { readonly type: 'shown'; readonly word: string; readonly act: TypedAct; readonly argument: string }
  | { readonly type: 'aside'; readonly why: ApartReason }
  | { readonly type: 'answer' }

/** The acts that can be typed in the thread, in the order in which help lists them. */
export const typedActs: readonly TypedAct[] = proposalActs.filter((act): act is TypedAct => act.command !== undefined)

/** No command is as long as this with its argument: what is longer is an answer. */
const longestCommand = 60

/** Reads a message: `!Précédent`, `precedent`, `!section 4`, `// between us`, `thanks`, or an answer. */
export function readMessage(text: string, mentions: 'none' | 'person'): MessageReading {
  const whole = text.trim()
  const start = whole
    .slice(0, 200)
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (isMarkedAside(start)) return { type: 'aside', why: 'sign' }
  if (mentions === 'person' && !start.startsWith('!') && isAddress(whole)) return { type: 'aside', why: 'addressed' }
  if (whole.length <= 200 && isCourtesy(undress(start))) return { type: 'aside', why: 'courtesy' }
  const shown = whole.length > 200 ? null : readShown(start)
  if (shown !== null) return shown
  if (whole.length > 200 || start.includes('\n')) return { type: 'answer' }
  const command = start.length > longestCommand ? null : readShort(start)
  if (command !== null && command.type !== 'answer') return command
  if (isAway(start)) return { type: 'aside', why: 'away' }
  return isQuestion(start) ? { type: 'aside', why: 'question' } : { type: 'answer' }
}

/** `**!done**`, `> !done` */
function readShown(text: string): MessageReading | null {
  const bare = undress(text)
  if (bare === text || !bare.startsWith('!') || bare.length > longestCommand || bare.includes('\n')) return null
  const reading = readShort(bare)
  return reading.type === 'command' ? { ...reading, type: 'shown', word: bare } : reading
}

/** What stands on both sides of words that are marked, and before those that are quoted. */
const dress: readonly RegExp[] = [
  /^>+\s*(.*)$/su,
  /^(?:```|~~~)(?:\w*\n)?(.*?)(?:```|~~~)$/su,
  /^(\*{1,3}|_{1,3}|~{1,2}|`)(.*)\1$/su,
  /^«\s*(.*?)\s*»$/su,
  /^["“”'‘’](.*)["“”'‘’]$/su,
]

/** A text without its marks of emphasis, code and quotation, where they hold all of it. */
function undress(text: string): string {
  const [bare] = dress.flatMap(
    (one) =>
      one
        .exec(text)
        ?.slice(1)
        .findLast((part) => part !== undefined) ?? [],
  )
  return bare === undefined || bare.trim() === '' ? text : undress(bare.trim())
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

/** The acts whose words are closest, three at most; none that is further than half the word away, or much less close. */
function nearest(word: string): readonly TypedAct[] {
  const scored = typedActs.map((act) => ({
    act,
    score: Math.min(...act.command.words.map((known) => apart(word, known))),
  }))
  const best = Math.min(...scored.map(({ score }) => score))
  return scored
    .filter(({ score }) => score <= Math.min(best + 0.15, 0.5))
    .toSorted((a, b) => a.score - b.score)
    .slice(0, 3)
    .map(({ act }) => act)
}

function apart(word: string, known: string): number {
  return known.startsWith(word) && word.length > 1 ? 0.1 : distance(word, known) / Math.max(word.length, known.length)
}
