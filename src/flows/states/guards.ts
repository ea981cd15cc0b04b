import { daysBetween } from '../../text/format.ts'
import type { Words } from '../../text/en.ts'
import { wordsIn } from '../../text/words.ts'
import { checkedWhole } from '../coach/coaching.ts'
import type { Edge, Guard, Move, Who } from './edges.ts'
import { edges } from './edges.ts'
import type { Proposal, Review } from '../model/proposal.ts'
import { isEmpty, textStamp } from '../model/standing.ts'
import type { Turn } from '../model/turn.ts'
import { checkedField, textField } from '../model/turn.ts'

/** Whether a move may be made: the edge to take, or the sentence that says why not and what holds now. */
export type Passage = { readonly edge: Edge } | { readonly refusal: string }

/** Checks a move against the table of edges: state, then who, then the guards in their order. */
export function mayMove(turn: Turn, move: Move): Passage {
  const words = wordsIn(turn.proposal.language)
  const edge = edgeOf(turn, move)
  if (edge === undefined) return { refusal: refusedByState(turn, move, words) }
  const refusal = refusedByRole(turn, edge, words) ?? refusedByGuard(turn, edge, words)
  return refusal === null ? { edge } : { refusal }
}

/** Why the move cannot even be tried; null when a form may be filled in for it. What the form holds is not judged yet. */
export function mayTry(turn: Turn, move: Move): string | null {
  const words = wordsIn(turn.proposal.language)
  const edge = edgeOf(turn, move)
  if (edge === undefined) return refusedByState(turn, move, words)
  const known = { ...edge, guards: edge.guards.filter((guard) => !filledIn.has(guard)) }
  return refusedByRole(turn, edge, words) ?? refusedByGuard(turn, known, words)
}

/** Guards on what a form or button brings along. */
const filledIn: ReadonlySet<Guard> = new Set([
  'recap-current',
  'something-asked',
  'nothing-pending',
  'reason-unless-owner',
])

/** The proposal in the edge's new state. */
export function moved(turn: Turn, edge: Edge, proposal: Proposal = turn.proposal): Proposal {
  return { ...proposal, before: proposal.state, state: edge.to, stateAt: turn.envelope.at }
}

function edgeOf(turn: Turn, move: Move): Edge | undefined {
  return edges.find((one) => one.move === move && one.from.includes(turn.proposal.state))
}

/** Why the present state does not allow it. Who claims what is claimed hears who has it. */
function refusedByState(turn: Turn, move: Move, words: Words): string {
  const { id, state, review } = turn.proposal
  const reviewer = state === 'in-review' && move === 'claim' ? review?.reviewer : null
  if (!reviewer) return words.refusals.noEdge(id, words.stands[state])
  return reviewer.id === turn.envelope.actor.id ? words.review.yours(id) : words.review.takenBy(reviewer.name)
}

function refusedByRole(turn: Turn, edge: Edge, words: Words): string | null {
  if (edge.who.some((who) => isWho(turn, who))) return null
  const [first] = edge.who
  switch (first) {
    case 'reviewer':
      return words.refusals.notReviewer
    case 'claimer':
      return words.refusals.notClaimer(turn.proposal.review?.reviewer?.name ?? null)
    case 'coordinator':
    case 'system':
      return words.refusals.notCoordinator
    case 'owner':
    case undefined:
      return words.refusals.notOwner(turn.proposal.owner.name)
    default:
      return first satisfies never
  }
}

/** Whether the envelope's actor is that person for this proposal. */
export function isWho(turn: Turn, who: Who): boolean {
  const { actor, event } = turn.envelope
  switch (who) {
    case 'owner':
      return actor.id === turn.proposal.owner.id
    case 'reviewer':
      return actor.roles.includes('reviewer')
    case 'claimer':
      return turn.proposal.review?.reviewer?.id === actor.id
    case 'coordinator':
      return actor.roles.includes('coordinator')
    case 'system':
      return event.type === 'published'
    default:
      return who satisfies never
  }
}

function refusedByGuard(turn: Turn, edge: Edge, words: Words): string | null {
  const failed = edge.guards.find((guard) => !holds(turn, guard))
  return failed === undefined ? null : sentences(words, turn)[failed]
}

/** What each guard checks. */
function holds(turn: Turn, guard: Guard): boolean {
  return guards[guard](turn)
}

const guards: Readonly<Record<Guard, (turn: Turn) => boolean>> = {
  'sections-filled': (turn) => blockingIn(turn, 'missing') === 0,
  'nothing-blocking': (turn) => blockingIn(turn, 'other') === 0,
  'recap-current': ({ proposal, args }) => args['stamp'] === textStamp(proposal),
  'changes-answered': ({ proposal }) => proposal.changes.every((change) => change.status !== 'open'),
  'not-author': (turn) => !isWho(turn, 'owner'),
  'no-conflict': ({ proposal, envelope }) => !(proposal.review?.conflicts.includes(envelope.actor.id) ?? false),
  'something-asked': (turn) => keptItems(turn).length > 0,
  'nothing-pending': (turn) => keptItems(turn).length === 0,
  'never-published': ({ proposal }) => proposal.published === null,
  'published-before': ({ proposal }) => proposal.published !== null,
  'reason-unless-owner': (turn) => isWho(turn, 'owner') || textField(turn, 'reason') !== '',
  'within-restore-days': ({ proposal, envelope, limits }) =>
    daysBetween(proposal.stateAt, envelope.at) <= limits.restoreDays,
}

function sentences(words: Words, turn: Turn): Readonly<Record<Guard, string>> {
  const { refusals } = words
  return {
    'sections-filled': refusals.missing,
    'nothing-blocking': refusals.blocking,
    'recap-current': refusals.oldRecap,
    'changes-answered': refusals.unanswered,
    'not-author': refusals.author,
    'no-conflict': refusals.conflict,
    'something-asked': refusals.nothingAsked,
    'nothing-pending': refusals.pending,
    'never-published': refusals.published,
    'published-before': refusals.neverPublished,
    'reason-unless-owner': refusals.reason,
    'within-restore-days': refusals.tooLate(turn.limits.restoreDays),
  }
}

/** The reviewer's noted requests that stay ticked in the form. */
export function keptItems(turn: Turn): Review['items'] {
  const kept = new Set(checkedField(turn, 'items'))
  return (turn.proposal.review?.items ?? []).filter((item) => kept.has(item.id))
}

/** Blocking findings now: of missing sections (X9), or of anything else. */
function blockingIn({ proposal, rubric }: Turn, which: 'missing' | 'other'): number {
  const blocking = checkedWhole(proposal, rubric).findings.filter(
    (finding) => finding.life === 'open' && finding.severity === 'blocking',
  )
  const missing = blocking.filter(
    (finding) => finding.criterion === 'X9' || isEmpty(proposal.sections[finding.section]),
  )
  return which === 'missing' ? missing.length : blocking.length - missing.length
}
