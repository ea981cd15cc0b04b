import type { types } from '@slack/bolt'
import { view as viewOf } from '../../../flows/screens/blocks.ts'
import type { Block, View } from '../../../flows/model/view.ts'
import { wordsIn } from '../../../text/words.ts'
import { type LinkTo, noLinks } from '../../chat/links.ts'
import { limits } from '../limits.ts'
import { renderBlock } from './block.ts'
import { cleanText, escapeText } from './mrkdwn.ts'
import { thumbsUnit } from './thumbs.ts'
import { type Budget, contexts, type FileWay, fullBudget, type Rendering, sections, type Unit } from './unit.ts'
import { slackWords } from './words.ts'

/** A message as Slack takes it: blocks, and a text that says all of them. */
export interface SlackMessage {
  readonly text: string
  readonly blocks: types.KnownBlock[]
  /** Without blocks the text is shown, and Slack must not read its signs: chat.postMessage knows this argument alone. */
  readonly mrkdwn?: false
}

/** A file beside the messages: its text, its bytes, or what is written when it is uploaded. A picture says what it shows. */
export interface SlackFile {
  readonly name: string
  readonly content: string | Uint8Array | Extract<Block, { type: 'export' }>
  readonly alternative?: string
}

/** The bytes of stored pictures, by their hash. */
export type PictureBytes = ReadonlyMap<string, Uint8Array>

/** A view as Slack shows it. The first message stands for the view; there is always one. */
export interface Rendered {
  readonly messages: readonly SlackMessage[]
  readonly files: readonly SlackFile[]
}

/** How a view is rendered where it is not as usual. */
interface MessageOptions {
  readonly budget?: Budget
  readonly files?: FileWay
  readonly linkTo?: LinkTo
  readonly pictures?: PictureBytes
}

/** The view as messages and files, none beyond Slack's limits, and nothing left out. */
export function renderMessages(
  view: View,
  { budget = fullBudget, files: way = 'attached', linkTo = noLinks, pictures = noPictures }: MessageOptions = {},
): Rendered {
  const rendering = renderingOf(view, { budget, files: way, linkTo })
  const parts = splitUnits([...viewUnits(view, rendering), ...thumbsUnder(view, rendering)], budget)
  const files = way === 'off' ? [] : [...documentsOf(view), ...(way === 'attached' ? picturesIn(view, pictures) : [])]
  if (parts.length > mostMessages(view) && way !== 'off') return inFile(view, rendering, files)
  return { messages: parts.map((part) => messageOf(part, parts.length === 1 ? view : null)), files }
}

/** What is written to be read takes more messages than what is shown: as a file, it would be source. */
function mostMessages({ blocks }: View): number {
  return blocks.some(({ type }) => type === 'markdown') ? limits.readingMessages : limits.viewMessages
}

/** The view as one plain text and, where that is too long, a file: what is left when Slack refuses its blocks. */
export function renderPlainly(view: View): Rendered {
  const text = escapeText(cleanText(view.text)).trim() || slackWords.empty[view.language]
  const files = documentsOf(view)
  if (text.length <= limits.topText) return { messages: [{ text, blocks: [], mrkdwn: false }], files }
  const { name, notice } = wholeText(view)
  return {
    messages: [{ text: escapeText(notice), blocks: [], mrkdwn: false }],
    files: [{ name, content: sourceOf(view) }, ...files],
  }
}

/** The blocks of the view as units, its label first; never none. */
function viewUnits(view: View, rendering: Rendering): readonly Unit[] {
  const { language, label, blocks } = view
  const units = [
    ...(label === undefined ? [] : contexts(wordsIn(language).labels[label], rendering.budget)),
    ...blocks.flatMap((block) => renderBlock(block, rendering)),
  ]
  if (units.some(({ block }) => block.type !== 'actions')) return units
  const said = sections(view.text, rendering.budget)
  return [...(said.length > 0 ? said : sections(slackWords.empty[language], rendering.budget)), ...units]
}

function thumbsUnder({ label }: View, rendering: Rendering): readonly Unit[] {
  return label === 'ai' ? [thumbsUnit(rendering)] : []
}

function documentsOf({ blocks }: View): readonly SlackFile[] {
  return blocks.flatMap((block): readonly SlackFile[] => {
    if (block.type === 'export') return [{ name: block.name, content: block }]
    return block.type === 'document' ? [{ name: block.name, content: block.content }] : []
  })
}

const noPictures: PictureBytes = new Map()

/** A drawn picture by its file; one that its author sent stands in their own message already. */
function picturesIn({ blocks, language }: View, pictures: PictureBytes): readonly SlackFile[] {
  return blocks.flatMap((block): readonly SlackFile[] => {
    if (block.type !== 'picture' || block.source === null) return []
    const bytes = pictures.get(block.hash)
    if (bytes === undefined) return []
    const name = `${slackWords.picture[language]}-${block.hash.slice(0, 8)}.png`
    return [{ name, content: bytes, alternative: block.text.slice(0, limits.pictureText).toWellFormed() }]
  })
}

