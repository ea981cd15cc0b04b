import type { Words } from '../../text/en.ts'
import { momentInWords } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'
import { authorWords } from '../authors/author-words.ts'
import { checkWhole } from '../coach/coaching.ts'
import type { Edge, Guard, Move, Who } from './edges.ts'
import { edges } from './edges.ts'
import { authorLine, isAllowed } from '../model/people.ts'
import { restoreEnds } from './restore-timer.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Review } from '../model/review.ts'
import { isEmpty, textStamp } from '../model/standing.ts'
import type { ActContext } from '../model/act-context.ts'
import { checkedField, textField } from '../model/act-context.ts'

/** Whether a move may be made: the edge to take, or the sentence that says why not and what holds now. */
export type Passage = { readonly edge: Edge } | { readonly refusal: string }

/** Checks a move against the table of edges: state, then who, then the guards in their order. */
export function mayMove(context: ActContext, move: Move): Passage {
  const words = wordsIn(context.proposal.language)
  const edge = edgeOf(context, move)
  if (edge === undefined) return { refusal: refusedByState(context, move, words) }
  const refusal = refusedByRole(context, edge, words) ?? refusedByGuard(context, edge, words)
  return refusal === null ? { edge } : { refusal }
}

/** Why the move cannot even be tried; null when a form may be filled in for it. What the form holds is not judged yet. */
export function mayTry(context: ActContext, move: Move): string | null {
  const words = wordsIn(context.proposal.language)
  const edge = edgeOf(context, move)
  if (edge === undefined) return refusedByState(context, move, words)
  const known = { ...edge, guards: edge.guards.filter((guard) => !filledIn.has(guard)) }
  return refusedByRole(context, edge, words) ?? refusedByGuard(context, known, words)
}

/** Guards on what a form or button brings along. */
const filledIn: ReadonlySet<Guard> = new Set([
  'recap-current',
  'something-asked',
  'nothing-pending',
  'reason-unless-owner',
])

/** The proposal in the edge's new state. */
export function moveTo(context: ActContext, edge: Edge, proposal: Proposal = context.proposal): Proposal {
  const rested = proposal.paused === undefined ? {} : { paused: null }
  return { ...proposal, ...rested, state: edge.to, stateAt: context.envelope.at, restore: 'offered' }
}

function edgeOf(context: ActContext, move: Move): Edge | undefined {
  return edges.find((one) => one.move === move && one.from.includes(context.proposal.state))
}

/** Why the present state does not allow it. Who claims what is claimed hears who has it. */
function refusedByState(context: ActContext, move: Move, words: Words): string {
  const { id, state, review } = context.proposal
  const reviewer = state === 'in-review' && move === 'claim' ? review?.reviewer : null
  if (!reviewer) return words.refusals.noEdge(id, words.stands[state])
  return reviewer.id === context.envelope.actor.id ? words.review.yours(id) : words.review.takenBy(reviewer.name)
}

function refusedByRole(context: ActContext, edge: Edge, words: Words): string | null {
  if (edge.who.some((who) => isWho(context, who))) return null
  const [first] = edge.who
  switch (first) {
    case 'reviewer':
      return words.refusals.notReviewer
    case 'claimer':
      return words.refusals.notClaimer(context.proposal.review?.reviewer?.name ?? null)
    case 'coordinator':
    case 'system':
      return words.refusals.notCoordinator
    case 'owner':
    case 'author':
    case undefined:
      return isWho(context, 'author')
        ? authorWords[context.proposal.language].refusals.onlyOwner(context.proposal.owner.name)
        : words.refusals.notOwner(authorLine(context.proposal))
    default:
      return first satisfies never
  }
}

/** Whether the envelope's actor is that person for this proposal. */
export function isWho(context: ActContext, who: Who): boolean {
  const { actor, event } = context.envelope
  switch (who) {
    case 'owner':
      return isAllowed(actor, 'decide', context.proposal)
    case 'author':
      return isAllowed(actor, 'write', context.proposal)
    case 'reviewer':
      return actor.roles.includes('reviewer') || hasReviewed(context)
    case 'claimer':
      return context.proposal.review?.reviewer?.id === actor.id
    case 'coordinator':
      return actor.roles.includes('coordinator')
    case 'system':
      return event.type === 'published' || event.type === 'due'
    default:
      return who satisfies never
  }
}

