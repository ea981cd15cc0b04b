import { type ProposalAct, moving } from './act.ts'
import { checkWhole } from '../coach/coaching.ts'
import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { FrozenVersion } from '../model/known.ts'
import { sectionsFrom, withPieces } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import { tellClaimer } from '../review/with-review.ts'
import { button, sentence } from '../screens/blocks.ts'
import { post, refreshRoot, refuse, wordsOf } from '../screens/replies.ts'
import { closeReview } from '../screens/review-card.ts'
import { mayMove, moveTo } from '../states/guards.ts'
import { wordsIn } from '../../text/words.ts'

/** *Write a new version*: the published one stays public meanwhile. */
export const revise: ProposalAct = {
  name: 'revise',
  offer: 'button',
  ...moving,
  moves: ['revise'],
  run: reviseVersion,
}

/** *Drop this revision*: back to the published version, text and all. */
export const dropRevision: ProposalAct = {
  name: 'drop-revision',
  offer: 'button',
  ...moving,
  moves: ['drop-revision'],
  needs: ({ id, published }) => (published === null ? [] : [{ type: 'version', proposal: id, version: published }]),
  run: goBackToPublished,
}

function reviseVersion(context: ActContext): Step {
  const passage = mayMove(context, 'revise')
  if ('refusal' in passage) return refuse(context, passage.refusal)
  const proposal: Proposal = { ...moveTo(context, passage.edge), at: 1 }
  const words = wordsIn(proposal.language)
  const resume = button(proposal, words.buttons.resume, 'resume', { style: 'primary' })
  const text = words.withdrawn.revising(proposal.published ?? proposal.version)
  return changeProposal(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    post(sentence(proposal.language, text, [resume])),
  )
}

function goBackToPublished(context: ActContext): Step {
  const passage = mayMove(context, 'drop-revision')
  if ('refusal' in passage) return refuse(context, passage.refusal)
  const version = context.known.version ?? null
  if (version === null) return refuse(context, wordsOf(context).refusals.neverPublished)
  const proposal = withText(context, moveTo(context, passage.edge), version)
  const text = wordsOf(context).withdrawn.revisionDropped(version.version)
  return changeProposal(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    ...closeReview(proposal, proposal.review?.version === proposal.published ? 'published' : 'dropped'),
    post(sentence(proposal.language, text)),
    ...tellClaimer(context),
  )
}

/** The published text, checked again so that what the author set aside stays set aside. */
function withText(context: ActContext, proposal: Proposal, version: FrozenVersion): Proposal {
  const sections = sectionsFrom((number) => {
    const text = version.sections[number]
    const id = `${context.envelope.id}/${number}`
    const piece = { id, source: 'form', by: proposal.owner.id, text, revision: 0 } as const
    const section = withPieces(proposal.sections[number], text === '' ? [] : [piece], context.envelope.at)
    return { ...section, mark: text === '' ? ('skipped' as const) : ('done' as const) }
  })
  return checkWhole({ ...proposal, sections, undo: null, aside: null, changes: [] }, context.rubric)
}
