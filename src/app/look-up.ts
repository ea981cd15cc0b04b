import { overdueBefore } from '../flows/review/queue-filters.ts'
import type { Envelope } from '../flows/model/event.ts'
import type { Known, Need, QueueFilter } from '../flows/model/known.ts'
import type { Programme } from '../flows/model/act-context.ts'
import { needsOf, subjectOf } from '../flows/acts/needs.ts'
import type { Proposal } from '../flows/model/proposal.ts'
import type { Loaded, OverviewAsked, Proposals, QueuePart } from '../ports/proposals.ts'
import { threadOf } from './locator.ts'
import type { Chat } from '../ports/chat.ts'
import type { FindHeld } from '../ports/erasure.ts'
import type { PersonLinks } from '../ports/person-links.ts'
import { linkedDraft } from './linked-draft.ts'
import { inTime } from '../timing/in-time.ts'
import { daysBefore, yearOf } from '../text/format.ts'

/** Days without a touch after which a draft counts as quiet. */
const quietDays = 7
/** Questions to a person that are older are nobody's any more: their drafts have been archived. */
const askedDays = 90
/** The most rows of a list that one answer shows. */
const listLimit = 10
/** More that are like it are no help. */
export const similarLimit = 3
/** The same of the queue, where each row has its buttons. */
const queueLimit = 5
/** The most people that a review can be given to, out of the most that reviewed before. */
const [teamLimit, reviewedLimit] = [20, 200]
/** The most texts of a section's history that one answer shows, each with its buttons. */
const historyLimit = 5

/** A page of the queue, behind one of its proposals, as it is for this person now. */
export function queuePart(
  programme: PatienceParts,
  { actor, at }: Pick<Envelope, 'actor' | 'at'>,
  of: QueueFilter,
  after: string | null,
): QueuePart {
  const overdue = overdueBefore(programme, at, actor.timeZone)
  return { of, reviewer: actor.id, overdue, after, limit: queueLimit }
}

/** What counts as quiet, overdue and still to be answered for this person now. */
export function overviewAsked(programme: PatienceParts, { actor, at }: Pick<Envelope, 'actor' | 'at'>): OverviewAsked {
  return {
    quietSince: daysBefore(at, quietDays),
    overdueBefore: overdueBefore(programme, at, actor.timeZone),
    askedSince: daysBefore(at, askedDays),
  }
}

/** What of the programme says how long a proposal may wait. */
type PatienceParts = Pick<Programme, 'calendar' | 'limits'>

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

/** What looking something up takes. */
interface LookUpParts {
  readonly proposals: Proposals
  readonly programme: Pick<Programme, 'rubric'> & PatienceParts
  /** Absent where no platform is asked. */
  readonly chats?: () => readonly Chat[]
  /** Says what is stored of somebody; absent where nobody is told. */
  readonly held?: FindHeld
  /** Absent where no accounts are linked. */
  readonly personLinks?: Pick<PersonLinks, 'others'>
}

/** What the step needs to know beside the proposal, looked up until the core asks for nothing more. */
export async function learn(parts: LookUpParts, proposal: Proposal | null, envelope: Envelope): Promise<Known> {
  let known: Known = {}
  for (;;) {
    const needs = needsOf(proposal, envelope, known, parts.programme)
    if (needs.length === 0) return known
    const answers = await Promise.all(needs.map((need) => lookUp(parts, envelope, need)))
    known = Object.assign({ ...known }, ...answers) satisfies Known
  }
}

async function lookUp(parts: LookUpParts, envelope: Envelope, need: Need): Promise<Known> {
  const { proposals, programme } = parts
  const { tenant, actor, at } = envelope
  switch (need.type) {
    case 'reference':
      return { reference: await proposals.reserveReference(tenant, yearOf(at)) }
    case 'open':
      return { open: await proposals.openOf(tenant, actor.id, listLimit) }
    case 'queue':
      return { queue: await proposals.queue(tenant, queuePart(programme, envelope, need.of, need.after)) }
    case 'unclaimed':
      return { unclaimed: await proposals.unclaimed(tenant, need.before, listLimit) }
    case 'catalogue':
      return { catalogue: await proposals.catalogue(tenant, need.words, listLimit) }
    case 'similar':
      return { similar: await proposals.similar(tenant, need, similarLimit) }
    case 'overview':
      return { overview: await proposals.overview(tenant, overviewAsked(programme, envelope)) }
    case 'held':
      return { held: (await parts.held?.({ tenant, person: actor.id })) ?? { counts: {}, proposals: [] } }
    case 'team':
      return { team: await teamOf(parts, envelope) }
    case 'settings':
      return { settings: await proposals.settingsOf(tenant, need.person ?? actor.id) }
    case 'theirs':
      return { theirs: await proposals.theirs(tenant, need.person ?? actor.id) }
    case 'morning':
      return { morning: await proposals.morning(tenant, need) }
    case 'news':
      return { news: await proposals.news(tenant, need.timer) }
    case 'away':
      return { away: await proposals.away(tenant, at) }
    case 'version':
      return { version: await proposals.version(tenant, need.proposal, need.version) }
    case 'thread': {
      const located = await proposals.locate(tenant, need.proposal)
      return { thread: located === null ? null : threadOf(located) }
    }
    case 'linked':
      return { linked: await linkedDraft(parts, envelope, need.reference) }
    case 'goesOn':
      return { goesOn: await proposals.goesOn(tenant, envelope.place) }
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

type TeamParts = Pick<LookUpParts, 'proposals' | 'chats'>

/** How long a platform may take to say who is in a room, in ms. */
const patienceMs = 3_000

/** Who is in the reviewers' room, with what each has in hand; where the platform does not tell, who has reviewed here. */
export async function teamOf(
  { proposals, chats }: TeamParts,
  { tenant, place }: Envelope,
): Promise<Known['team'] & object> {
  const chat = chats?.().find(({ platform }) => platform === place.platform)
  const [reviewed, members] = await Promise.all([
    proposals.team(tenant, reviewedLimit),
    chat?.reviewers === undefined ? null : inTime(chat.reviewers(tenant), patienceMs, () => null).catch(() => null),
  ])
  if (members === null) return reviewed.slice(0, teamLimit)
  const inHand = new Map(reviewed.map((one) => [one.id, one.inHand]))
  const team = members.map(({ id, name }) => ({ id, name, inHand: inHand.get(id) ?? 0 }))
  return team.toSorted((a, b) => a.inHand - b.inHand).slice(0, teamLimit)
}
