import type { Envelope, Place } from '../model/event.ts'
import type { Known, Need } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import { readMessage } from './commands.ts'
import { isCoordinator } from './overview.ts'
import { similarWords } from './similar.ts'
import { readWords } from './start.ts'
import { readBefore } from './submit.ts'

/** How the proposal that an envelope is about is found. */
export type Subject =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'thread'; readonly place: Place }
  | { readonly by: 'nothing' }

/** Which proposal an envelope is about. */
export function subjectOf({ event, place }: Pick<Envelope, 'event' | 'place'>): Subject {
  switch (event.type) {
    case 'said':
    case 'edited':
    case 'deleted':
      return place.thread === null ? { by: 'nothing' } : { by: 'thread', place }
    case 'pressed':
    case 'filled':
    case 'published':
    case 'coached':
    case 'uncoached':
    case 'due':
      return event.proposal === '' ? { by: 'nothing' } : { by: 'id', id: event.proposal }
    case 'commanded': {
      const words = readWords(event.words)
      return words.type === 'open' ? { by: 'id', id: words.id } : { by: 'nothing' }
    }
    case 'blocked':
    case 'misconfigured':
      return { by: 'nothing' }
    default:
      return event satisfies never
  }
}

/** What the envelope's step still needs to know; asked again until nothing is missing. */
export function needsOf(proposal: Proposal | null, envelope: Envelope, known: Known): readonly Need[] {
  const wanted = proposal === null ? withoutProposal(envelope, known) : withProposal(proposal, envelope)
  return wanted.filter((need) => known[need.type] === undefined)
}

function withoutProposal(envelope: Envelope, known: Known): readonly Need[] {
  const { event } = envelope
  if (event.type === 'pressed' && event.action === 'start') return starting
  if (event.type !== 'commanded') return []
  const words = readWords(event.words)
  switch (words.type) {
    case 'new':
      return starting
    case 'bare':
      return known.open === undefined || known.open.total > 0 ? [{ type: 'open' }] : starting
    case 'list':
      return [{ type: 'open' }]
    case 'queue':
      return [{ type: 'queue' }]
    case 'catalogue':
      return [{ type: 'catalogue', words: words.words }]
    case 'admin':
      return isCoordinator({ envelope }) ? [{ type: 'overview' }] : []
    case 'open':
    case 'help':
    case 'privacy':
    case 'language':
    case 'unknown':
      return []
    default:
      return words satisfies never
  }
}

const starting: readonly Need[] = [{ type: 'open' }, { type: 'reference' }]

/** What the catalogue holds, for `!similar`; or a frozen version: to read it, compare with it, publish it or go back to it. */
function withProposal(proposal: Proposal, { event }: Envelope): readonly Need[] {
  if (event.type === 'said') return isSimilar(event) ? searching(proposal) : []
  if (event.type !== 'pressed' && event.type !== 'filled') return []
  if (event.action === 'similar') return searching(proposal)
  const wanted = versionFor(proposal, event.action, event.args['version'])
  return wanted === null ? [] : [{ type: 'version', proposal: proposal.id, version: wanted }]
}

function isSimilar(event: Extract<Envelope['event'], { type: 'said' }>): boolean {
  const reading = readMessage(event.text, event.mentions)
  return reading.type === 'command' && reading.name === 'similar'
}

function searching(proposal: Proposal): readonly Need[] {
  const words = similarWords(proposal)
  return words === '' ? [] : [{ type: 'catalogue', words }]
}

function versionFor(proposal: Proposal, action: string, asked: string | undefined): number | null {
  if (action === 'read') return /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : null
  if (action === 'submit') return readBefore(proposal.review)?.version ?? null
  if (action === 'review') return proposal.review?.version ?? null
  return action === 'drop-revision' ? proposal.published : null
}
