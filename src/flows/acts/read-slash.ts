import type { Act, General } from './act.ts'
import { acts } from './acts.ts'
import { isArgument } from './argument.ts'
import { fold } from '../../text/fold.ts'

/** What stood behind the slash command: what it does and the words that follow it, or a word that nobody knows. */
export type SlashReading =
  | { readonly type: 'known'; readonly act: Act['name']; readonly general: General; readonly argument: string }
  | { readonly type: 'unknown'; readonly word: string }

/** Reads the words behind the slash command, in either language, without case or accents. */
export function readSlash(text: string): SlashReading {
  const words = text.trim().split(/\s+/)
  const [first = ''] = words
  const pair = fold(words.slice(0, 2).join(' ')).replace(/^!/, '')
  const isPair = words.length > 1 && acts.some(({ general }) => general?.words.includes(pair))
  const rest = words.slice(isPair ? 2 : 1)
  const name = isPair ? pair : fold(first).replace(/^!/, '')
  const isReference = isArgument('reference', name)
  const found = acts.find(({ general }) =>
    isReference ? general?.argument === 'reference' : general?.words.includes(name),
  )
  if (found?.general === undefined) return { type: 'unknown', word: first }
  const argument = (isReference ? [first] : rest).join(' ')
  return { type: 'known', act: found.name, general: found.general, argument }
}

/** The proposal that the words ask for; null where they are about none. */
export function referenceIn(text: string): string | null {
  const reading = readSlash(text)
  if (reading.type === 'unknown') return null
  const { argument } = reading.general
  if (argument !== 'reference' && argument !== 'assignment' && argument !== 'invitation') return null
  const [named = ''] = reading.argument.split(' ')
  // Whoever invites may name the person alone.
  const isNone = named === '' || (argument === 'invitation' && !isArgument('reference', fold(named)))
  return isNone ? null : named.toUpperCase()
}

/** Whether the words can begin a proposal, which everybody in the place will see. */
export function canBegin(text: string): boolean {
  const reading = readSlash(text)
  return reading.type === 'known' && ['begin', 'start'].includes(reading.act)
}

/** Whether the words are a command and nothing else: what follows it can be its argument. */
export function isWholeCommand(text: string): boolean {
  const reading = readSlash(text)
  if (reading.type === 'unknown' || text.trim() === '') return false
  return reading.argument === '' || isArgument(reading.general.argument, fold(reading.argument))
}
