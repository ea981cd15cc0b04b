import { sectionsOf } from '../../rubric/rubric.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import { authorWords } from '../authors/author-words.ts'
import type { Page, Summary } from '../model/known.ts'
import type { StepContext } from '../model/act-context.ts'
import type { Block, Button, PlaceLink, View } from '../model/view.ts'
import { actions, button, generalButton, optional, view } from './blocks.ts'
import { sayTurnOf } from './turn.ts'

/** Buttons that a list shows beside its overflow: the platforms' cards hold few. */
const visibleButtons = 3

/** The actor's open proposals: each leads to its thread, where the surface can, and has a button to go on. */
export function openList(context: StepContext): View {
  const { language } = context.envelope.actor
  const words = wordsIn(language)
  const page = context.known.open ?? noRows
  const total = sectionsOf(context.rubric).length
  const links = page.rows.map((row) => lineOf(context, row, standing(row, total, context.envelope.actor)))
  const open = page.rows.map((row, index) =>
    button(row, words.buttons.open(row.id), 'open', { style: index === 0 ? 'primary' : 'plain' }),
  )
  return view(language, [
    { type: 'heading', text: words.lists.open },
    ...optional(
      page.rows.length === 0 ? { type: 'text', text: words.lists.noneOpen } : { type: 'links', links },
      page.total > page.rows.length && { type: 'note', text: words.count.more(page.total - page.rows.length) },
    ),
    ...actions(
      [...open.slice(0, visibleButtons), ...waysToMore(context, page)],
      [...open.slice(visibleButtons), generalButton(words.buttons.privacy, 'privacy')],
    ),
    ...everybodysPage(context),
  ])
}

/** One of the reader's own proposals, with what is said of it, and the way to its thread. */
export function lineOf({ envelope: { actor } }: StepContext, row: Summary, said: readonly string[]): PlaceLink {
  const words = wordsIn(actor.language)
  const parts = [words.states[row.state], ...said, ...roleIn(row, actor.id, actor.language)]
  return { text: words.lists.row(row.id, row.title || words.untitled, ...parts), place: row.thread, closed: 'unsaid' }
}

/** To begin one more, and to read those of others. */
export function waysToMore(context: StepContext, { total }: Page): readonly Button[] {
  const label = wordsIn(context.envelope.actor.language).buttons.start
  return [generalButton(label, 'start', { style: total === 0 ? 'primary' : 'plain' }), ...membersWay(context)]
}

/** The way to the catalogue from a person's own page, where everybody may read it. */
export function everybodysPage(context: StepContext): readonly Block[] {
  if (!hasPages(context) || context.catalogue !== 'public') return []
  const { actor, place } = context.envelope
  const text = wordsIn(actor.language).catalogue.asPage
  return [{ type: 'page', text, page: { purpose: 'published', proposal: null, place } }]
}

/** A member's link is made for them as they ask for it: the button is the command. */
function membersWay(context: StepContext): readonly Button[] {
  if (!hasPages(context) || context.catalogue !== 'members') return []
  const press = { action: 'catalogue', proposal: '', version: 0, args: {}, opens: 'act' } as const
  return [{ label: wordsIn(context.envelope.actor.language).catalogue.browse, style: 'plain', press }]
}

/** Whether the catalogue has pages that can be reached from here. */
function hasPages({ envelope, pages = [], catalogue = 'off' }: StepContext): boolean {
  return catalogue !== 'off' && pages.includes(envelope.place.platform)
}

/** How far it has come while its learner writes; then whose turn it is, and when it moves by itself. */
function standing(row: Summary, total: number, reader: StepContext['envelope']['actor']): readonly string[] {
  const { state, done } = row
  const isWritten = state === 'drafting' || state === 'changes-requested'
  return [...(isWritten ? [`${Math.min(done, total)}/${total}`] : []), ...sayTurnOf(row, reader)]
}

/** Somebody else's that one writes along. */
function roleIn({ owner }: Summary, person: string, language: Language): readonly string[] {
  return owner.id === person ? [] : [authorWords[language].role(owner.name)]
}

/** Published proposals that match the words, each with a button to read it. */
export function catalogueList(context: StepContext, searched: string): View {
  const { language } = context.envelope.actor
  const words = wordsIn(language)
  const page = context.known.catalogue ?? noRows
  const items = page.rows.map((row) => words.lists.catalogueRow(row.id, row.title || words.untitled, row.credits))
  const read = page.rows.map((row) => readButton(row, `${words.buttons.read} ${row.id}`))
  return view(language, [
    { type: 'heading', text: searched === '' ? words.catalogue.all : words.catalogue.results(searched) },
    ...rows(page, items, words.catalogue.none, words.count.more),
    ...pageLink(context),
    ...actions(read.slice(0, visibleButtons), read.slice(visibleButtons)),
  ])
}

/** The way to the same as pages, where they can be reached from here; a member's link is for them alone. */
function pageLink(context: StepContext): readonly Block[] {
  if (!hasPages(context)) return []
  const { actor, place } = context.envelope
  const words = wordsIn(actor.language)
  return optional(
    { type: 'page', text: words.catalogue.asPage, page: { purpose: 'catalogue', actor, place } },
    context.catalogue === 'members' && { type: 'note', text: words.review.deskLink },
  )
}

/** Reads a proposal's version as it is listed. */
export function readButton(row: Summary, label: string): Button {
  return button(row, label, 'read', { args: { version: String(row.version) } })
}

/** Where nothing was looked up. */
export const noRows: Page = { rows: [], total: 0 }

function rows(page: Page, items: readonly string[], none: string, more: (count: number) => string): readonly Block[] {
  if (items.length === 0) return [{ type: 'text', text: none }]
  const rest = page.total - items.length
  return optional({ type: 'list', style: 'bullet', items }, rest > 0 && { type: 'note', text: more(rest) })
}
