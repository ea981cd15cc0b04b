import type { Field as AnyField, Form as AnyForm } from '../../../../flows/model/view.ts'
import type { ShownMessage } from '../render.ts'

// What the server sends, by the server's own types, for the JSDoc of the page's modules.
export type { Completion } from '../completions.ts'
export type { WritingBar } from '../writing-bar.ts'
export type { ShownBlock, ShownCount, ShownMessage, ShownView } from '../render.ts'
export type { Button as CardButton, Press } from '../../../../flows/model/view.ts'

/** A field as the page gets it: whom to choose from is a choice like any other. */
export type Field = Exclude<AnyField, { type: 'person' }>

/** A form as the page gets it. */
export type Form = Omit<AnyForm, 'fields'> & { readonly fields: readonly Field[] }

/** A person of `GET /playground/people`; `title` says their part in the language that was asked for. */
export interface Persona {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly title: string
}

/** A room in the sidebar, with how many messages of others the persona has not read in it, threads apart. */
export interface RoomLine {
  readonly id: string
  readonly name: string
  readonly about: string
  /** `team`: not everybody is in it. */
  readonly audience: 'everyone' | 'team'
  readonly unread: number
}

/** A thread that the persona follows: its root message, and how many messages of others they have not read in it. */
export interface ThreadLine {
  readonly unread: number
  readonly root: ShownMessage
}

/** Where the page is, or where something was written. */
export interface Place {
  readonly room: string
  readonly thread: string | null
}
