import type { InspectionTrouble } from '../../rubric/facts/inspection-trouble.ts'
import { evidenceOn } from '../../rubric/sources/source-evidence.ts'
import type { Setback } from '../../rubric/judge/dialogue.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { type ActContext, type ErrandRules, leaveProposal } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { tellRefusedToken } from '../screens/blocked.ts'
import { factsCard } from '../screens/facts-card.ts'
import { refreshReview } from '../screens/review-card.ts'
import { askOnClaims } from './ask-on-claims.ts'
import { askToInspect } from './ask-to-inspect.ts'
import { lastingEvidence } from './fresh.ts'
import { frozenInspection } from './frozen-inspection.ts'
import type { Inspection, RepositoryEvidence } from './inspection.ts'
import { inspectionStamp, linkedRepositories, writeName } from './linked-repositories.ts'
import { linkedSources } from './linked-sources.ts'
import { tellSecretFiles } from './secret-files.ts'
import { withLinksChecked } from './with-links-checked.ts'

/** What looking at the links comes back with. */
export type LinksFound = Pick<Inspection, 'repositories' | 'sources' | 'again'>

/** The core's side of an inspection: nobody wrote anything, so that the proposal counts as touched when its learner last did. */
export const inspectionRules: ErrandRules<SectionNumber, LinksFound> = {
  awaits: ({ inspection }, { run }) => inspection?.status === 'asked' && inspection.run === run,
  stampOf: inspectionStamp,
  takeOutcome(context, _errand, outcome) {
    switch (outcome.type) {
      case 'answered':
        return end(context, 'found', outcome.answer)
      case 'failed':
        return end(context, 'failed', unseen(context, troubles[outcome.trouble] ?? 'unreachable'))
      case 'outdated':
        return lookAgain(context)
      default:
        return outcome satisfies never
    }
  },
  tellMisconfigured: tellRefusedToken,
}

const troubles: Readonly<Partial<Record<Setback, InspectionTrouble>>> = {
  misconfigured: 'bad token',
  timeout: 'slow',
}

/** What was looked at before still stands; of the others it is said why they were not. */
function unseen({ proposal, envelope }: ActContext, why: InspectionTrouble): LinksFound {
  const known = proposal.inspection?.sources ?? []
  const repositories = linkedRepositories(proposal).map((name): RepositoryEvidence => {
    const asked = writeName(name)
    const before = lastingEvidence(proposal, asked)
    return before?.type === 'inspected' ? before : { type: 'not inspected', asked, why, at: envelope.at, retryAt: null }
  })
  const sources = linkedSources(proposal).flatMap((source) => evidenceOn(source, known) ?? [])
  return { repositories, sources }
}

/**
 * The card is edited where it stands; the version that waits for it takes it in; a file that may hold a secret is its owner's
 * to hear of; the section of links is checked anew; what the text says and nothing shows is asked about.
 */
function end(context: ActContext, status: 'found' | 'failed', { sources = [], ...found }: LinksFound): Step {
  const { proposal: before, rubric } = context
  if (before.inspection === undefined) return leaveProposal(before)
  const inspection: Inspection = { ...before.inspection, status, ...found, sources }
  const checked = withLinksChecked({ ...before, inspection }, rubric)
  const { proposal: asked, effects } = askOnClaims(checked.proposal, rubric)
  const frozen = frozenInspection(inspection)
  const proposal = withFrozen(asked, frozen)
  const shown = [factsCard(proposal, rubric), ...tellSecretFiles(before, proposal), ...checked.effects, ...effects]
  const version = inspection.for
  const card = version === undefined ? [] : refreshCard(proposal, context, version)
  const step = leaveProposal(proposal, ...shown, ...card)
  return version === undefined ? step : { ...step, looked: { version, inspection: frozen } }
}

/** What was looked at for the version under review stands on its card; what was looked at since is the author's alone. */
function withFrozen(proposal: Proposal, frozen: Inspection): Proposal {
  const { review } = proposal
  return review === null || review.version !== frozen.for
    ? proposal
    : { ...proposal, review: { ...review, inspection: frozen } }
}

/** The reviewers' card says it, too, as long as that version is theirs. */
function refreshCard(proposal: Proposal, context: ActContext, version: number): readonly Effect[] {
  const isTheirs = proposal.state === 'submitted' || proposal.state === 'in-review'
  return isTheirs && proposal.review?.version === version ? refreshReview(proposal, context) : []
}

/** Its links changed and nobody asked anew: what is linked now is looked at. */
function lookAgain(context: ActContext): Step {
  const { proposal } = context
  if (proposal.inspection === undefined) return leaveProposal(proposal)
  const { since, for: version } = proposal.inspection
  const again = askToInspect(context, proposal, version === undefined ? { since } : { since, for: version })
  return leaveProposal(again.proposal, ...again.effects)
}
