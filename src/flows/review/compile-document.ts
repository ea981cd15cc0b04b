import { themeNames } from '../../rubric/lexicons/families.ts'
import type { Rubric } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { themesIn, toolsIn } from '../../rubric/skills.ts'
import { longDate } from '../../text/format.ts'
import type { MarkdownWords } from '../../text/markdown/document.ts'
import { typeset } from '../../text/typography.ts'
import { wordsIn } from '../../text/words.ts'
import { seenComponents } from '../evidence/seen-components.ts'
import type { FrozenVersion } from '../model/known.ts'
import { tame } from '../model/visible.ts'
import { traceTable } from '../screens/matrix.ts'
import type { Imprint } from '../model/view.ts'
import { compiledSections } from './compile.ts'
import { documentParts } from './document-parts.ts'
import type { CoverLine, DocumentSection, ProposalDocument, Skills } from './document.ts'

/** What the document is made of beside the version itself. */
export interface Compilation {
  readonly imprint: Imprint
  readonly rubric: Rubric
  readonly standing: ProposalDocument['standing']
}

/** The most tools that the cover names. */
const mostTools = 12

/** The proposal as a document: cover, sections under the rubric's headings, and the traceability matrix as its annex. */
export function compileDocument(version: FrozenVersion, compilation: Compilation): ProposalDocument {
  const { language } = version
  const { imprint, rubric, standing } = compilation
  const line = (text: string) => typeset(tame(text), language)
  const skills = { themes: themesIn(version.sections[9]), tools: toolsIn(version.sections[5]) }
  const authors = imprint.authors.map(line)
  return {
    language,
    standing,
    title: line(imprint.title),
    authors,
    reference: imprint.id,
    version: version.version,
    date: version.frozenAt,
    skills,
    cover: coverOf(version, compilation, { authors, skills }),
    notes: [],
    sections: compiledSections(version, rubric).map((number, index) =>
      section(version, compilation, number, index + 1),
    ),
    annexes: annexesOf(version, rubric),
  }
}

interface Shown {
  readonly authors: readonly string[]
  readonly skills: Skills
}

function coverOf(version: FrozenVersion, compilation: Compilation, { authors, skills }: Shown): readonly CoverLine[] {
  const { language } = version
  const words = wordsIn(language).compile
  const { id, timeZone } = compilation.imprint
  const lines: readonly (readonly [string, string])[] = [
    [words.authors, authors.join(', ')],
    [words.reference, id],
    [words.version, versionName(version, compilation)],
    [words.date, longDate(version.frozenAt, language, timeZone)],
    [words.skills, skills.themes.map((theme) => themeNames[theme][language]).join(' · ')],
    [words.tools, skills.tools.slice(0, mostTools).join(', ')],
  ]
  return lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name: language === 'fr' ? `${name}\u00A0:` : `${name}:`, value }))
}

/** `v2`, or `draft` */
function versionName({ language, version }: FrozenVersion, { standing }: Compilation): string {
  return standing === 'draft' ? wordsIn(language).compile.draft : `v${version}`
}

function section(
  version: FrozenVersion,
  compilation: Compilation,
  number: SectionNumber,
  place: number,
): DocumentSection {
  const { language } = version
  const parts = documentParts(version.sections[number], language)
  return {
    anchor: `section-${number}`,
    heading: `${place}. ${typeset(compilation.rubric.sections[number].heading[language], language)}`,
    parts: parts.length > 0 ? parts : [{ type: 'paragraph', words: emphasis(wordsIn(language).compile.notWritten) }],
  }
}

function emphasis(text: string): MarkdownWords {
  return [{ text, looks: ['italic'], link: null }]
}

/** None where no theme runs through the sections. */
function annexesOf(version: FrozenVersion, rubric: Rubric): readonly DocumentSection[] {
  const { language } = version
  const { matrix, compile } = wordsIn(language)
  const table = traceTable(version.sections, language, rubric, seenComponents(version.inspection, language))
  if (table.rows.length === 0) return []
  const words = (text: string): MarkdownWords => [{ text: typeset(text, language), looks: [], link: null }]
  return [
    {
      anchor: 'annex-1',
      heading: compile.annex,
      parts: [
        { type: 'paragraph', words: words(matrix.how) },
        { type: 'table', columns: table.columns.map(words), rows: table.rows.map((row) => row.map(words)), left: '' },
      ],
    },
  ]
}
