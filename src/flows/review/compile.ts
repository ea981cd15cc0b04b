import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { type SectionNumber, sectionNumbers } from '../../rubric/section.ts'
import { fenceDiagrams } from '../figures/diagrams-in.ts'
import { longDate } from '../../text/format.ts'
import { drawTabbed } from '../../text/markdown/draw-tabbed.ts'
import { wordsIn } from '../../text/words.ts'
import type { FrozenVersion } from '../model/known.ts'
import { creditsOf } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Imprint } from '../model/view.ts'
import { tame } from '../model/visible.ts'

/** The imprint of a proposal. */
export function imprintOf(proposal: Proposal, title: string): Imprint {
  return { id: proposal.id, title, authors: creditsOf(proposal).map(({ name }) => name), timeZone: proposal.timeZone }
}

/**
 * The compiled proposal as Markdown: title, imprint, and the sections under the rubric's headings, in the document's
 * language. The learner's text stands as written, except where it would break the document's outline.
 */
export function compileMarkdown(version: FrozenVersion, imprint: Imprint, rubric: Rubric): string {
  const words = wordsIn(version.language).compile
  const date = longDate(version.frozenAt, version.language, imprint.timeZone)
  const head = [
    `# ${oneLine(imprint.title)}`,
    [
      `- ${label(words.authors, version)} ${imprint.authors.map(oneLine).join(', ')}`,
      `- ${label(words.reference, version)} ${imprint.id}`,
      `- ${label(words.version, version)} ${version.version === 0 ? words.draft : `v${version.version}`}`,
      `- ${label(words.date, version)} ${date}`,
    ].join('\n'),
  ]
  return `${[...head, ...compiledSections(version, rubric).map((number, index) => section(version, `${index + 1}. ${rubric.sections[number].heading[version.language]}`, number))].join('\n\n')}\n`
}

/** The sections asked for, and any that was when the version was frozen. */
export function compiledSections({ sections }: FrozenVersion, rubric: Rubric): readonly SectionNumber[] {
  const asked = new Set(sectionsOf(rubric))
  return sectionNumbers.filter((number) => asked.has(number) || sections[number].trim() !== '')
}

function section(version: FrozenVersion, title: string, number: SectionNumber): string {
  const text = version.sections[number].trim()
  return `## ${title}\n\n${text === '' ? `*${wordsIn(version.language).compile.notWritten}*` : nestMarkdown(drawTabbed(fenceDiagrams(text)))}`
}

function label(text: string, version: FrozenVersion): string {
  return version.language === 'fr' ? `${text}\u00A0:` : `${text}:`
}

function oneLine(text: string): string {
  return withoutHtml(tame(text))
}

/** Somebody's Markdown, made safe to stand inside a document of ours: it can neither change our outline nor swallow it. */
export function nestMarkdown(text: string): string {
  const lines: string[] = []
  let fence = ''
  for (const line of text.split(/\r\n|\r|\n/)) {
    const mark = fenceMark(line)
    if (fence !== '') fence = mark.startsWith(fence) && line.trim() === mark ? '' : fence
    else if (mark !== '') fence = mark
    else lines.push(...plainLine(line, lines.at(-1) ?? ''))
    if (fence !== '' || mark !== '') lines.push(line)
  }
  return (fence === '' ? lines : [...lines, fence]).join('\n')
}

/** The backticks or tildes that open or close a block of code, if the line starts with some. */
function fenceMark(line: string): string {
  return /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1] ?? ''
}

/** Headings go below the ten sections', underlined ones become plain lines, and HTML is text. */
function plainLine(line: string, before: string): readonly string[] {
  const lowered = line.replace(/^( {0,3})#{1,2}(?=\s|$)/, '$1###')
  if (/^ {0,3}=+\s*$/.test(line)) return [line.replace('=', '\\=')]
  if (/^ {0,3}-+\s*$/.test(line) && before.trim() !== '') return ['', line]
  return [withoutHtml(lowered)]
}

/** HTML as text; links in angle brackets and what stands in backticks stay as they are. */
export function withoutHtml(line: string): string {
  const parts = line.split(code)
  return parts.map((part) => (part.startsWith('`') ? part : part.replace(opening, '\\<'))).join('')
}

/** A run of backticks is tried from its first one alone: from each of them, a long run would take its length squared. */
const code = /((?<!`)`+[^`]+`+)/

const opening = /(?<!\\)<(?=[a-z/!?])(?!https?:|mailto:)/gi
