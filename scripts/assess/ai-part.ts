import type { ModelOptions } from '../../eval/model/options.ts'
import type { Rubric } from '../../src/rubric/rubric.ts'
import { aiNotes, aiReport } from './ai-report.ts'
import type { AiJson, Assessment, AssessmentJson, FindingJson } from './assessment.ts'
import type { Asking } from './asking.ts'
import { type AiReading, type NoModel, readAlong } from './with-model.ts'

/** What the AI coach adds to an assessment. */
export interface AiPart {
  readonly json: AssessmentJson
  /** For a person, to stand after the automatic report. */
  readonly report: string
  readonly notes: readonly string[]
}

/** Has the AI coach read what was assessed. Throws `Unusable` for batch files that cannot be used. */
export async function readPart(
  { json, texts, locate }: Assessment,
  scope: Asking['scope'],
  rubric: Rubric,
  options: ModelOptions,
): Promise<AiPart> {
  const { lang: language, notAssessed } = json
  const read = await readAlong({ texts, scope, language, rubric, notAssessed }, options)
  const findings = read.type === 'none' ? [] : read.findings.map(locate)
  return {
    json: withAi(json, read, findings),
    report: aiReport(read, findings, language),
    notes: aiNotes(read, language),
  }
}

function withAi(json: AssessmentJson, read: AiReading | NoModel, findings: readonly FindingJson[]): AssessmentJson {
  if (read.type === 'none') return { ...json, ai: noModel }
  const { model, complete, readings, open, notAssessed, answered, tally } = read
  const { input, cached, output } = tally
  const ai: AiJson = { model, complete, readings, open, tokens: { input, cached, output } }
  const isAnswered = ({ criterion, severity }: FindingJson) => severity === 'minor' && answered.includes(criterion)
  return { ...json, findings: [...json.findings.filter((one) => !isAnswered(one)), ...findings], notAssessed, ai }
}

const noModel: AiJson = { model: null, complete: 0, readings: 0, open: 0, tokens: { input: 0, cached: 0, output: 0 } }
