import { type ProposalAct, both, drafting, moving } from './act.ts'
import { endPause } from './pause.ts'
import { readWhole } from '../coach/ai-reading-rules.ts'
import { checkWhole } from '../coach/coaching.ts'
import { type ActContext, changeProposal, freezing } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { FrozenVersion, Similar } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Review } from '../model/review.ts'
import { isDrafting, isPaused, textStamp, textsOf } from '../model/standing.ts'
import { frozenInspection } from '../evidence/frozen-inspection.ts'
import { difference } from '../review/difference.ts'
import { readingsSoFar, withAnswers } from '../review/rounds.ts'
import { reservedUntil } from '../review/reservation.ts'
import { tellDirectly } from '../review/with-review.ts'
import { actions, button, sentence, view } from '../screens/blocks.ts'
import { postRecap } from '../screens/recap.ts'
import { post, refreshRoot, refuse, say, tell, wordsOf } from '../screens/replies.ts'
import { closeReview, postReview } from '../screens/review-card.ts'
import { similarNotice } from '../screens/similar.ts'
import { likenessOf } from '../similar/likeness-of.ts'
import { isWho, mayMove, moveTo } from '../states/guards.ts'
import { refuseWithWays } from '../states/ways-on.ts'

/** The recap before submitting: every check on the whole text, at the end of the thread. */
export const recap: ProposalAct = {
  name: 'recap',
  offer: 'button',
  ...drafting,
  needs: (proposal) => [{ type: 'similar', ...likenessOf(proposal, 'author') }],
  run: showRecap,
}

/** *Submit* on the recap: freezes a version and puts it in the reviewers' queue. Typed, it is the recap. */
export const submit: ProposalAct = {
  name: 'submit',
  offer: 'button',
  ...moving,
  moves: ['submit'],
  command: {
    words: ['soumettre', 'submit'],
    argument: 'none',
    usage: both('!soumettre', '!submit'),
    help: both('récapitule avant de soumettre', 'recaps before submitting'),
    late: 'in-its-place',
  },
  typed: recap,
  needs: (proposal) => {
    const { id, review } = proposal
    const before = readBefore(review)
    return [
      { type: 'similar', ...likenessOf(proposal, 'team') },
      ...(before === null
        ? []
        : [
            { type: 'version', proposal: id, version: before.version } as const,
            { type: 'settings', person: before.id } as const,
          ]),
    ]
  },
  run: submitVersion,
}

/** `!recall`: back to the draft, while nobody has claimed it; of a paused draft, the end of the pause. */
export const recall: ProposalAct = {
  name: 'recall',
  offer: 'button',
  ...moving,
  moves: ['recall'],
  command: {
    words: ['reprendre', 'recall'],
    argument: 'none',
    usage: both('!reprendre', '!recall'),
    help: both(
      'reprend une proposition soumise que personne ne relit, ou un brouillon en pause',
      'takes a submitted proposal back while nobody reviews it, or ends a pause',
    ),
  },
  run: takeBack,
}

function showRecap(context: ActContext): Step {
  const whole = checkWhole(context.proposal, context.rubric)
  const recapAsker = isWho(context, 'owner') ? 'owner' : 'co-author'
  const { proposal, effects } = readWhole(context, { ...whole, at: 'recap', recaps: whole.recaps + 1, recapAsker })
  return changeProposal(
    context,
    proposal,
    ...tellSimilar(context),
    ...postRecap(proposal, context.rubric),
    refreshRoot(proposal, context.rubric),
    ...effects,
  )
}

/** Before the recap, which stays the last message; only a recap of its own looks for them. */
function tellSimilar(context: ActContext): readonly Effect[] {
  const { known, proposal } = context
  const notice = similarNotice(proposal, (known.similar ?? []).filter(isPublished))
  return notice === null ? [] : [tell(context, notice)]
}

/** What is with the reviewers is never shown to an author, whichever act looked it up. */
function isPublished({ state }: Similar): boolean {
  return state === 'published'
}

