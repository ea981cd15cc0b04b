import type { Strength } from '../../src/rubric/finding.ts'
import type { Assessment, AssessmentJson } from './assessment.ts'
import { findingLines, shorten, wrap } from './finding-lines.ts'
import { reportWords } from './words.ts'

const strengthsShown = 2

/** The assessment for a person at a terminal: section by section, each quote with its question. */
export function report({ json, strengths, notes }: Assessment): string {
  const words = reportWords[json.lang]
  const sections = json.sections.flatMap((section) => sectionLines(json, section, strengths[section.number] ?? []))
  const count = (severity: string) => json.findings.filter((finding) => finding.severity === severity).length
  const closing = [words.total(count('blocking'), count('major'), count('minor'))]
  if (json.notAssessed.length > 0) closing.push(words.notAssessed([...new Set(json.notAssessed)]))
  closing.push(words.by)
  return `${[...notes.map((note) => `! ${note}`), ...sections, '', ...closing.flatMap((line) => wrap(line, ''))].join('\n')}\n`
}

function sectionLines(
  json: AssessmentJson,
  { number, title, words, present }: AssessmentJson['sections'][number],
  strengths: readonly Strength[],
): readonly string[] {
  const texts = reportWords[json.lang]
  const own = json.findings.filter(({ section }) => section === number)
  const head = `${/^\d/.test(title) ? title : `${number}. ${title}`} (${present ? texts.words(words) : texts.empty})`
  const solid = strengths.slice(0, strengthsShown).map(({ quote }) => `  + ${texts.solid(shorten(quote))}`)
  const rest =
    own.length === 0 && present
      ? [`  ${texts.nothing}`]
      : own.flatMap((one) => findingLines(one, json.lang, { name: `${one.problem} (${one.criterion})` }))
  return ['', head, ...solid, ...rest]
}
