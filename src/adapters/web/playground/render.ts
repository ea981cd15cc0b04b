import type { Block, Button, Field, Form, View } from '../../../flows/model/view.ts'
import { mentionText } from '../../../flows/screens/blocks.ts'
import { isBlank } from '../../../flows/model/visible.ts'
import { type LinkLine, linkLines } from '../../chat/links.ts'
import { addressOf } from './address.ts'
import { limits } from './limits.ts'
import { bot, findPersona, people, type Persona } from './platform/people.ts'
import type { ReplyCount, StoredMessage } from './platform/messages.ts'

/**
 * A message as the page gets it. All strings are plain text: the page makes elements of the blocks and puts the strings
 * into them as text, so that nothing that anybody typed is ever read as markup.
 */
export interface ShownMessage {
  readonly id: string
  /** Orders messages in a room or thread; also what `before` and `upto` mean. */
  readonly order: number
  /** Grows with each change: the highest one is the newest state. */
  readonly change: number
  readonly room: string
  readonly thread: string | null
  readonly author: { readonly id: string; readonly name: string; readonly kind: 'person' | 'bot' }
  readonly at: string
  readonly edited: boolean
  readonly deleted: boolean
  /** `you`: nobody else sees it. */
  readonly audience: 'room' | 'you'
  readonly body: ShownBody
  readonly replies: number
  readonly repliedAt: string | null
}

/** What a root counts since a reply came or went: the rest of it stays as the page has it. */
export type ShownCount = Pick<ShownMessage, 'id' | 'change' | 'replies' | 'repliedAt'>

/** What a message says: a person's words, or a card of the bot; a deleted message has an empty text. */
export type ShownBody = { readonly type: 'text'; readonly text: string } | ({ readonly type: 'card' } & ShownView)

/** A `View` as the page gets it; `label` is null where it does not matter who speaks. */
export interface ShownView {
  readonly language: View['language']
  readonly text: string
  readonly label: View['label'] | null
  readonly blocks: readonly ShownBlock[]
}

/**
 * A block of the page: a document's content lies behind its address, links have theirs, and a page's is made once it is asked
 * for. Null bytes: it is written when it is asked for.
 */
export type ShownBlock =
  | Exclude<Block, { type: 'document' | 'export' | 'links' | 'picture' | 'page' | 'mention' }>
  | { readonly type: 'page'; readonly text: string; readonly href: string }
  | { readonly type: 'links'; readonly links: readonly LinkLine[] }
  | { readonly type: 'picture'; readonly text: string; readonly href: string }
  | { readonly type: 'document'; readonly name: string; readonly bytes: number | null; readonly href: string }

/** Turns a stored message into what the page gets; a deleted one keeps its author and place, and has an empty text. */
export function renderMessage(message: StoredMessage): ShownMessage {
  return {
    id: message.id,
    order: message.born,
    change: message.seq,
    room: message.room,
    thread: message.thread,
    author: authorOf(message.author),
    at: message.at,
    edited: message.edited_at !== null,
    deleted: message.deleted_at !== null,
    audience: message.only_for ? 'you' : 'room',
    body: bodyOf(message),
    replies: message.replies,
    repliedAt: message.replied_at,
  }
}

/** Turns a root's count into what the page gets. */
export function renderCount({ id, seq, replies, replied_at }: ReplyCount): ShownCount {
  return { id, change: seq, replies, repliedAt: replied_at }
}

function authorOf(id: string): ShownMessage['author'] {
  if (id === bot.id) return { id, name: bot.name, kind: 'bot' }
  return { id, name: findPersona(id)?.name ?? id, kind: 'person' }
}

function bodyOf(message: StoredMessage): ShownBody {
  const view = viewOf(message)
  return view ? { type: 'card', ...renderView(view, message.id) } : { type: 'text', text: message.text ?? '' }
}

/** The view that a message of the bot holds. It was stored by `Chat.show` and is trusted to be one. */
export function viewOf(message: StoredMessage): View | null {
  if (message.view === null) return null
  const view: View = JSON.parse(message.view)
  return view
}

/** Turns a view into what the page gets; `message` is the id that the addresses of its documents hold. */
export function renderView(view: View, message: string): ShownView {
  return {
    language: view.language,
    text: view.text,
    label: view.label ?? null,
    blocks: view.blocks.map((block, index) =>
      renderBlock(block, view.language, `/playground/files/${message}/${index}`),
    ),
  }
}

function renderBlock(block: Block, language: View['language'], href: string): ShownBlock {
  switch (block.type) {
    case 'heading':
    case 'text':
    case 'note':
    case 'quote':
    case 'markdown':
    case 'list':
    case 'progress':
    case 'table':
      return block
    case 'mention':
      return { type: 'text', text: mentionText(block) }
    case 'links':
      return { type: 'links', links: linkLines(block.links, language, addressOf) }
    case 'picture':
      // With its own name in it: another picture has another address.
      return { type: 'picture', text: block.text, href: `${href}/${block.hash}` }
    case 'export':
      return { type: 'document', name: block.name, bytes: null, href }
    case 'page':
      return { type: 'page', text: block.text, href: href.replace('/files/', '/pages/') }
    case 'document':
      return { type: 'document', name: block.name, bytes: new TextEncoder().encode(block.content).length, href }
    case 'actions':
      return renderActions(block.buttons, block.more)
    default:
      return block satisfies never
  }
}

/** What does not fit into the row goes to its menu; nothing is cut. */
function renderActions(buttons: readonly Button[], more: readonly Button[]): ShownBlock {
  const [row, rest] = [buttons.slice(0, limits.visibleButtons), buttons.slice(limits.visibleButtons)]
  return { type: 'actions', buttons: row.map(nameButton), more: [...rest, ...more].map(nameButton) }
}

/** A button without a word could be neither seen nor heard: its action's name stands on it. */
function nameButton(button: Button): Button {
  return { ...button, label: labelOf(button.label, button.press.action) }
}

function labelOf(label: string, instead: string): string {
  return [label, instead].find((text) => !isBlank(text)) ?? '–'
}

/** A form as the page gets it: its introduction never holds documents, pictures, pages, links or buttons, and whatever has a name shows one. */
export function renderForm(form: Form, reader: Pick<Persona, 'id'> | null = null): Form {
  const intro = form.intro.filter(
    ({ type }) => !['document', 'export', 'links', 'actions', 'picture', 'page', 'mention'].includes(type),
  )
  const fields = form.fields.map((field) => namedField(field.type === 'person' ? choicePeople(field, reader) : field))
  const [title, submit] = [labelOf(form.title, form.press.action), labelOf(form.submit, form.press.action)]
  return { ...form, title, intro, fields, submit }
}

/** The page's people are few: they are chosen from by name. */
function choicePeople(
  { name, label, value }: Extract<Field, { type: 'person' }>,
  reader: Pick<Persona, 'id'> | null,
): Field {
  const options = people.filter(({ id }) => id !== reader?.id).map((one) => ({ value: one.id, label: one.name }))
  return { type: 'choice', name, label, value, options }
}

function namedField(field: Field): Field {
  const label = labelOf(field.label, field.name)
  if (field.type === 'text' || field.type === 'person') return { ...field, label }
  return { ...field, label, options: field.options.map((one) => ({ ...one, label: labelOf(one.label, one.value) })) }
}
