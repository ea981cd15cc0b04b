import {
  claimCriterion,
  isOnClaim,
  claimFindings,
  claimsAsked,
  type LookedCommit,
} from '../../rubric/facts/claim-findings.ts'
import { type ClaimConfrontation, confrontClaims } from '../../rubric/facts/confront-claims.ts'
import { findClaims } from '../../rubric/facts/find-claims.ts'
import type { Rubric } from '../../rubric/rubric.ts'
import { living } from '../coach/living.ts'
import type { Noted, Proposal } from '../model/proposal.ts'
import { sectionText } from '../model/section-text.ts'
import { textsOf } from '../model/standing.ts'
import { jointFacts } from './joint-facts.ts'

/** What a proposal says beside what its repositories show. */
export interface Confronted extends ClaimConfrontation {
  readonly looked: readonly LookedCommit[]
}

/**
 * The proposal with its questions about what its repositories do not bear out, as its text and the last inspection have them.
 * While none stands nothing new is asked, and what was asked stays as long as its passage does; a rubric without this criterion
 * asks nothing.
 */
export function withClaims(proposal: Proposal, rubric: Rubric): Proposal {
  const mine = proposal.findings.filter((one) => isOnClaim(one))
  const isOn = rubric.criteria.some(({ id }) => id === claimCriterion)
  const confronted = isOn ? confront(proposal, rubric) : null
  if (confronted === null && mine.length === 0) return proposal
  const kept = isOn ? stillAsked(mine, proposal) : living(mine, [], 'same')
  const now = confronted === null ? kept : askedAnew(mine, proposal, confronted)
  // Of the same weight they come first: they are shown with the buttons that answer them.
  return { ...proposal, findings: [...now, ...proposal.findings.filter((one) => !isOnClaim(one))] }
}

/** Lays the text beside what all repositories show together; null where nobody has looked, or somebody is looking. */
export function confront(proposal: Proposal, rubric: Rubric): Confronted | null {
  const known = jointFacts(proposal)
  return known === null
    ? null
    : { ...confrontClaims(findClaims(textsOf(proposal, rubric)), known.facts), looked: known.looked }
}

function askedAnew(mine: readonly Noted[], { claimAnswers }: Proposal, confronted: Confronted): readonly Noted[] {
  return living(mine, claimFindings(confronted, confronted.looked, claimAnswers), 'same')
}

function stillAsked(mine: readonly Noted[], proposal: Proposal): readonly Noted[] {
  return mine.map((one) =>
    one.life === 'open' && !stands(one, proposal) ? { ...one, life: 'closed' } : moveSpan(one, proposal),
  )
}

/** Whether every passage that it is about is still there. */
function stands(finding: Noted, { sections }: Proposal): boolean {
  return claimsAsked(finding).every(({ section, passage }) =>
    sectionText(sections[section]).replace(/\s+/g, ' ').includes(passage),
  )
}

/** The same finding where its passage now stands. */
function moveSpan(finding: Noted, { sections }: Proposal): Noted {
  if (finding.quote === null) return finding
  const start = sectionText(sections[finding.section]).indexOf(finding.quote)
  return start < 0 ? finding : { ...finding, span: { start, end: start + finding.quote.length } }
}
