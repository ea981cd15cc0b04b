import { themeNames } from '../../rubric/lexicons/families.ts'
import type { Rubric } from '../../rubric/rubric.ts'
import { themesIn } from '../../rubric/skills.ts'
import { longDate } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'
import { compileMarkdown, imprintOf } from '../review/compile.ts'
import type { Programme } from '../model/act-context.ts'
import type { FrozenVersion } from '../model/known.ts'
import { creditLine } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import { titleFrom } from '../model/standing.ts'
import type { FileBlock, Imprint, View } from '../model/view.ts'
import { actions, button, sentence, view } from './blocks.ts'
import { excerpt } from './finding-blocks.ts'

/** The post in the catalogue channel: title, author, summary, skills, reference, the compiled files, and the way to its page. */
export function catalogueCard(proposal: Proposal, version: FrozenVersion, programme: Programme): View {
  const words = wordsIn(version.language)
  const date = longDate(version.frozenAt, version.language, proposal.timeZone)
  const summary = version.sections[2].trim()
  return view(version.language, [
    { type: 'heading', text: titleFrom(version.sections[1], version.language) },
    { type: 'note', text: words.root.by(creditLine(proposal)) },
    ...(summary === '' ? [] : [excerpt(summary, 1200)]),
    ...skillsOf(version),
    ...compiledFiles(proposal, version, programme.rubric),
    ...pageOf(proposal, programme),
    { type: 'note', text: words.catalogue.version(proposal.id, version.version, date) },
    ...actions([button(proposal, words.buttons.read, 'read', { args: { version: String(version.version) } })]),
  ])
}

/** The guide's themes that section 9 speaks of: by them a reader of the channel knows whether it is for them. */
function skillsOf({ sections, language }: FrozenVersion): View['blocks'] {
  const themes = themesIn(sections[9]).map((theme) => themeNames[theme][language])
  return themes.length === 0 ? [] : [{ type: 'note', text: wordsIn(language).catalogue.skills(themes.join(' · ')) }]
}

/** Everybody's page has one address; a member's is made for them, once they ask for it. */
function pageOf({ id, home, language }: Proposal, { pages = [], catalogue = 'off' }: Programme): View['blocks'] {
  if (catalogue === 'off' || !pages.includes(home.platform)) return []
  const words = wordsIn(language).catalogue
  if (catalogue === 'members') return [{ type: 'note', text: words.memberPage }]
  return [{ type: 'page', text: words.itsPage, page: { purpose: 'published', proposal: id, place: home } }]
}

/** What the post becomes once the proposal was taken down: one line. */
export function takenDownCard(proposal: Proposal): View {
  return sentence(proposal.language, wordsIn(proposal.language).catalogue.takenDown(proposal.id))
}

/** The compiled proposal as a file. */
export function compiledDocument(proposal: Proposal, version: FrozenVersion, rubric: Rubric): FileBlock {
  const content = compileMarkdown(version, imprintIn(proposal, version), rubric)
  const asked = { proposal: version.proposal, version: version.version, format: 'md' } as const
  return { type: 'document', name: `${nameOf(version)}.md`, mime: 'text/markdown', content, asked }
}

/** The compiled proposal as files: Markdown, Word, PDF. */
export function compiledFiles(proposal: Proposal, version: FrozenVersion, rubric: Rubric): readonly FileBlock[] {
  const text = { version, imprint: imprintIn(proposal, version), standing: 'final' } as const
  const name = nameOf(version)
  const asked = { proposal: version.proposal, version: version.version }
  return [
    compiledDocument(proposal, version, rubric),
    { type: 'export', name: `${name}.docx`, format: 'docx', text, asked: { ...asked, format: 'docx' } },
    { type: 'export', name: `${name}.pdf`, format: 'pdf', text, asked: { ...asked, format: 'pdf' } },
  ]
}

function imprintIn(proposal: Proposal, { sections, language }: FrozenVersion): Imprint {
  return imprintOf(proposal, titleFrom(sections[1], language))
}

function nameOf({ proposal, version }: FrozenVersion): string {
  return `${proposal}-v${version}`
}
