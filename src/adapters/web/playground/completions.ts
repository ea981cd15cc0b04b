import type { Argument, Command, General, HelpLine } from '../../../flows/acts/act.ts'
import { acts } from '../../../flows/acts/acts.ts'
import { typedActs } from '../../../flows/acts/read-message.ts'
import type { Language } from '../../../text/language.ts'

/** Something that the composer can complete. */
export interface Completion {
  /** What completing it inserts; what may follow it is for the person to type. */
  readonly insert: string
  /** What people read of it, such as `!voir [n|tout]`. */
  readonly usage: string
  readonly hint: string
  readonly where: 'room' | 'thread'
  /** All ways to type it, without case and accents: one that stands there is complete, and Enter sends it. */
  readonly spellings: readonly string[]
  readonly argument: 'none' | 'some'
  /** The words that may follow it, where they are known. */
  readonly options: readonly string[]
}

const slash = '/mlops-proposal'

/** All that can be typed: what follows the slash command, then the words of a thread. */
export function completions(language: Language): readonly Completion[] {
  return [
    ...acts.flatMap(({ general }) => general?.lines.map((line) => slashCompletion(general, line, language)) ?? []),
    ...typedActs.map(({ command }) => threadCompletion(command, language)),
  ]
}

function slashCompletion({ words, argument }: General, line: HelpLine, language: Language): Completion {
  const isBare = words.includes('')
  const [word = ''] = line.usage[language].split(' ')
  return {
    insert: isBare ? slash : `${slash} ${word}`,
    usage: isBare ? slash : `${slash} ${line.usage[language]}`,
    hint: line.help[language],
    where: 'room',
    spellings: isBare ? [slash] : words.map((one) => `${slash} ${one}`),
    ...followedBy(isBare ? 'none' : argument, line.usage[language]),
  }
}

function threadCompletion({ words, argument, usage, help }: Command, language: Language): Completion {
  const [insert = ''] = usage[language].split(' ')
  return {
    insert,
    usage: usage[language],
    hint: help[language],
    where: 'thread',
    spellings: words.map((word) => `!${word}`),
    ...followedBy(argument, usage[language]),
  }
}

/** Choices in a usage, such as `fr|en` or `[n|tout]`, are offered once the word before them stands; `n` is no word. */
function followedBy(argument: Argument, usage: string): Pick<Completion, 'argument' | 'options'> {
  const [, ...rest] = usage.split(' ')
  const choices = rest.filter((part) => part.includes('|')).flatMap((part) => part.match(/\p{L}{2,}/gu) ?? [])
  return { argument: argument === 'none' ? 'none' : 'some', options: choices }
}
