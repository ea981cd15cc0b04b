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

/** The argument of a press that asks for a form on a card, where dialogs do not open. It never reaches the core. */
export const onCard = 'on-card'

/** The verb of the button beside it; its press names the section. */
export const sayVerb = 'say'

/** The press as the data of an `Action.Execute`; `form` for the button that sends a filled form back. */
export function encodePress(press: Press, form?: readonly string[]): PressCode {
  const { action, ...rest } = press
  return { verb: action, data: { press: rest, ...(form === undefined ? {} : { form }) } }
}

/** What sends a dialog's form back: its press, and the names of its multiple choices and of its texts. */
export interface FormCode {
  readonly press: Press
  readonly form: readonly string[]
  readonly texts: readonly string[]
}

/** The fields of a form as they came back, by name. */
export type SentFields = Readonly<Record<string, string | readonly string[]>>

/** The data of an `Action.Submit`, flat: Teams puts what was filled in beside it. */
export function encodeSubmit({ press, form, texts }: FormCode): object {
  const { verb, data } = encodePress(press, form)
  return { verb, ...data, texts }
}

/** The data of the button that asks for a dialog (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots). */
export function encodeDialog(press: Press): object {
  const { verb, data } = encodePress(press)
  return { msteams: { type: 'task/fetch' }, verb, ...data }
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
  if (!parsed.success) return null
  const { [onCard]: _, ...args } = parsed.data.data.press.args
  return { action: parsed.data.verb, ...parsed.data.data.press, args }
}

const DialogData = z.looseObject({
  form: z.array(z.string().max(60)).max(20),
  texts: z.array(z.string().max(60)).max(20),
})

/** What sent a dialog's form back; null for anything else. */
export function decodeForm(value: unknown): FormCode | null {
  const press = decodePress(value)
  const parsed = DialogData.safeParse(actionIn(value)?.data)
  return press === null || !parsed.success ? null : { press, form: parsed.data.form, texts: parsed.data.texts }
}

const longestField = 40_000

const FormData = z.looseObject({ form: z.array(z.string().max(60)).max(20) })

/**
 * The filled fields beside a form's press, or null where the button was no form's. Answers of multiple choices come back
 * as lists; texts without the characters that cannot be stored. Too long a text is kept whole up to what a section holds.
 */
export function decodeFields(value: unknown): SentFields | null {
  const parsed = FormData.safeParse(actionIn(value)?.data)
  if (!parsed.success) return null
  const { form, press: _, verb: _verb, ...inputs } = parsed.data
  const lists = new Set(form)
  const texts = Object.entries(inputs).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const fields = texts.map(([name, input]) => [name, lists.has(name) ? choices(input) : fieldText(input)] as const)
  const all = new Map<string, string | readonly string[]>([...form.map((name) => [name, []] as const), ...fields])
  // In one order, whatever the client's: a form that is sent again is known by what it holds.
  return Object.fromEntries([...all].toSorted(([a], [b]) => (a < b ? -1 : 1)))
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

/** The press lies in `action` (Action.Execute), in `data` (a dialog), or is the value itself (Action.Submit). */
function actionIn(value: unknown): { readonly verb?: unknown; readonly data?: unknown } | null {
  const outer = objectOf(value)
  if (outer === null) return null
  const action = objectOf(outer['action'])
  if (action !== null) return action
  const data = objectOf(outer['data'])
  if (data === null || typeof data['verb'] === 'string') return { verb: (data ?? outer)['verb'], data: data ?? outer }
  return outer
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  const parsed = z.record(z.string(), z.unknown()).safeParse(value)
  return parsed.success ? parsed.data : null
}