function submitVersion(context: ActContext): Step {
  const passage = mayMove(context, 'submit')
  if ('refusal' in passage) return refuseSubmission(context, passage.refusal)
  const proposal = withVersion(context, moveTo(context, passage.edge))
  const effects = [
    refreshRoot(proposal, context.rubric),
    post(sentence(proposal.language, wordsOf(context).submitted.done(proposal.version))),
    ...postReview(proposal, context),
    ...tellPrevious(context, proposal),
  ]
  return freezing(changeProposal(context, proposal, ...effects), versionOf(context, proposal))
}

/** A recap that no longer fits the text is replaced by one that does. */
function refuseSubmission(context: ActContext, refusal: string): Step {
  const old = context.args['stamp'] !== textStamp(context.proposal)
  if (!isDrafting(context.proposal) || !isWho(context, 'owner')) return refuse(context, refusal)
  const step = showRecap(context)
  return { ...step, effects: [say(context, old ? wordsOf(context).recap.old : refusal), ...step.effects] }
}

function withVersion(context: ActContext, proposal: Proposal): Proposal {
  const version = proposal.version + 1
  const previous = readBefore(proposal.review)
  const review: Review = {
    version,
    submittedAt: context.envelope.at,
    reviewer: null,
    claimedAt: null,
    expiry: null,
    lapsed: null,
    previous,
    reserved: reservedUntil(context, previous),
    conflicts: proposal.review?.conflicts ?? [],
    marks: null,
    similar: (context.known.similar ?? []).map(({ id }) => id),
    items: [],
    earlier: readingsSoFar(proposal.review),
    ...(proposal.inspection !== undefined && { inspection: frozenInspection(proposal.inspection) }),
  }
  const checked = checkWhole(withAnswers(proposal), context.rubric)
  // Whoever was asked to write along and has not answered is too late.
  const uninvited = checked.invitations === undefined ? {} : { invitations: [] }
  return { ...checked, ...uninvited, version, review, undo: [], redo: [], asides: [] }
}

/** Who read an earlier version, and which: the last reviewer, unless they have declared a conflict since. */
function readBefore(review: Review | null): Review['previous'] {
  if (review === null) return null
  const last = review.reviewer === null ? review.previous : { ...review.reviewer, version: review.version }
  return last === null || review.conflicts.includes(last.id) ? null : last
}

function versionOf(context: ActContext, proposal: Proposal): FrozenVersion {
  const { id, version, language, review } = proposal
  const shown = review?.inspection === undefined ? {} : { inspection: review.inspection }
  const sections = textsOf(proposal, context.rubric)
  return { proposal: id, version, language, frozenAt: context.envelope.at, sections, ...shown }
}

/** The reviewer of the version before is asked first, with what changed since they read it. */
function tellPrevious(context: ActContext, proposal: Proposal): readonly Effect[] {
  const { review, language, id, owner } = proposal
  if (!review?.previous) return []
  const { review: words, buttons } = wordsOf(context)
  const before = context.known.version ?? null
  const blocks = [
    { type: 'text', text: words.resubmitted(id, owner.name) } as const,
    ...(before === null ? [] : difference(before, proposal, context.rubric)),
    ...actions([
      button(proposal, buttons.claim, 'claim', { style: 'primary' }),
      button(proposal, buttons.read, 'read', { args: { version: String(review.version) } }),
    ]),
  ]
  return [tellDirectly(proposal, review.previous, view(language, blocks))]
}

function takeBack(context: ActContext): Step {
  if (isPaused(context.proposal)) return endPause.run(context)
  const passage = mayMove(context, 'recall')
  if ('refusal' in passage) return refuseWithWays(context, passage.refusal)
  const proposal = moveTo(context, passage.edge)
  const effects = [
    refreshRoot(proposal, context.rubric),
    post(sentence(proposal.language, wordsOf(context).submitted.recalled)),
    ...closeReview(proposal, 'recalled'),
  ]
  return changeProposal(context, proposal, ...effects)
}
