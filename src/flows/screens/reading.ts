import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Language } from '../../text/language.ts'
import { drawTabbed } from '../../text/markdown/draw-tabbed.ts'
import { wordsIn } from '../../text/words.ts'
import { authorWords } from '../authors/author-words.ts'
import { sayAnswers } from '../evidence/say-answers.ts'
import { writersOf } from '../authors/writers-of.ts'
import { compiledSections } from '../review/compile.ts'
import type { FrozenVersion } from '../model/known.ts'
import { numberSection } from '../model/naming.ts'
import { creditLine, creditsOf } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import { type Piece, type Section, sectionText } from '../model/section-text.ts'
import { isDrafting, titleOf } from '../model/standing.ts'
import type { Block, Button, View } from '../model/view.ts'
import { actions, view } from './blocks.ts'
import { compiledDocument } from './catalogue-card.ts'
import { historyButton } from './history.ts'
import { meantRemarks, sayMeant } from './meant.ts'
import { editButton } from './replies.ts'

/** One section of the draft, to read again. */
export function sectionReading(proposal: Proposal, number: SectionNumber, rubric: Rubric): View {
  const { language, sections } = proposal
  const edit = isDrafting(proposal) ? [editButton(proposal, number)] : []
  return view(language, [
    { type: 'heading', text: numberSection(rubric, number, language) },
    ...piecesBlocks(proposal, sections[number]),
    ...actions([...edit, historyButton(proposal, number)]),
  ])
}

/** The whole draft, to read again. */
export function draftReading(proposal: Proposal, rubric: Rubric): View {
  const { language } = proposal
  return view(language, [
    { type: 'heading', text: titleOf(proposal) },
    ...sectionsOf(rubric).flatMap((number): readonly Block[] => [
      { type: 'heading', text: numberSection(rubric, number, language) },
      ...piecesBlocks(proposal, proposal.sections[number]),
    ]),
  ])
}

/** What can be done with a version that is read: with a section of it, and with all of it. */
export interface ReadingButtons {
  readonly section: (number: SectionNumber) => readonly Button[]
  readonly below: readonly Button[]
}

/** Nothing but reading. */
export const nothingOffered: ReadingButtons = { section: () => [], below: [] }

/** A frozen version as reviewers and catalogue readers read it, with its file, and what can be done next. */
export function versionReading(
  proposal: Proposal,
  version: FrozenVersion,
  rubric: Rubric,
  buttons: ReadingButtons = nothingOffered,
): View {
  const { language } = version
  const words = wordsIn(language).review
  return view(language, [
    { type: 'note', text: `${words.heading(proposal.id, version.version)} · ${words.by(creditLine(proposal))}` },
    ...compiledSections(version, rubric).flatMap((number, index) => [
      ...sectionBlocks(language, `${index + 1}. ${rubric.sections[number].name[language]}`, version.sections[number]),
      ...meantIn(proposal, version, number, rubric),
      ...actions(buttons.section(number)),
    ]),
    compiledDocument(proposal, version, rubric),
    ...actions(buttons.below),
  ])
}

/** What its author has kept as it is, and what comes later or is elsewhere, below the section; of an earlier version nobody knows it any more. */
function meantIn(
  proposal: Proposal,
  { version }: FrozenVersion,
  number: SectionNumber,
  rubric: Rubric,
): readonly Block[] {
  if (isDrafting(proposal) || proposal.version !== version || proposal.state === 'published') return []
  const meant = meantRemarks(proposal, rubric).filter(({ first }) => first.section === number)
  const said = [...meant.map((remark) => sayMeant(remark, proposal, rubric)), ...sayAnswers(proposal, number)]
  return said.map((text) => ({ type: 'note', text }))
}

function sectionBlocks(language: Language, heading: string, text: string): readonly Block[] {
  return [{ type: 'heading', text: heading }, textBlock(language, text)]
}

/** The text of a draft's section; where several people write the proposal, whose each part of it is. */
function piecesBlocks(proposal: Proposal, section: Section): readonly Block[] {
  const { language } = proposal
  if (creditsOf(proposal).length === 1 || section.pieces.length === 0)
    return [textBlock(language, sectionText(section))]
  return byWriter(section).flatMap((pieces): readonly Block[] => [
    { type: 'note', text: nameWriter(proposal, pieces) },
    textBlock(language, sectionText({ pieces })),
  ])
}

function nameWriter(proposal: Proposal, pieces: readonly Piece[]): string {
  const words = authorWords[proposal.language]
  const name = writersOf(proposal, pieces)
  return name === '' ? words.textByNobody : words.textBy(name)
}

/** The pieces in their order, those of one writer that follow one another together. */
function byWriter({ pieces }: Section): readonly (readonly Piece[])[] {
  const runs: Piece[][] = []
  for (const piece of pieces) {
    const run = runs.at(-1)
    if (run?.at(-1)?.by === piece.by) run.push(piece)
    else runs.push([piece])
  }
  return runs
}

function textBlock(language: Language, text: string): Block {
  return text.trim() === ''
    ? { type: 'note', text: wordsIn(language).compile.notWritten }
    : { type: 'markdown', text: drawTabbed(text) }
}
