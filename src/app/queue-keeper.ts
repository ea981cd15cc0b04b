import type { Programme, StepContext } from '../flows/model/act-context.ts'
import { creditLine } from '../flows/model/people.ts'
import type { Proposal } from '../flows/model/proposal.ts'
import { finishedCount, titleOf } from '../flows/model/standing.ts'
import { imprintOf } from '../flows/review/compile.ts'
import { queueRow, queueSheet, type QueueReading } from '../flows/review/queue-sheet.ts'
import type { Place } from '../flows/model/event.ts'
import { dashboardOf } from '../flows/screens/dashboard/dashboard.ts'
import type { Cell, DashboardPart } from '../flows/screens/dashboard/part.ts'
import { settle } from '../flows/states/next-section.ts'
import type { Chat } from '../ports/chat.ts'
import type { Figures } from '../ports/figures.ts'
import { type PageInbox, type ReadVersion, Unavailable } from '../ports/inbox.ts'
import { UnreadableProposal } from '../ports/unreadable-proposal.ts'
import type { DashboardGrant, PageGrant, QueueGrant, ReviewGrant } from '../ports/links.ts'
import type { Proposals } from '../ports/proposals.ts'
import { daysBefore } from '../text/format.ts'
import { compiledVersions, type CompileVersion } from './compiled-versions.ts'
import { threadOf } from './locator.ts'
import { overviewAsked, queuePart, teamOf } from './look-up.ts'

interface QueueParts {
  readonly proposals: Proposals
  readonly programme: Programme
  readonly chats?: () => readonly Chat[]
  readonly now: () => string
  readonly figures?: Figures
}

/** Rows of one page: it scrolls, where a chat does not. */
const pageLimit = 20

type TeamPages = Pick<
  PageInbox,
  'roles' | 'queue' | 'reading' | 'readPicture' | 'reviewOf' | 'dashboard' | 'threadAddress'
>

/** Shows the team's pages, the queue and the figures, from what is stored now. */
export function queueKeeper(parts: QueueParts): TeamPages {
  const compile = compiledVersions(parts.programme.rubric)
  return {
    roles: (grant) => orAway(rolesOf(parts, grant)),
    queue: (grant, turn) => orAway(show(parts, grant, turn)),
    reading: (grant, of) => orAway(read({ ...parts, compile }, grant, of)),
    readPicture: async (grant, of, hash) => {
      const found = await orAway(find(parts, grant, of))
      return found === null ? null : ((await parts.figures?.take(found, hash)) ?? null)
    },
    reviewOf: (grant, id) => orAway(reviewOf(parts, grant, id)),
    dashboard: (grant) => orAway(figuresFor(parts, grant)),
    threadAddress: (grant, id) => orAway(threadAddress(parts, grant, id)),
  }
}

async function orAway<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof UnreadableProposal) throw error
    throw new Unavailable('a page of the team could not be read', { cause: error })
  }
}

/** Where no platform tells, the roles that they had when they asked for the link hold. */
async function rolesOf({ chats }: QueueParts, { tenant, place, actor }: PageGrant): ReturnType<PageInbox['roles']> {
  const chat = chats?.().find(({ platform }) => platform === place.platform)
  return (await chat?.rolesOf?.(tenant, place, actor.id)) ?? actor.roles
}

async function show(parts: QueueParts, grant: QueueGrant, turn: Parameters<PageInbox['queue']>[1]) {
  const { proposals, programme } = parts
  const context = contextOf(parts, grant)
  const part = queuePart(programme, context.envelope, turn.of, turn.after)
  const isCoordinator = grant.actor.roles.includes('coordinator')
  const [page, team] = await Promise.all([
    proposals.queue(grant.tenant, { ...part, limit: pageLimit }),
    isCoordinator ? teamOf(parts, context.envelope) : [],
  ])
  return queueSheet(context, turn, { page, team })
}

/** What has been decided, or sent anew, is no longer read from here. */
async function find({ proposals, programme }: QueueParts, { tenant }: QueueGrant, of: ReadVersion) {
  const loaded = await proposals.findById(tenant, of.proposal)
  if (loaded === null || loaded.proposal.version !== of.version || !isWithReviewers(loaded.proposal)) return null
  const version = await proposals.version(tenant, of.proposal, of.version)
  return version === null ? null : { tenant, proposal: settle(loaded.proposal, programme.rubric), version }
}