function renderingOf({ language }: View, options: Pick<Rendering, 'budget' | 'files' | 'linkTo'>): Rendering {
  let ids = 0
  return { ...options, language, nextId: () => (ids += 1) }
}

/** A view of one message has a text of its own, which is its full meaning; else each message says what it shows. */
function messageOf(units: readonly Unit[], whole: View | null): SlackMessage {
  const blocks = units.map(({ block }) => block)
  const own = whole === null ? '' : escapeText(cleanText(whole.text)).trim()
  const spoken = units.map((unit) => unit.spoken).filter((text) => text !== '')
  return { text: own !== '' && own.length <= limits.topText ? own : spoken.join('\n'), blocks }
}

/** More messages than anybody would scroll through: the beginning, the buttons, and a file with all of it. */
function inFile(view: View, rendering: Rendering, documents: readonly SlackFile[]): Rendered {
  const { name, notice } = wholeText(view, rendering.files)
  const ending = [
    ...contexts(notice, rendering.budget),
    ...actionsOf(view.blocks, rendering),
    ...thumbsUnder(view, rendering),
  ]
  const first = viewUnits({ ...view, blocks: view.blocks.filter(({ type }) => type !== 'actions') }, rendering)
  const room = { ...rendering.budget, text: rendering.budget.text - 500, blocks: rendering.budget.blocks - 5 }
  const [beginning = []] = splitUnits(first, room)
  const content = sourceOf(view)
  const parts = splitUnits([...beginning, ...ending], rendering.budget)
  return { messages: parts.map((part) => messageOf(part, null)), files: [{ name, content }, ...documents] }
}

/** All of a view as a Markdown file has it: what people wrote stands in it as they wrote it. */
function sourceOf({ language, text, blocks, label }: View): string {
  const written = blocks.map((block) => (block.type === 'markdown' ? ({ ...block, type: 'text' } as const) : block))
  return viewOf(language, written, label).text || text
}

function actionsOf(blocks: readonly Block[], rendering: Rendering): readonly Unit[] {
  return blocks.filter(({ type }) => type === 'actions').flatMap((block) => renderBlock(block, rendering))
}

function wholeText(
  { language }: View,
  files: FileWay = 'attached',
): { readonly name: string; readonly notice: string } {
  const name = slackWords.longName[language]
  const notice = slackWords.long[language](name)
  return { name, notice: files === 'apart' ? `${notice} ${slackWords.sentByMessage[language](name)}` : notice }
}

/**
 * The units as messages within the budget, in order, none left out. A heading is not left behind at a message's end, and
 * buttons stay with what they are about, where that fits.
 */
function splitUnits(units: readonly Unit[], budget: Budget): readonly (readonly Unit[])[] {
  const messages: (readonly Unit[])[] = []
  let current: Unit[] = []
  for (const unit of units) {
    if (current.length > 0 && !fits([...current, unit], budget)) {
      const kept = takenAlong(current, unit)
      messages.push(current.slice(0, current.length - kept))
      current = current.slice(current.length - kept)
      // What is taken along must not itself fill the next message.
      if (!fits([...current, unit], budget)) {
        messages.push(current)
        current = []
      }
    }
    current.push(unit)
  }
  return current.length > 0 ? [...messages, current] : messages
}

/** How many of the last units go over to the next message: headings, or what the buttons that come are about. */
function takenAlong(current: readonly Unit[], next: Unit): number {
  let count = next.stays === 'with-previous' ? 1 : 0
  while (count < current.length && current.at(-1 - count)?.stays === 'with-next') count += 1
  return count < current.length ? count : 0
}

function fits(units: readonly Unit[], budget: Budget): boolean {
  const spoken = units.reduce((sum, unit) => sum + (unit.spoken === '' ? 0 : unit.spoken.length + 1), 0)
  const shown = units.reduce((sum, unit) => sum + textLength(unit.block), 0)
  const isWithin = units.length <= budget.blocks && spoken <= budget.text && shown <= limits.messageText
  return isWithin && endsWithTable(units)
}

/**
 * A message takes one table, and nothing below it but its buttons: wherever a client shows the table, the order of what
 * is read stays the same.
 */
function endsWithTable(units: readonly Unit[]): boolean {
  const at = units.findIndex(({ block }) => block.type === 'table')
  return at === -1 || units.slice(at + 1).every(({ block }) => buttons.has(block.type))
}

const buttons: ReadonlySet<string> = new Set(['actions', 'context_actions'])

/** All text in a block, of buttons, menus and links too. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + textLength(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [name, one]) =>
      sum + ((name === 'text' || name === 'url') && typeof one === 'string' ? one.length : textLength(one)),
    0,
  )
}
