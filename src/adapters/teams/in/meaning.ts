import { askedWords, privateCommand, roomCommand, slashWords } from '../../../flows/acts/command-words.ts'
import { canBegin } from '../../../flows/acts/read-slash.ts'
import type { TeamRoom } from '../../../flows/model/event.ts'
import { fold } from '../../../text/fold.ts'
import type { Arrival } from './arrival.ts'
import { hasContents } from './contents.ts'
import type { SaidText } from './said-text.ts'

/** What a message asks for. */
export type Meaning =
  /** It is for nobody here: nothing of it may be stored. */
  | { readonly type: 'none' }
  /** The command, with what stood behind it. */
  | { readonly type: 'command'; readonly words: string }
  /** A private command that would begin something public: a button is offered instead. */
  | { readonly type: 'offer-start' }
  /** `@bot ids`: what a coordinator copies into the configuration. */
  | { readonly type: 'ids' }
  /** Part of the answer in this thread. */
  | { readonly type: 'answer'; readonly thread: string }
  /** A file where no proposal is open: nothing would become of it. */
  | { readonly type: 'lost-file' }

/** What a message means where it was written; `thread` is the proposal's root that it belongs to, if any. */
export function meaningOf(arrival: Arrival, said: SaidText, thread: string | null, rooms: TeamRooms): Meaning {
  const { spot, activity } = arrival
  const called = calledBy(said.text, activity.recipient?.name ?? '')
  if (called !== null && !said.toBot && !isTargeted(arrival)) return { type: 'command', words: called }
  const isOurs = said.toBot || spot.kind === 'personal' || isTargeted(arrival)
  if (!isOurs && thread === null) return meaningInRoom(arrival, said, rooms)
  if (isOurs && asksForIds(said, arrival)) return { type: 'ids' }
  const words = isOurs || spot.kind !== 'channel' ? privateCommand(said.text, placeIn(thread)) : slashWords(said.text)
  if (words !== null && isTargeted(arrival) && canBegin(words)) return { type: 'offer-start' }
  if (words !== null) return { type: 'command', words }
  if (thread !== null) return { type: 'answer', thread }
  if (said.text !== '') return { type: 'command', words: askedWords(said.text) }
  if (hasContents(activity, spot)) return { type: 'lost-file' }
  // Whoever calls the bot by its name and says nothing else wants to know what there is.
  return said.toBot ? { type: 'command', words: '' } : { type: 'none' }
}

/** The channels where a team's own commands are known without the bot's name. */
export type TeamRooms = Readonly<Record<TeamRoom, string | null>>

function meaningInRoom({ spot }: Arrival, { text }: SaidText, rooms: TeamRooms): Meaning {
  const isTeams = spot.channel === rooms.reviewers || spot.channel === rooms.coordinators
  const words = isTeams ? roomCommand(text) : null
  return words === null ? { type: 'none' } : { type: 'command', words }
}

/**
 * What somebody asks who writes the bot's name without choosing it from the list, where it hears everything: `MLOps Proposal
 * list`, `mlops-proposal`. Null where the whole message is no such call: people also talk about it.
 */
function calledBy(text: string, name: string): string | null {
  const [, rest] = /^@?\s*(.*)$/s.exec(text) ?? []
  if (rest === undefined) return null
  const isNamed = name !== '' && fold(rest).startsWith(fold(name))
  const words = isNamed ? rest.slice(name.length).replace(/^[\s,:!.]+/, '') : rest
  if (isNamed && words === '') return ''
  const begins = /^[\s/]*mlops[- ](?:proposal|proposition)/i.test(words)
  return isNamed || begins ? privateCommand(words, 'outside') : null
}

function placeIn(thread: string | null): 'in-proposal' | 'outside' {
  return thread === null ? 'outside' : 'in-proposal'
}

/** Whether a message was written to the bot alone, among others. */
export function isTargeted({ activity }: Arrival): boolean {
  return activity.recipient?.isTargeted === true
}

/** Ids are no secret, but of no use to a channel full of people. */
function asksForIds({ text }: SaidText, { actor, spot }: Arrival): boolean {
  const isAsked = ['ids', 'channel id', 'id du canal', 'identifiants'].includes(fold(text))
  return isAsked && (spot.kind === 'personal' || actor.roles.includes('coordinator'))
}
