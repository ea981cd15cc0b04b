import { findAct, findGeneralAct } from './acts.ts'
import { argumentsOf } from './argument.ts'
import { readMessage } from './read-message.ts'
import { readSlash, referenceIn } from './read-slash.ts'
import type { Programme } from '../model/act-context.ts'
import { dueNeeds } from '../states/timers.ts'
import { accountNeeds } from '../waits/account.ts'
import { digestNeeds } from '../waits/digest.ts'
import { gatheredNeeds, isGathering } from '../waits/gather.ts'
import type { Envelope, Place } from '../model/event.ts'
import type { Known, Need } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'

/** How the proposal that an envelope is about is found. */
export type EnvelopeSubject =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'thread'; readonly place: Place }
  | { readonly by: 'nothing' }

/** Which proposal an envelope is about. */
export function subjectOf({ event, place }: Pick<Envelope, 'event' | 'place'>): EnvelopeSubject {
  switch (event.type) {
    case 'said':
    case 'edited':
    case 'deleted':
      return place.thread === null ? { by: 'nothing' } : { by: 'thread', place }
    case 'pressed':
    case 'filled':
    case 'published':
    case 'returned':
    case 'due':
    case 'displayed':
    case 'access':
      return event.proposal === '' ? { by: 'nothing' } : { by: 'id', id: event.proposal }
    case 'commanded': {
      const id = referenceIn(event.words)
      return id === null ? { by: 'nothing' } : { by: 'id', id }
    }
    case 'account':
    case 'opened':
    case 'blocked':
    case 'unreachable':
    case 'misconfigured':
    case 'set-aside':
    case 'unreadable':
      return { by: 'nothing' }
    default:
      return event satisfies never
  }
}

/** What the envelope's step still needs to know; asked again until nothing is missing. */
export function needsOf(
  proposal: Proposal | null,
  envelope: Envelope,
  known: Known,
  programme: NeedProgramme,
): readonly Need[] {
  const wanted =
    proposal === null ? generalNeeds(envelope, known, programme) : proposalNeeds(proposal, envelope, programme)
  return wanted.filter((need) => known[need.type] === undefined)
}

/** What of the programme says what a step looks up. */
type NeedProgramme = Pick<Programme, 'rubric' | 'calendar' | 'limits'>

function generalNeeds(envelope: Envelope, known: Known, programme: NeedProgramme): readonly Need[] {
  const { event } = envelope
  if (event.type === 'account') return accountNeeds(event, known)
  if (event.type === 'due')
    return isGathering(event.name) ? gatheredNeeds(event.name, known) : digestNeeds(programme, envelope)
  if (event.type === 'pressed' || event.type === 'filled')
    return findGeneralAct(event.action)?.general.needs?.({ envelope, known }, event.args) ?? []
  if (event.type !== 'commanded') return []
  const reading = readSlash(event.words)
  if (reading.type === 'unknown') return []
  return reading.general.needs?.({ envelope, known }, { words: reading.argument }) ?? []
}

function proposalNeeds(
  proposal: Proposal,
  { event, at, place }: Envelope,
  programme: Pick<Programme, 'rubric'>,
): readonly Need[] {
  const left: readonly Need[] = proposal.moved === undefined || place.thread === null ? [] : [{ type: 'goesOn' }]
  if (event.type === 'said') return [...left, ...typedNeeds(proposal, event, programme)]
  if (event.type === 'due') return dueNeeds(proposal, event.name, at)
  if (event.type === 'commanded') return commandNeeds(proposal, event.words)
  if (event.type !== 'pressed' && event.type !== 'filled') return []
  return [...left, ...(findAct(event.action)?.needs?.(proposal, event.args) ?? [])]
}

/** What the act of words that name the proposal needs. */
function commandNeeds(proposal: Proposal, words: string): readonly Need[] {
  const reading = readSlash(words)
  return reading.type === 'unknown' ? [] : (findAct(reading.act)?.needs?.(proposal, {}) ?? [])
}

/** Where a typed command does something else than its act, it is that which looks something up. */
function typedNeeds(
  proposal: Proposal,
  event: Extract<Envelope['event'], { type: 'said' }>,
  programme: Pick<Programme, 'rubric'>,
): readonly Need[] {
  const reading = readMessage(event.text, event.mentions)
  if (reading.type !== 'command') return []
  const { act, argument } = reading
  return (act.typed ?? act).needs?.(proposal, argumentsOf(programme, act.command.argument, argument)) ?? []
}
