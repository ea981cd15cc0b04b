import type { ShownMessage } from '../render.ts'

// What the server sends, by the server's own types, for the JSDoc of the page's modules.
export type { Completion } from '../completions.ts'
export type { ShownBlock, ShownMessage, ShownView } from '../render.ts'
export type { Button as CardButton, Field, Form } from '../../../../flows/model/view.ts'

export interface Persona {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly title: string
}

export interface RoomLine {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly unread: number
}

export interface ThreadLine {
  readonly unread: number
  readonly root: ShownMessage
}

/** Where the page is, or where something was written. */
export interface Place {
  readonly room: string
  readonly thread: string | null
}
