import { z } from 'zod'
import { storable } from '../../text/storable.ts'
import type { Press } from '../../flows/model/view.ts'

/** What an `Action.Execute` of ours carries, and what its invoke brings back in `value.action`. */
export interface PressCode {
  readonly verb: string
  /** Ids alone: a client can alter it, and everybody who sees the card can read it. */
  readonly data: {
    readonly press: Omit<Press, 'action'>
    /** The names of the card's multiple choices, whose answers Teams joins with commas. Only on a form's own button. */
    readonly form?: readonly string[]
  }
}

/** The input of a section's card in a channel thread, where the bot hears no free text. */
export const sayInput = 'text'

/** The verb of the button beside it; its press names the section. */
export const sayVerb = 'say'

/** The press as the data of an `Action.Execute`; `form` for the button that sends a filled form back. */
export function encodePress(press: Press, form?: readonly string[]): PressCode {
  const { action, ...rest } = press
  return { verb: action, data: { press: rest, ...(form === undefined ? {} : { form }) } }
}

const short = z.string().max(2_000)

const PressData = z.object({
  verb: z.string().min(1).max(60),
  data: z.object({
    press: z.object({
      proposal: z.string().max(60),
      version: z.int().min(0).max(100_000),
      args: z.record(z.string().max(60), short).refine((args) => Object.keys(args).length <= 20),
      opens: z.enum(['act', 'form']),
    }),
  }),
})

/**
 * The press in an invoke's `value.action` (or in `value` that holds one), or null for anything that is not one of ours.
 * A client can send what it likes: this checks the shape alone, and the core everything else.
 */
export function decodePress(value: unknown): Press | null {
  const parsed = PressData.safeParse(actionIn(value))
  return parsed.success ? { action: parsed.data.verb, ...parsed.data.data.press } : null
}

const longestField = 40_000

const FormData = z.looseObject({ form: z.array(z.string().max(60)).max(20) })

/**
 * The filled fields beside a form's press, or null where the button was no form's. Answers of multiple choices come back
 * as lists; texts without the characters that cannot be stored. Too long a text is kept whole up to what a section holds.
 */
export function decodeFields(value: unknown): Readonly<Record<string, string | readonly string[]>> | null {
  const parsed = FormData.safeParse(actionIn(value)?.data)
  if (!parsed.success) return null
  const { form, press: _, ...inputs } = parsed.data
  const lists = new Set(form)
  const texts = Object.entries(inputs).flatMap(([name, input]) => (typeof input === 'string' ? [[name, input]] : []))
  const fields = texts.map(([name = '', input = '']) => [name, lists.has(name) ? choices(input) : fieldText(input)])
  const empty = form.map((name) => [name, []])
  return Object.fromEntries([...empty, ...fields])
}

/** What was typed into a section's card, whichever of its buttons was pressed; null where there is nothing. */
export function decodeSaid(value: unknown): string | null {
  const parsed = z.object({ [sayInput]: z.string() }).safeParse(actionIn(value)?.data)
  const text = parsed.success ? fieldText(parsed.data[sayInput] ?? '').trim() : ''
  return text === '' ? null : text
}

/** A choice's value as a multiple choice sends it: Teams joins them with commas, so that none may hold one. */
export function encodeChoice(value: string): string {
  return encodeURIComponent(value.toWellFormed())
}

function choices(joined: string): readonly string[] {
  return joined.split(',').flatMap((part) => {
    try {
      return part === '' ? [] : [fieldText(decodeURIComponent(part))]
    } catch {
      return []
    }
  })
}

function fieldText(text: string): string {
  return storable(text.slice(0, longestField))
}

function actionIn(value: unknown): { readonly data?: unknown } | null {
  if (typeof value !== 'object' || value === null) return null
  const inner: unknown = 'action' in value ? value.action : value
  return typeof inner === 'object' && inner !== null ? inner : null
}
