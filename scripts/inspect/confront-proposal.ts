import type { Inspected } from '../../src/ports/inspector.ts'
import type { ProposalClaim } from '../../src/rubric/facts/proposal-claim.ts'
import { claimFindings } from '../../src/rubric/facts/claim-findings.ts'
import { claimQuestion, offerUntold } from '../../src/rubric/facts/claim-questions.ts'
import { confrontClaims } from '../../src/rubric/facts/confront-claims.ts'
import { findClaims } from '../../src/rubric/facts/find-claims.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { splitProposal } from '../../src/rubric/reading/split.ts'
import { eachSection } from '../../src/rubric/section.ts'
import type { Language } from '../../src/text/language.ts'
import { Unusable } from '../../eval/unusable.ts'

/** What a proposal says of a repository, and what there is to ask about it. */
export interface ClaimReport {
  readonly claims: readonly ProposalClaim[]
  readonly questions: readonly string[]
  /** What the repository shows and the text does not say; null for nothing. */
  readonly offer: string | null
}

/** Lays a proposal's text beside what was found. Throws `Unusable` for a text without any section of the guide. */
export function confrontProposal(text: string, { state, facts, read }: Inspected, language: Language): ClaimReport {
  const { sections, recognised } = splitProposal(text)
  if (recognised === 0)
    throw new Unusable(
      'The proposal has no heading of the guide’s ten sections; expected at least one, such as "## 5. Architecture".',
    )
  const told = findClaims(eachSection((number) => sections[number].text))
  const confrontation = confrontClaims(told, facts)
  const looked = [{ name: state.name, commit: state.commit, texts: read.length }]
  return {
    claims: told.claims,
    questions: claimFindings(confrontation, looked).map((finding) => claimQuestion(finding, language, rubric)),
    offer: offerUntold(confrontation, looked, language),
  }
}
