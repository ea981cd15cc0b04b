import { type ClaimAnswer, isSameClaim } from '../../rubric/facts/claim-answer.ts'
import { claimsAsked } from '../../rubric/facts/claim-findings.ts'
import { findingKey } from '../../rubric/finding.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Noted, Proposal } from '../model/proposal.ts'
import { sectionText } from '../model/section-text.ts'

/** How many answers are kept: the latest. */
const mostAnswers = 60

/** What an author says of all that a question is about. */
export type AnswerToClaims = { readonly type: 'planned' } | { readonly type: 'elsewhere'; readonly link: string }

/** The proposal whose author has answered a question about what its repositories do not bear out: it is not open any more. */
export function answerClaims(proposal: Proposal, finding: Noted, answer: AnswerToClaims): Proposal {
  const told = claimsAsked(finding).map((claim): ClaimAnswer => ({ ...claim, ...answer }))
  const others = (proposal.claimAnswers ?? []).filter((one) => !told.some((claim) => isSameClaim(one, claim)))
  const findings = proposal.findings.map((one): Noted => {
    return findingKey(one) === findingKey(finding) ? { ...one, life: 'closed' } : one
  })
  return { ...proposal, findings, claimAnswers: [...others, ...told].slice(-mostAnswers) }
}

/** The answers about one section whose passage still stands there, for whoever reviews: what is planned, what is elsewhere. */
export function answersIn({ claimAnswers = [], sections }: Proposal, section: SectionNumber): readonly ClaimAnswer[] {
  const text = sectionText(sections[section]).replace(/\s+/g, ' ')
  return claimAnswers.filter((one) => one.section === section && text.includes(one.passage))
}
