import type { Language } from '../../src/text/language.ts'

/** Where people act in a journey: the same on every chat platform. */
export interface Stage {
  /** A person as they act, in their client's language. */
  person(role: 'learner' | 'other-learner' | 'reviewer' | 'other-reviewer' | 'coordinator', language: Language): Player
}

/** One person's hands and eyes. Every act waits until the platform has acknowledged it. */
export interface Player {
  /** What a form's list of people sends for them. */
  readonly id: string
  readonly name: string
  /** The slash command, in the channel. Resolves with the thread of the proposal it started, where it started one. */
  start(words?: string): Promise<Thread>
  command(words: string): Promise<void>
  /** Waits for a card in the place that matches, and returns it as it then is. */
  sees(where: Thread | Room, what: RegExp): Promise<Card>
  /** Everything in the place that this person sees, oldest first. */
  all(where: Thread | Room): Promise<readonly Card[]>
  say(thread: Thread, text: string): Promise<string>
  edit(message: string, text: string): Promise<void>
  remove(message: string): Promise<void>
  /** Presses the button with this action on the newest card that has one. */
  press(where: Thread | Room, action: string): Promise<void>
  /** Presses a button of a card as it was seen, however old it is. */
  pressOn(card: Card, action: string): Promise<void>
  /** Opens the form behind a button, that of the field's section where there are several, fills it in, and sends it; resolves with the sentences of fields it was refused for. `meanwhile` happens while it is open. */
  fill(
    where: Thread | Room,
    action: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    meanwhile?: () => Promise<unknown>,
  ): Promise<Readonly<Record<string, string>>>
  /** The content of a document block. */
  open(card: Card): Promise<string>
}

/** `direct`: where the person finds what the bot keeps for them alone. */
export type Room = 'drafting' | 'reviewers' | 'catalogue' | 'direct'

export interface Thread {
  readonly thread: string
}

/** A message as a person sees it. */
export interface Card {
  readonly id: string
  /** Its full meaning, as a screen reader says it. */
  readonly text: string
  readonly only: boolean
  readonly actions: readonly string[]
  /** What of a document is drawn in it, in order; null where the page draws it by itself. */
  readonly drawn: readonly Drawn[] | null
}

/** What a chat shows of a text in Markdown, read off its wire. */
export type Drawn = 'table' | 'item' | 'nested item' | 'code' | `link to ${string}`

/** Whether a button's form is about the section that its fields name, where both name one. */
export function fitsSection(
  { args }: { readonly args: Readonly<Record<string, string>> },
  fields: Readonly<Record<string, unknown>> = {},
): boolean {
  return args['section'] === undefined || fields['section'] === undefined || args['section'] === fields['section']
}
