import { guide } from '../rubric/guide.ts'
import { sectionNumbers } from '../rubric/section.ts'
import { longDate } from '../text/format.ts'
import { wordsIn } from '../text/words.ts'
import type { FrozenVersion } from './known.ts'
import type { Proposal } from './proposal.ts'

/** What the compiled document says about the proposal beside its text. */
export interface Imprint {
  readonly id: string
  readonly title: string
  readonly authors: readonly string[]
  readonly timeZone: string
}

/** The imprint of a proposal. */
export function imprintOf(proposal: Proposal, title: string): Imprint {
  return { id: proposal.id, title, authors: [proposal.owner.name], timeZone: proposal.timeZone }
}

/**
 * The compiled proposal as Markdown: title, imprint, and the ten sections under the guide's headings, in the document's
 * language. The learner's text stands as written, except that its own headings go below the sections'.
 */
export function compileMarkdown(version: FrozenVersion, imprint: Imprint): string {
  const words = wordsIn(version.language).compile
  const date = longDate(version.frozenAt, version.language, imprint.timeZone)
  const head = [
    `# ${oneLine(imprint.title)}`,
    [
      `- ${label(words.authors, version)} ${imprint.authors.map(oneLine).join(', ')}`,
      `- ${label(words.reference, version)} ${imprint.id}`,
      `- ${label(words.version, version)} v${version.version}`,
      `- ${label(words.date, version)} ${date}`,
    ].join('\n'),
  ]
  return `${[...head, ...sectionNumbers.map((number) => section(version, number))].join('\n\n')}\n`
}

function section(version: FrozenVersion, number: (typeof sectionNumbers)[number]): string {
  const heading = `## ${number}. ${guide[number].heading[version.language]}`
  const text = version.sections[number].trim()
  return `${heading}\n\n${text === '' ? `*${wordsIn(version.language).compile.notWritten}*` : demoted(text)}`
}

/** The learner's headings start at the third level, so that the ten sections stay the document's outline. */
function demoted(text: string): string {
  let fenced = false
  const lines = text.split('\n').map((line) => {
    if (/^\s{0,3}(```|~~~)/.test(line)) fenced = !fenced
    return fenced ? line : line.replace(/^(\s{0,3})(#{1,2})(?=\s)/, '$1###')
  })
  return (fenced ? [...lines, '```'] : lines).join('\n')
}

function label(text: string, version: FrozenVersion): string {
  return version.language === 'fr' ? `${text}\u00A0:` : `${text}:`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