/**
 * Whom this version's review has known as a reviewer: their own messages with the bot, where its buttons reach them, are in
 * no reviewers' room.
 */
function hasReviewed({ proposal, envelope }: ActContext): boolean {
  const { review } = proposal
  const known = [review?.previous?.id, review?.lapsed?.id, review?.reviewer?.id, ...(review?.readers ?? [])]
  return known.includes(envelope.actor.id)
}

function refusedByGuard(context: ActContext, edge: Edge, words: Words): string | null {
  const failed = edge.guards.find((guard) => !holds(context, guard))
  return failed === undefined ? null : sentences(words, context)[failed]
}

/** What each guard checks. */
function holds(context: ActContext, guard: Guard): boolean {
  return guards[guard](context)
}

const guards: Readonly<Record<Guard, (context: ActContext) => boolean>> = {
  'sections-filled': (context) => blockingIn(context, 'missing') === 0,
  'nothing-blocking': (context) => blockingIn(context, 'other') === 0,
  'recap-current': ({ proposal, args }) => args['stamp'] === textStamp(proposal),
  'changes-answered': ({ proposal }) => proposal.changes.every((change) => change.status !== 'open'),
  'not-author': (context) => !isWho(context, 'author'),
  'no-conflict': ({ proposal, envelope }) => !(proposal.review?.conflicts.includes(envelope.actor.id) ?? false),
  'not-reserved': ({ proposal, envelope }) => !isReserved(proposal.review, envelope),
  'something-asked': (context) => keptItems(context).length > 0,
  'nothing-pending': (context) => keptItems(context).length === 0,
  'never-published': ({ proposal }) => proposal.published === null,
  'published-before': ({ proposal }) => proposal.published !== null,
  'reason-unless-owner': (context) => isWho(context, 'owner') || textField(context, 'reason') !== '',
  'within-restore-days': ({ proposal, envelope, limits }) => envelope.at < restoreEnds(proposal, limits),
}

function sentences(words: Words, context: ActContext): Readonly<Record<Guard, string>> {
  const { refusals } = words
  return {
    'sections-filled': refusals.missing,
    'nothing-blocking': refusals.blocking,
    'recap-current': refusals.oldRecap,
    'changes-answered': refusals.unanswered,
    'not-author': refusals.author,
    'no-conflict': refusals.conflict,
    'not-reserved': reservedFor(words, context),
    'something-asked': refusals.nothingAsked,
    'nothing-pending': refusals.pending,
    'never-published': refusals.published,
    'published-before': refusals.neverPublished,
    'reason-unless-owner': refusals.reason,
    'within-restore-days': refusals.tooLate(context.limits.restoreDays),
  }
}

/** Whether somebody else read the version before, and has the first right to this one now. */
function isReserved(review: Review | null, { actor, at }: ActContext['envelope']): boolean {
  const until = review?.reserved ?? null
  return until !== null && at < until && review?.previous?.id !== actor.id
}

function reservedFor(words: Words, { proposal, envelope }: ActContext): string {
  const { previous = null, reserved = null } = proposal.review ?? {}
  if (previous === null || reserved === null) return ''
  const when = momentInWords(reserved, envelope.at, proposal.language, envelope.actor.timeZone)
  return words.refusals.reserved(proposal.id, previous.name, when)
}

/** The reviewer's noted requests that stay ticked in the form. */
export function keptItems(context: ActContext): Review['items'] {
  const kept = new Set(checkedField(context, 'items'))
  return (context.proposal.review?.items ?? []).filter((item) => kept.has(item.id))
}

/** Blocking findings now: of missing sections (X9), or of anything else. */
function blockingIn({ proposal, rubric }: ActContext, which: 'missing' | 'other'): number {
  const blocking = checkWhole(proposal, rubric).findings.filter(
    (finding) => finding.life === 'open' && finding.severity === 'blocking',
  )
  const missing = blocking.filter(
    (finding) => finding.criterion === 'X9' || isEmpty(proposal.sections[finding.section]),
  )
  return which === 'missing' ? missing.length : blocking.length - missing.length
}
