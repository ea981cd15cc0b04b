import { type ProposalAct, moving } from './act.ts'
import { confirmForm, isBarePress, offerForm } from './confirm.ts'
import { checkWhole } from '../coach/coaching.ts'
import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { FrozenVersion } from '../model/known.ts'
import { sectionsFrom, withPieces } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import { sectionText } from '../model/section-text.ts'
import type { Button } from '../model/view.ts'
import { tellClaimer } from '../review/with-review.ts'
import { button, sentence } from '../screens/blocks.ts'
import { post, refreshRoot, refuse, wordsOf } from '../screens/replies.ts'
import { resumeButton } from '../screens/root.ts'
import { closeReview } from '../screens/review-card.ts'
import { mayMove, mayTry, moveTo } from '../states/guards.ts'
import { refuseWithWays } from '../states/ways-on.ts'
import { wordsIn } from '../../text/words.ts'

/** *Write a new version*: the published one stays public meanwhile. */
export const revise: ProposalAct = {
  name: 'revise',
  offer: 'button',
  ...moving,
  moves: ['revise'],
  run: reviseVersion,
}

/** *Drop this revision*, once the form asked whether they mean it: back to the published version, text and all. */
export const dropRevision: ProposalAct = {
  name: 'drop-revision',
  offer: 'button',
  ...moving,
  moves: ['drop-revision'],
  form: {
    refusal: (context) => mayTry(context, 'drop-revision'),
    content: (context) => confirmForm(wordsOf(context).forms.dropRevision),
  },
  needs: ({ id, published }) => (published === null ? [] : [{ type: 'version', proposal: id, version: published }]),
  run: goBackToPublished,
}

function reviseVersion(context: ActContext): Step {
  const passage = mayMove(context, 'revise')
  if ('refusal' in passage) return refuseWithWays(context, passage.refusal)
  const proposal: Proposal = { ...moveTo(context, passage.edge), at: 1 }
  const words = wordsIn(proposal.language)
  const text = words.withdrawn.revising(proposal.published ?? proposal.version)
  return changeProposal(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    post(sentence(proposal.language, text, [resumeButton(proposal), ...offerAbandoned(proposal)])),
  )
}

/** What the last revision had come to can be had back, as long as nothing else was written. */
function offerAbandoned(proposal: Proposal): readonly Button[] {
  const last = proposal.undo.at(-1)
  if (last?.what !== 'abandoned') return []
  return [button(proposal, wordsIn(proposal.language).buttons.takeAbandoned, 'undo', { args: { change: last.id } })]
}

function goBackToPublished(context: ActContext): Step {
  const passage = mayMove(context, 'drop-revision')
  if ('refusal' in passage) return refuseWithWays(context, passage.refusal)
  if (isBarePress(context)) return offerForm(context, 'drop-revision', wordsOf(context).forms.dropRevision)
  const version = context.known.version ?? null
  if (version === null) return refuse(context, wordsOf(context).refusals.neverPublished)
  const proposal = withText(context, moveTo(context, passage.edge), version)
  const words = wordsOf(context)
  const again = button(proposal, words.buttons.revise, 'revise')
  const step = changeProposal(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    ...closeReview(proposal, proposal.review?.version === proposal.published ? 'published' : 'dropped'),
    post(sentence(proposal.language, words.withdrawn.revisionDropped(version.version), [again])),
    ...tellClaimer(context),
  )
  return { ...step, what: 'abandoned' }
}

/** The published text, checked again so that what the author set aside stays set aside. */
function withText(context: ActContext, proposal: Proposal, version: FrozenVersion): Proposal {
  const sections = sectionsFrom((number) => {
    const text = version.sections[number]
    const before = proposal.sections[number]
    const mark = text === '' ? 'skipped' : 'done'
    if (text === sectionText(before)) return { ...before, mark } as const
    const id = `${context.envelope.id}/${number}`
    const piece = { id, source: 'form', by: proposal.owner.id, text, revision: 0 } as const
    return { ...withPieces(before, text === '' ? [] : [piece], context.envelope.at), mark } as const
  })
  return checkWhole({ ...proposal, sections, asides: [], changes: [] }, context.rubric)
}
