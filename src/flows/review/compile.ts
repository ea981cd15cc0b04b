import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { type SectionNumber, sectionNumbers } from '../../rubric/section.ts'
import { longDate } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'
import type { FrozenVersion } from '../model/known.ts'
import { nestMarkdown, withoutHtml } from './outline.ts'
import type { Proposal } from '../model/proposal.ts'
import { tame } from '../model/visible.ts'

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
      `- ${label(words.version, version)} v${version.version}`,
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
  return `## ${title}\n\n${text === '' ? `*${wordsIn(version.language).compile.notWritten}*` : nestMarkdown(text)}`
}

function label(text: string, version: FrozenVersion): string {
  return version.language === 'fr' ? `${text}\u00A0:` : `${text}:`
}

function oneLine(text: string): string {
  return withoutHtml(tame(text))
}
