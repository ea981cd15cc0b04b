import { firstChars, tame } from '../../src/flows/model/visible.ts'
import type { ProposalClaim } from '../../src/rubric/facts/proposal-claim.ts'
import { factRules } from '../../src/rubric/facts/fact-rules.ts'
import type { Language } from '../../src/text/language.ts'
import { spokenPassage } from '../../src/text/markdown/spoken-passage.ts'
import type { ClaimReport } from './confront-proposal.ts'
import { inspectWords } from './words.ts'

/** What a proposal says and what there is to ask, as a person reads it at a terminal, below the facts. */
export function reportClaims({ claims, questions, offer }: ClaimReport, language: Language): string {
  const words = inspectWords[language]
  const asked = [...questions, ...(offer === null ? [] : [offer])]
  const lines = [
    '',
    ...(claims.length === 0 ? [words.noClaims] : [words.claims, ...claims.map((claim) => lineOf(claim, language))]),
    '',
    ...(asked.length === 0 ? [words.noQuestions] : [words.questions, ...asked.map((one) => `- ${one}`)]),
  ]
  return `${lines.join('\n')}\n`
}

function lineOf({ section, tense, fact, quote }: ProposalClaim, language: Language): string {
  const what = factRules.find(({ id }) => id === fact)?.what[language] ?? fact
  const said = firstChars(tame(spokenPassage(quote)), 160)
  const quoted = { fr: `«\u00A0${said}\u00A0»`, en: `“${said}”` }[language]
  return `${String(section).padStart(2)} ${inspectWords[language].tenses[tense].padEnd(9)} ${what}  ${quoted}`
}
