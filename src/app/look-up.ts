import type { Envelope } from '../flows/model/event.ts'
import type { Known, Need } from '../flows/model/known.ts'
import type { Programme } from '../flows/model/act-context.ts'
import { needsOf, subjectOf } from '../flows/acts/needs.ts'
import type { Proposal } from '../flows/model/proposal.ts'
import type { Loaded, Proposals, QueuePart } from '../ports/proposals.ts'
import { threadOf } from './locator.ts'
import { daysBefore, yearOf } from '../text/format.ts'

/** Days without a touch after which a draft counts as quiet. */
const quietDays = 7
/** The most rows of a list that one answer shows. */
export const listLimit = 10
/** The same of the queue, where each row has its buttons. */
const queueLimit = 5
/** The most texts of a section's history that one answer shows, each with its buttons. */
const historyLimit = 5

/** A page of the queue: what one reviewer has claimed, or all of it for null. */
export function queuePart(reviewer: string | null, after: string | null): QueuePart {
  return { reviewer, after, limit: queueLimit }
}

/** The proposal that an envelope is about, if there is one. */
export async function findSubject(
  proposals: Proposals,
  envelope: Pick<Envelope, 'tenant' | 'event' | 'place'>,
): Promise<Loaded | null> {
  const subject = subjectOf(envelope)
  switch (subject.by) {
    case 'id':
      return proposals.findById(envelope.tenant, subject.id)
    case 'thread':
      return proposals.findByThread(envelope.tenant, subject.place)
    case 'nothing':
      return null
    default:
      return subject satisfies never
  }
}

/** What the step needs to know beside the proposal, looked up until the core asks for nothing more. */
export async function learn(
  { proposals, programme }: { readonly proposals: Proposals; readonly programme: Pick<Programme, 'rubric'> },
  proposal: Proposal | null,
  envelope: Envelope,
): Promise<Known> {
  let known: Known = {}
  for (;;) {
    const needs = needsOf(proposal, envelope, known, programme)
    if (needs.length === 0) return known
    const answers = await Promise.all(needs.map((need) => lookUp(proposals, envelope, need)))
    known = Object.assign({ ...known }, ...answers) satisfies Known
  }
}

async function lookUp(proposals: Proposals, { tenant, actor, at }: Envelope, need: Need): Promise<Known> {
  switch (need.type) {
    case 'reference':
      return { reference: await proposals.reserveReference(tenant, yearOf(at)) }
    case 'open':
      return { open: await proposals.openOf(tenant, actor.id, listLimit) }
    case 'queue':
      return { queue: await proposals.queue(tenant, queuePart(need.of === 'actor' ? actor.id : null, need.after)) }
    case 'catalogue':
      return { catalogue: await proposals.catalogue(tenant, need.words, listLimit) }
    case 'overview':
      return { overview: await proposals.overview(tenant, daysBefore(at, quietDays)) }
    case 'version':
      return { version: await proposals.version(tenant, need.proposal, need.version) }
    case 'thread': {
      const located = await proposals.locate(tenant, need.proposal)
      return { thread: located === null ? null : threadOf(located) }
    }
    case 'revisions':
      return { revisions: await proposals.revisions(tenant, need.proposal, need.of) }
    case 'history': {
      const from = { before: need.before, limit: historyLimit }
      return { history: await proposals.history(tenant, need.proposal, need.section, from) }
    }
    default:
      return need satisfies never
  }
}
