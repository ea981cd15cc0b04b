import type { Event, NamedPerson } from '../model/event.ts'
import type { Act } from './act.ts'
import { readMessage } from './read-message.ts'
import { isWholeCommand, readSlash } from './read-slash.ts'
import { fold } from '../../text/fold.ts'

/** What people begin with who do not know the command's name: alone, or before one of its words. */
const beginnings = /^(?:(?:mlops[- ])?(?:proposal|proposition)|start|commencer|demarrer|go)(?=\s|$)/

/** No command is longer without its slash; what is longer is an answer. */
const longestCommand = 60

/** The event of a command with whom its words name. */
export function commandedEvent(words: string, people: readonly NamedPerson[]): Event {
  return people.length === 0 ? { type: 'commanded', words } : { type: 'commanded', words, people }
}

/** The words behind a slash command that was typed as a message; null for any other message. Whatever stands there counts. */
export function slashWords(text: string): string | null {
  const typed = /^\/\s*(?:mlops-)?(?:proposal|proposition)(?=\s|$)(.*)$/i.exec(visible(text))
  return typed ? (typed[1] ?? '').trim() : null
}

/** What a team asks for in its own room without naming the bot. What people say to one another there is none of it. */
const teamActs: ReadonlySet<Act['name']> = new Set([
  'queue',
  'reviews',
  'absent',
  'present',
  'queue-page',
  'assign',
  'admin',
  'dashboard',
  'help',
])

/**
 * What a message in a team's room asks for, as the words behind the slash command: `queue mine`; null for what is said to
 * the others there. The whole message has to be the command, unless it begins with the mark of one.
 */
export function roomCommand(text: string): string | null {
  const typed = slashWords(text)
  if (typed !== null || text.trim().includes('\n')) return typed
  const [, mark = '', words = ''] = /^(!?)\s*(.*?)[\s.!?…]*$/u.exec(visible(text)) ?? []
  const reading = words === '' || words.length > longestAsked ? null : readSlash(words)
  if (reading?.type !== 'known' || !teamActs.has(reading.act)) return null
  return mark === '!' || isWholeCommand(words) ? words : null
}

/** A reference and a person's whole name fit. */
const longestAsked = 100

/**
 * What a message to the bot alone asks for, as the words behind the slash command; null where it is part of an answer.
 * Without the slash the whole message has to be one command: “New approach to retraining” is a title. In a proposal, the
 * words that its thread knows, such as `help`, are about that proposal.
 */
export function privateCommand(text: string, place: 'in-proposal' | 'outside'): string | null {
  const typed = slashWords(text)
  if (typed !== null) return typed
  if (text.trim().includes('\n')) return null
  const words = visible(text)
    .replace(/^!/, '')
    .replace(/[\s.!?…]+$/u, '')
  if (words === '' || words.length > longestCommand) return null
  if (place === 'in-proposal' && readMessage(text, 'none').type === 'command') return null
  const [beginning] = beginnings.exec(fold(words)) ?? []
  const rest = beginning === undefined ? words : words.slice(beginning.length).trim()
  return (rest === '' && beginning !== undefined) || isWholeCommand(rest) ? rest : null
}

/** What is asked of the bot where every message to it is a command: one that nobody knows is answered with help. */
export function askedWords(text: string): string {
  return privateCommand(text, 'outside') ?? visible(text).replace(/^\//, '')
}

/** The message without what cannot be seen, nor what makes all of it bold, code or a quotation; every space is a space. */
function visible(text: string): string {
  const words = text
    .slice(0, 2_000)
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^> ?/, '')
  return marked.exec(words)?.[1]?.trim() ?? words
}

/** Marks that stand around all of a message. */
const marked = /^[*_~`"'«“‘]+([^*_~`"'«“‘»”’]+)[*_~`"'»”’]+$/
