import { criterion } from '../../src/rubric/criteria/criteria.ts'
import { questionOf } from '../../src/rubric/question.ts'
import { askAboutSource } from '../../src/rubric/sources/ask-about-source.ts'
import { describeSource } from '../../src/rubric/sources/describe-source.ts'
import type { SourceEvidence } from '../../src/rubric/sources/source-evidence.ts'
import type { Language } from '../../src/text/language.ts'

/** What a data source says of its licence, as a person reads it at a terminal, and what there is to ask about it. */
export function reportSource(evidence: SourceEvidence, language: Language): string {
  const asked = askSource(evidence, language)
  return `${[describeSource(evidence, language), ...(asked === null ? [] : [asked])].join('\n')}\n`
}

/** The question about a source beside which nothing is written; null for none. */
export function askSource(evidence: SourceEvidence, language: Language): string | null {
  const asked = askAboutSource(evidence, [])
  if (asked === null) return null
  const absent = { item: null, span: null, quote: null, about: '' } as const
  const { kind } = criterion(asked.criterion)
  return questionOf({ ...asked, ...absent, kind, section: 6, origin: 'automatic' }, language)
}
