import type { WorkflowRun } from '../../rubric/facts/repository.ts'
import { longDate } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import type { EvidenceReader } from './describe-repository.ts'
import { evidenceWords } from './evidence-words.ts'
import { shortLine } from './short-line.ts'

/** The latest result of a workflow, in one sentence. */
export function describeRun({ path, conclusion, at }: WorkflowRun, { language, timeZone }: EvidenceReader): string {
  const file = shortLine(path.slice(path.lastIndexOf('/') + 1))
  return evidenceWords[language].run(file, sayConclusion(conclusion, language), longDate(at, language, timeZone))
}

/** How a run ended, in words where we have some for it, else in its host's own. */
export function sayConclusion(conclusion: string, language: Language): string {
  const { conclusions } = evidenceWords[language]
  return (Object.hasOwn(conclusions, conclusion) ? conclusions[conclusion] : undefined) ?? shortLine(conclusion)
}
