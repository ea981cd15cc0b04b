import type { Language } from '../../text/language.ts'
import type { Person, Place } from './event.ts'
import type { FrozenVersion } from './known.ts'
import type { FileAsked, PageAsked, PublicPage } from './page.ts'

/**
 * What a person is shown, as plain data that every chat adapter can render. All strings are plain text, never markup:
 * renderers escape them. The one exception is the block `markdown`, which only ever becomes the few kinds of things that
 * a renderer draws. Platform limits are met inside a renderer, by splitting, never by cutting silently.
 */
export interface View {
  readonly language: Language
  /** The full meaning in one text, for screen readers and notifications. */
  readonly text: string
  /** Who speaks, where it matters: code, or the model. */
  readonly label?: 'automatic' | 'ai'
  readonly blocks: readonly Block[]
}

/** One part of a view. A new kind does not compile until every renderer knows it. */
export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  /** Names those whom the message is for, so that their platform notifies them, wherever it stands. */
  | { readonly type: 'mention'; readonly people: readonly Person[] }
  /** Small print: a status, a count, a time. */
  | { readonly type: 'note'; readonly text: string }
  /** Somebody's own words, verbatim. */
  | { readonly type: 'quote'; readonly text: string }
  /** A person's own text, as they wrote it in Markdown, to be read as a document: headings, lists, tables, code, links. */
  | { readonly type: 'markdown'; readonly text: string }
  | { readonly type: 'list'; readonly style: 'bullet' | 'number'; readonly items: readonly string[] }
  /** Lines that each lead to a place in the chat, such as a proposal's thread. */
  | { readonly type: 'links'; readonly links: readonly PlaceLink[] }
  /** A way to a page out of the chat. Its address is made for its one reader as it is delivered, and never stored. */
  | { readonly type: 'page'; readonly text: string; readonly page: PageAsked | PublicPage; readonly url?: string }
  | { readonly type: 'progress'; readonly done: number; readonly total: number; readonly text: string }
  | { readonly type: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** A file to read or save; `content` is its whole text, `asked` says how to have it again where a chat cannot hold it. */
  | {
      readonly type: 'document'
      readonly name: string
      readonly mime: string
      readonly content: string
      readonly asked?: FileAsked
    }
  /**
   * A picture that is stored with the proposal: `hash` names it in the port `Files`, `text` says what it shows. `source` is
   * the text that it was drawn from, for where no picture can be shown; null for one that its author sent. `url` is made as
   * it is delivered, for chats that show pictures by their address, and never stored.
   */
  | {
      readonly type: 'picture'
      readonly hash: string
      readonly text: string
      readonly source: string | null
      readonly url?: string
    }
  /** A file that is written when it is sent or opened, from the text that it is to hold: an effect stays small. */
  | {
      readonly type: 'export'
      readonly name: string
      readonly format: 'docx' | 'pdf' | 'zip'
      readonly text: ProposalText | PersonalData
      readonly asked?: FileAsked
    }
  /** At most four visible buttons, one of them primary, and an overflow menu. */
  | { readonly type: 'actions'; readonly buttons: readonly Button[]; readonly more: readonly Button[] }

/** A block that is a file. */
export type FileBlock = Extract<Block, { type: 'document' | 'export' }>

/** All that is stored of somebody, as it is to be written: an archive. */
export interface PersonalData {
  readonly person: string
  readonly language: Language
}

/** A proposal's text as it is to be written: a frozen version, or the draft as it stands. */
export interface ProposalText {
  readonly version: FrozenVersion
  readonly imprint: Imprint
  readonly standing: 'draft' | 'final'
}

/** What a compiled document says about the proposal beside its text. */
export interface Imprint {
  readonly id: string
  readonly title: string
  readonly authors: readonly string[]
  readonly timeZone: string
}

/**
 * Words that lead to a place in the chat; null where none is known. The surface says so where it cannot be opened, unless
 * that is left unsaid: to who has another way there.
 */
export interface PlaceLink {
  readonly text: string
  readonly place: Place | null
  readonly closed?: 'unsaid'
}

/** A button: its label, its look, and what it sends when it is pressed. */
export interface Button {
  readonly label: string
  readonly style: 'primary' | 'plain' | 'danger'
  readonly press: Press
}

/** What a button carries. Ids alone: everything is checked again when it is pressed. */
export interface Press {
  readonly action: string
  /** The proposal it is about, and the version it was shown for: a stale press changes nothing. */
  readonly proposal: string
  readonly version: number
  /** Short arguments, such as a section's number or a finding's key. */
  readonly args: Readonly<Record<string, string>>
  /** `form`: pressing asks the app for this action's form; `act`: pressing acts. */
  readonly opens: 'act' | 'form'
}

/** A form to fill in: a modal in Slack, a dialog in Teams, a panel on the page. */
export interface Form {
  readonly language: Language
  readonly title: string
  readonly intro: readonly Block[]
  readonly fields: readonly Field[]
  readonly submit: string
  /** The action that the filled form is sent back with. */
  readonly press: Press
}

/**
 * One field of a form: a text, one of several options, any number of them, or one of the platform's people; `value` and
 * `values` are what it holds at first.
 */
export type Field =
  | {
      readonly type: 'text'
      readonly name: string
      readonly label: string
      readonly hint: string
      readonly value: string
      readonly lines: 'one' | 'many'
      readonly need: 'required' | 'optional'
    }
  | {
      readonly type: 'choice'
      readonly name: string
      readonly label: string
      readonly value: string
      readonly options: readonly Option[]
    }
  | {
      readonly type: 'checks'
      readonly name: string
      readonly label: string
      readonly values: readonly string[]
      readonly options: readonly Option[]
    }
  /** Somebody, by their id. The adapter shows its platform's own list of people. */
  | { readonly type: 'person'; readonly name: string; readonly label: string; readonly value: string }

/**
 * One option of a field: `value` is sent back, `label` is what people read; an empty `value` in a `choice` means none is
 * chosen.
 */
export interface Option {
  readonly value: string
  readonly label: string
}
