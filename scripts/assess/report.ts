import { criterion } from '../../src/rubric/criteria.ts'
import type { Strength } from '../../src/rubric/finding.ts'
import type { Assessment, AssessmentJson, FindingJson } from './assessment.ts'
import { reportWords } from './words.ts'

const width = 100
const quoteLength = 160
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
    own.length === 0 && present ? [`  ${texts.nothing}`] : own.flatMap((finding) => findingLines(json, finding))
  return ['', head, ...solid, ...rest]
}

function findingLines(
  { lang }: AssessmentJson,
  { criterion: id, severity, quote, question }: FindingJson,
): readonly string[] {
  const words = reportWords[lang]
  const head = `  - ${words.severity[severity]} · ${criterion(id).name[lang]} (${id})`
  const evidence = quote === null ? [] : wrap(words.quote(shorten(quote)), '      ')
  return [head, ...evidence, ...wrap(`→ ${question}`, '      ')]
}

function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  if (line.length <= quoteLength) return line
  return `${line.slice(0, line.lastIndexOf(' ', quoteLength) > 0 ? line.lastIndexOf(' ', quoteLength) : quoteLength)}…`
}

/** Breaks a text at plain spaces (never at no-break ones) so that lines stay readable. */
function wrap(text: string, indent: string): readonly string[] {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    if (line.length + word.length > width && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = indent
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()]
}
