import { placeOf, type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { amount } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import { openRemarks } from '../coach/remarks.ts'
import { whereNext } from '../model/missing.ts'
import { numberSection } from '../model/naming.ts'
import type { Proposal, State } from '../model/proposal.ts'
import { isDrafting, type Progress, progressOf } from '../model/standing.ts'
import type { Block, Button, View } from '../model/view.ts'
import { actions, button, view } from './blocks.ts'
import { statusLine } from './status-line.ts'

/** One section of a draft at a glance. */
export interface OutlineSection {
  readonly number: SectionNumber
  /** Its place among the sections asked for, which people count by. */
  readonly place: number
  readonly name: string
  readonly progress: Progress
  readonly messages: number
  readonly words: number
  /** Open remarks that its author sees. */
  readonly remarks: number
}

/** A draft at a glance: its sections in order, and where its learner is. */
export interface DraftOutline {
  readonly language: Language
  readonly state: State
  /** What a button about it has to carry. */
  readonly version: number
  /** The ids of those who write it. */
  readonly authors: readonly string[]
  /** Whether its text can be changed now. */
  readonly writable: 'yes' | 'no'
  readonly at: Proposal['at']
  /** Where *Continue* goes; null for the recap. */
  readonly next: SectionNumber | null
  readonly sections: readonly OutlineSection[]
}

/** The proposal as an outline. */
export function outlineOf(proposal: Proposal, rubric: Rubric): DraftOutline {
  const { language, state, version, authors, at } = proposal
  return {
    language,
    state,
    version,
    authors: authors.map(({ id }) => id),
    writable: isDrafting(proposal) ? 'yes' : 'no',
    at,
    next: whereNext(proposal, rubric)?.section ?? null,
    sections: sectionsOf(rubric).map((number) => outlineSection(proposal, number, rubric)),
  }
}

function outlineSection(proposal: Proposal, number: SectionNumber, rubric: Rubric): OutlineSection {
  const section = proposal.sections[number]
  const { words, pieces } = section
  return {
    number,
    place: placeOf(rubric, number),
    name: rubric.sections[number].name[proposal.language],
    progress: progressOf(section),
    messages: pieces.length,
    words,
    // That a section is empty is its state already.
    remarks: openRemarks(proposal, number, rubric).filter(({ first }) => first.quote !== null || words > 0).length,
  }
}

/** The sections as a table: state, words, open remarks. */
export function outlineTable(proposal: Proposal, rubric: Rubric): Block {
  const { language } = proposal
  const { outline, progress } = wordsIn(language)
  const rows = outlineOf(proposal, rubric).sections.map((one) => [
    `${one.place}. ${one.name}`,
    progress[one.progress],
    amount(one.words, language),
    one.remarks === 0 ? outline.none : amount(one.remarks, language),
  ])
  return { type: 'table', columns: outline.columns, rows }
}

/** All sections with their state, and each of them one press away. */
export function outlineView(proposal: Proposal, rubric: Rubric): View {
  const { outline } = wordsIn(proposal.language)
  const buttons = [...ways(proposal, rubric), ...(isDrafting(proposal) ? [recapButton(proposal)] : [])]
  return view(proposal.language, [
    { type: 'heading', text: outline.heading(proposal.id) },
    statusLine(proposal, rubric),
    outlineTable(proposal, rubric),
    { type: 'note', text: isDrafting(proposal) ? outline.write : outline.read },
    ...rowsOf(buttons),
  ])
}

/** To write in each section; to read it, where its text cannot be changed now. */
function ways(proposal: Proposal, rubric: Rubric): readonly Button[] {
  const { language } = proposal
  const next = isDrafting(proposal) ? whereNext(proposal, rubric)?.section : null
  return sectionsOf(rubric).map((number) =>
    button(proposal, numberSection(rubric, number, language), isDrafting(proposal) ? 'section' : 'show', {
      args: { section: String(number) },
      style: number === next ? 'primary' : 'plain',
    }),
  )
}

function recapButton(proposal: Proposal): Button {
  return button(proposal, wordsIn(proposal.language).buttons.recap, 'recap')
}

/** A row holds four on every platform. */
const inRow = 4

function rowsOf(buttons: readonly Button[]): readonly Block[] {
  const rows = Array.from({ length: Math.ceil(buttons.length / inRow) }, (_, row) =>
    buttons.slice(row * inRow, (row + 1) * inRow),
  )
  return rows.flatMap((row) => actions(row))
}

/** The button that opens the outline. */
export function outlineButton(proposal: Proposal): Button {
  return button(proposal, wordsIn(proposal.language).buttons.outline, 'outline')
}