function isWithReviewers({ state }: Proposal): boolean {
  return state === 'submitted' || state === 'in-review'
}

async function read(
  parts: QueueParts & { readonly compile: CompileVersion },
  grant: QueueGrant,
  of: ReadVersion,
): Promise<QueueReading | null> {
  const found = await find(parts, grant, of)
  if (found === null) return null
  const { proposal, version } = found
  const document = parts.compile(grant.tenant, version, imprintOf(proposal, titleOf(proposal)))
  const placed = (await parts.figures?.place(found, document)) ?? document
  return { row: queueRow(contextOf(parts, grant), summaryOf(proposal, parts.programme)), document: placed }
}

function summaryOf(proposal: Proposal, { rubric }: Programme): Parameters<typeof queueRow>[1] {
  const { review } = proposal
  return {
    ...proposal,
    title: titleOf(proposal),
    writers: proposal.authors.map(({ id }) => id),
    credits: creditLine(proposal),
    done: finishedCount(proposal, rubric),
    reviewer: review?.reviewer ?? null,
    submittedAt: review?.submittedAt ?? null,
    thread: null,
  }
}

async function reviewOf({ proposals }: QueueParts, grant: QueueGrant, id: string): Promise<ReviewGrant | null> {
  const { tenant, actor, place } = grant
  const { proposal } = (await proposals.findById(tenant, id)) ?? { proposal: null }
  const claim = proposal?.review?.claimedAt
  if (proposal?.state !== 'in-review' || proposal.review?.reviewer?.id !== actor.id || claim == null) return null
  return { tenant, actor, place, purpose: 'review', proposal: id, version: proposal.version, claim }
}

/** Weeks that the figures go back, and days that count as the last month. */
const [weeksBack, monthDays] = [12, 30]

/** What has waited longest, by name: so many of it. */
const longestLimit = 10

async function figuresFor(parts: QueueParts, grant: DashboardGrant): ReturnType<PageInbox['dashboard']> {
  const { proposals, programme } = parts
  const context = contextOf(parts, grant)
  const { at } = context.envelope
  const figures = await proposals.dashboard(grant.tenant, {
    ...overviewAsked(programme, context.envelope),
    since: daysBefore(at, weeksBack * 7),
    monthSince: daysBefore(at, monthDays),
    queue: { ...queuePart(programme, context.envelope, 'all', null), limit: longestLimit },
  })
  const away = await proposals.away(grant.tenant, at)
  const { parts: shown, ...dashboard } = dashboardOf({ ...context, known: { ...context.known, away } }, figures)
  return { ...dashboard, parts: shown.map((part) => withOpenThreads(parts, grant.tenant, part)) }
}

/** What leads to a thread that nobody but its author can open leads nowhere. */
function withOpenThreads(parts: QueueParts, tenant: string, part: DashboardPart): DashboardPart {
  const shut = ({ thread, ...cell }: Cell): Cell =>
    thread !== undefined && threadsOf(parts, thread.place)?.areOpen(tenant, thread.place) ? { ...cell, thread } : cell
  return { ...part, rows: part.rows.map((row) => ({ ...row, cells: row.cells.map(shut) })) }
}

function threadsOf({ chats }: QueueParts, place: Place): Chat['threads'] {
  return chats?.().find(({ platform }) => platform === place.platform)?.threads
}

async function threadAddress(parts: QueueParts, { tenant }: DashboardGrant, id: string): Promise<string | null> {
  const located = await parts.proposals.locate(tenant, id)
  const thread = located === null ? null : threadOf(located)
  if (thread === null) return null
  return (
    (await threadsOf(parts, thread)
      ?.find(tenant, thread)
      .catch(() => null)) ?? null
  )
}

function contextOf({ programme, now }: QueueParts, { tenant, place, actor }: PageGrant): StepContext {
  const event = { type: 'commanded', words: 'queue' } as const
  return { ...programme, envelope: { id: '', at: now(), tenant, place, actor, event }, known: {} }
}
