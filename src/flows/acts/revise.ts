import { wordsIn } from '../../text/words.ts'
import { checkedWhole } from '../coach/coaching.ts'
import type { Step } from '../model/effect.ts'
import { mayMove, moved } from '../states/guards.ts'
import type { FrozenVersion } from '../model/known.ts'
import { sectionsFrom, withPieces } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import { post, refreshRoot, refuse, wordsOf } from '../screens/replies.ts'
import { tellClaimer } from '../review/review.ts'
import { button, sentence } from '../screens/blocks.ts'
import { closeReview } from '../screens/review-card.ts'
import type { Turn } from '../model/turn.ts'
import { changed } from '../model/turn.ts'

/** *Write a new version*: the published one stays public meanwhile. */
export function revise(turn: Turn): Step {
  const passage = mayMove(turn, 'revise')
  if ('refusal' in passage) return refuse(turn, passage.refusal)
  const proposal: Proposal = { ...moved(turn, passage.edge), at: 1 }
  const words = wordsIn(proposal.language)
  const resume = button(proposal, words.buttons.resume, 'resume', { style: 'primary' })
  const text = words.withdrawn.revising(proposal.published ?? proposal.version)
  return changed(turn, proposal, refreshRoot(proposal, turn.rubric), post(sentence(proposal.language, text, [resume])))
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
    refreshRoot(proposal, turn.rubric),
    ...closeReview(proposal, proposal.review?.version === proposal.published ? 'published' : 'dropped'),
    post(sentence(proposal.language, text)),
    ...tellClaimer(turn),
  )
}

/** The published text, checked again so that what the author set aside stays set aside. */
function restoredTo(turn: Turn, proposal: Proposal, version: FrozenVersion): Proposal {
  const sections = sectionsFrom((number) => {
    const text = version.sections[number]
    const id = `${turn.envelope.id}/${number}`
    const piece = { id, source: 'form', by: proposal.owner.id, text, revision: 0 } as const
    const section = withPieces(proposal.sections[number], text === '' ? [] : [piece], turn.envelope.at)
    return { ...section, mark: text === '' ? ('skipped' as const) : ('done' as const) }
  })
  return checkedWhole({ ...proposal, sections, undo: null, aside: null, changes: [] }, turn.rubric)
}
