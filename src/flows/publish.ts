import { wordsIn } from '../text/words.ts'
import type { Effect, Step } from './effect.ts'
import { mayMove, mayTry, moved } from './guards.ts'
import type { FrozenVersion } from './known.ts'
import { sectionsFrom, withPieces } from './pieces.ts'
import type { Proposal } from './proposal.ts'
import { post, refreshRoot, refuse, say, wordsOf } from './replies.ts'
import { button, sentence } from './screens/blocks.ts'
import { catalogueCard, takenDownCard } from './screens/catalogue-card.ts'
import { closeReview } from './screens/review-card.ts'
import { refreshCard } from './screens/section-card.ts'
import { textsOf } from './standing.ts'
import type { Turn } from './turn.ts'
import { changed, invalid, textField, unchanged } from './turn.ts'

/** What puts the approved version in the catalogue: its text is the draft's, which nobody can change while approved. */
export function publishing(proposal: Proposal): Effect {
  const version: FrozenVersion = {
    proposal: proposal.id,
    version: proposal.version,
    language: proposal.language,
    frozenAt: proposal.review?.submittedAt ?? proposal.stateAt,
    sections: textsOf(proposal),
  }
  return { type: 'publish', version: proposal.version, view: catalogueCard(proposal, version) }
}

/** The post stands in the catalogue: the proposal is published. */
export function published(turn: Turn, version: number): Step {
  const passage = mayMove(turn, 'publish')
  if ('refusal' in passage || turn.proposal.version !== version) return postedTooLate(turn)
  const proposal: Proposal = { ...moved(turn, passage.edge), published: version, changes: [] }
  const text = wordsOf(turn).outcome.published(proposal.id, version)
  return changed(
    turn,
    proposal,
    refreshRoot(proposal),
    post(sentence(proposal.language, text)),
    ...closeReview(proposal, 'published'),
  )
}

/** It was withdrawn while its post was on the way: the post becomes one line. */
function postedTooLate(turn: Turn): Step {
  const { proposal } = turn
  if (proposal.state !== 'withdrawn') return unchanged(proposal)
  return unchanged(proposal, { type: 'show', to: 'catalogue', slot: 'catalogue', view: takenDownCard(proposal) })
}

/** *Write a new version*: the published one stays public meanwhile. */
export function revise(turn: Turn): Step {
  const passage = mayMove(turn, 'revise')
  if ('refusal' in passage) return refuse(turn, passage.refusal)
  const proposal: Proposal = { ...moved(turn, passage.edge), at: 1 }
  const words = wordsIn(proposal.language)
  const resume = button(proposal, words.buttons.resume, 'resume', { style: 'primary' })
  const text = words.withdrawn.revising(proposal.published ?? proposal.version)
  return changed(turn, proposal, refreshRoot(proposal), post(sentence(proposal.language, text, [resume])))
}

/** *Drop this revision*: back to the published version, text and all. */
export function dropRevision(turn: Turn): Step {
  const passage = mayMove(turn, 'drop-revision')
  if ('refusal' in passage) return refuse(turn, passage.refusal)
  const version = turn.known.version ?? null
  if (version === null) return refuse(turn, wordsOf(turn).refusals.neverPublished)
  const proposal = restoredTo(turn, moved(turn, passage.edge), version)
  const text = wordsOf(turn).withdrawn.revisionDropped(version.version)
  return changed(
    turn,
    proposal,
    refreshRoot(proposal),
    ...closeReview(turn.proposal, 'recalled'),
    post(sentence(proposal.language, text)),
  )
}

function restoredTo(turn: Turn, proposal: Proposal, version: FrozenVersion): Proposal {
  const sections = sectionsFrom((number) => {
    const text = version.sections[number]
    const id = `${turn.envelope.id}/${number}`
    const piece = { id, source: 'form', by: proposal.owner.id, text, revision: 0 } as const
    const section = withPieces(proposal.sections[number], text === '' ? [] : [piece], turn.envelope.at)
    return { ...section, mark: text === '' ? ('skipped' as const) : ('done' as const) }
  })
  return { ...proposal, sections, findings: [], undo: null, aside: null, changes: [] }
}

/** `!withdraw`: the answer carries the button whose form asks whether they mean it. */
export function offerWithdrawal(turn: Turn): Step {
  const why = mayTry(turn, 'withdraw')
  if (why !== null) return refuse(turn, why)
  const words = wordsOf(turn)
  const open = button(turn.proposal, words.buttons.withdraw, 'withdraw', { style: 'danger', opens: 'form' })
  return unchanged(turn.proposal, say(turn, words.forms.withdraw.text(turn.limits.restoreDays), [open]))
}

/** *Withdraw*, after the form asked whether they mean it: out of every queue, restorable. */
export function withdraw(turn: Turn): Step {
  const passage = mayMove(turn, 'withdraw')
  if ('refusal' in passage) return refuse(turn, passage.refusal)
  const proposal = moved(turn, passage.edge)
  const text = wordsOf(turn).withdrawn.done(turn.limits.restoreDays)
  return changed(
    turn,
    proposal,
    refreshRoot(proposal),
    ...(proposal.at === 'recap' ? [] : refreshCard(proposal, proposal.at)),
    post(sentence(proposal.language, text)),
    ...closeReview(proposal, 'withdrawn'),
  )
}

/** *Take out of the catalogue*, by a coordinator, with a reason: the post becomes one line. */
export function takeDown(turn: Turn): Step {
  const words = wordsOf(turn)
  const reason = textField(turn, 'reason')
  if (reason === '') return invalid(turn, { reason: words.forms.errors.empty })
  const passage = mayMove(turn, 'take-down')
  if ('refusal' in passage) return refuse(turn, passage.refusal)
  const proposal: Proposal = { ...moved(turn, passage.edge), published: null }
  return changed(
    turn,
    proposal,
    { type: 'show', to: 'catalogue', slot: 'catalogue', view: takenDownCard(proposal) },
    refreshRoot(proposal),
    post(sentence(proposal.language, words.withdrawn.takenDown(reason))),
    ...closeReview(proposal, 'withdrawn'),
  )
}

/** *Restore*: a withdrawn proposal is a draft again. */
export function restore(turn: Turn): Step {
  const passage = mayMove(turn, 'restore')
  if ('refusal' in passage) return refuse(turn, passage.refusal)
  const proposal = moved(turn, passage.edge)
  const words = wordsOf(turn)
  const resume = button(proposal, words.buttons.resume, 'resume', { style: 'primary' })
  const reason = textField(turn, 'reason')
  const text = reason === '' ? words.withdrawn.restored : words.withdrawn.restoredBecause(reason)
  return changed(
    turn,
    proposal,
    refreshRoot(proposal),
    post(sentence(proposal.language, text, [resume])),
    ...closeReview(proposal, 'recalled'),
    ...(proposal.owner.id === turn.envelope.actor.id ? [] : [say(turn, words.withdrawn.restored)]),
  )
}
