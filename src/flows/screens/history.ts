import { placeOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { whenInWords } from '../../text/format.ts'
import { drawTabbed } from '../../text/markdown/draw-tabbed.ts'
import { wordsIn } from '../../text/words.ts'
import type { ActContext } from '../model/act-context.ts'
import type { HistoryLine, HistoryPage } from '../model/known.ts'
import { nameInPlace } from '../model/naming.ts'
import type { Proposal } from '../model/proposal.ts'
import { type Section, sectionText } from '../model/section-text.ts'
import type { SectionRevision, TextChange } from '../model/text-change.ts'
import { isDrafting } from '../model/standing.ts'
import type { Block, Button, View } from '../model/view.ts'
import { actions, button, optional, view } from './blocks.ts'
import { wordsOf } from './replies.ts'

/** `the replacement of the text at 15:12 (section 4)` */
export function nameChange(context: ActContext, change: TextChange): string {
  const named = nameInTime(context, change)
  const [first, ...more] = change.parts
  if (first === undefined || more.length > 0) return named
  return `${named} (${wordsOf(context).section.toLowerCase()} ${placeOf(context.rubric, first.section)})`
}

function nameInTime(context: ActContext, { what, at }: TextChange): string {
  return `${wordsOf(context).history.changes[what]} ${momentOf(context, at)}`
}

/** The button that takes a change back or makes it again, where a sentence names it. */
export function changeButton(context: ActContext, change: TextChange, does: 'undo' | 'redo'): Button {
  return labelButton(context, change, does, wordsOf(context).buttons[does])
}

/** The same, named in full: by what it does here, or by the section where it does it. */
export function namedButton(context: ActContext, change: TextChange, does: 'undo' | 'redo'): Button {
  const { history } = wordsOf(context)
  const [first, ...more] = change.parts
  const isElsewhere = first !== undefined && more.length === 0 && first.section !== context.proposal.at
  if (isElsewhere)
    return labelButton(context, change, does, history.elsewhere[does](placeOf(context.rubric, first.section)))
  const inFull = history.does[does](nameInTime(context, change))
  const isShort = inFull.length <= longestLabel
  return labelButton(context, change, does, isShort ? inFull : history.does[does](history.changes[change.what]))
}

/** Beyond, a phone breaks it. */
const longestLabel = 45

function labelButton({ proposal }: ActContext, { id }: TextChange, does: 'undo' | 'redo', label: string): Button {
  return button(proposal, label, does, { args: { change: id } })
}

/** The button that opens a section's history. */
export function historyButton(proposal: Proposal, number: SectionNumber): Button {
  return button(proposal, wordsIn(proposal.language).buttons.history, 'history', { args: { section: String(number) } })
}

/** A section's earlier texts, newest first, each with what became of it and what can be done with it. */
export function historyView(context: ActContext, number: SectionNumber, page: HistoryPage): View {
  const { proposal, rubric } = context
  const words = wordsOf(context)
  const oldest = page.rows.at(-1)
  const older =
    page.older === 'none' || oldest === undefined
      ? []
      : [
          button(proposal, words.history.older, 'history', {
            args: { section: String(number), before: String(oldest.revision) },
          }),
        ]
  return view(proposal.language, [
    { type: 'heading', text: words.history.heading(...nameInPlace(rubric, number, proposal.language)) },
    { type: 'note', text: page.total === 0 ? words.history.empty : words.history.total(page.total) },
    ...page.rows.flatMap((row) => lineBlocks(context, row)),
    ...actions(older),
  ])
}

function lineBlocks(context: ActContext, row: HistoryLine): readonly Block[] {
  const words = wordsOf(context)
  const line = `${nameRevision(context, row)} · ${words.count.words(row.words)}`
  const isNow = isCurrent(context.proposal.sections[row.section], row)
  return [
    { type: 'text', text: isNow ? `${line} · ${words.history.current}` : line },
    { type: 'quote', text: row.opening },
    ...actions([...(isNow ? [] : takeButton(context, row)), textButton(context, row)]),
  ]
}

/** As far as its beginning and its length tell: a text that was undone and made again is in its own history. */
function isCurrent(section: Section, { words, opening }: HistoryLine): boolean {
  return section.words === words && opening !== '' && sectionText(section).startsWith(opening)
}

/** `Before the replacement of the text at 15:12` */
function nameRevision(context: ActContext, { what, at }: Pick<SectionRevision, 'what' | 'at'>): string {
  const { history } = wordsOf(context)
  return history.before[what](momentOf(context, at))
}

/** One of the earlier texts, whole. */
export function revisionView(context: ActContext, revision: SectionRevision): View {
  const { proposal, rubric } = context
  return view(proposal.language, [
    {
      type: 'heading',
      text: wordsOf(context).history.heading(...nameInPlace(rubric, revision.section, proposal.language)),
    },
    ...optional({ type: 'note', text: nameRevision(context, revision) }),
    { type: 'markdown', text: drawTabbed(sectionText(revision)) },
    ...actions([...takeButton(context, revision), historyButton(proposal, revision.section)]),
  ])
}

/** Only while the text can be changed. */
function takeButton(
  context: ActContext,
  { section, revision }: Pick<SectionRevision, 'section' | 'revision'>,
): readonly Button[] {
  const { proposal } = context
  const args = { section: String(section), revision: String(revision) }
  return isDrafting(proposal) ? [button(proposal, wordsOf(context).buttons.takeText, 'take-text', { args })] : []
}

function textButton(context: ActContext, { section, revision }: HistoryLine): Button {
  const args = { section: String(section), revision: String(revision) }
  return button(context.proposal, wordsOf(context).buttons.readText, 'read-text', { args })
}

function momentOf({ envelope, proposal }: ActContext, at: string): string {
  return whenInWords(at, envelope.at, proposal.language, proposal.timeZone)
}
