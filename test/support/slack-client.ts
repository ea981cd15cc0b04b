import { decodePress } from '../../src/adapters/slack/press-code.ts'
import type { Press } from '../../src/flows/model/view.ts'
import type { Click, Inputs } from './fake-slack/person.ts'

/** What a screen reader says: the text of a notification, without Slack's escapes. */
export function asRead(text: string): string {
  return text
    .replaceAll(/<(https?:[^>|]*)(\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** Every button and menu option of a message, with what clicking it sends. */
export function clicksIn(
  blocks: readonly Record<string, unknown>[],
): readonly { readonly press: Press; readonly click: Click }[] {
  return blocks
    .flatMap((block) => (block['type'] === 'actions' ? elementsOf(block) : []))
    .flatMap((element) => {
      const { type, action_id, block_id, value, options = [] } = element
      const clicks: Click[] =
        type === 'overflow'
          ? options.map((option) => ({ type, action_id, block_id, selected_option: option }))
          : [{ type, action_id, block_id, value }]
      return clicks.flatMap((click) => {
        const option = click['selected_option'] as { readonly value: string } | undefined
        const press = decodePress(action_id, option?.value ?? value ?? '')
        return press === null ? [] : [{ press, click }]
      })
    })
}

interface Element {
  readonly type: string
  readonly action_id: string
  readonly block_id: string
  readonly value?: string
  readonly options?: readonly { readonly value: string }[]
}

function elementsOf(block: Record<string, unknown>): readonly Element[] {
  return (block['elements'] as readonly Element[]).map((element) => ({
    ...element,
    block_id: String(block['block_id']),
  }))
}

interface Input {
  readonly block_id: string
  readonly optional?: boolean
  readonly element: {
    readonly type: string
    readonly action_id: string
    readonly initial_value?: string
    readonly initial_user?: string
    readonly initial_option?: { readonly value: string }
    readonly initial_options?: readonly { readonly value: string }[]
    readonly options?: readonly { readonly value: string }[]
    readonly option_groups?: readonly { readonly options: readonly { readonly value: string }[] }[]
  }
}

/** What a person leaves in a modal: what they wrote or chose, and elsewhere what stood there. */
export function inputsOf(
  view: Record<string, unknown>,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Inputs {
  const inputs = (view['blocks'] as readonly Record<string, unknown>[]).filter(({ type }) => type === 'input')
  return Object.fromEntries(
    (inputs as unknown as readonly Input[]).map((input) => {
      const wanted = fields[input.block_id.replace(/#\d+$/, '')]
      return [input.block_id, { action: input.element.action_id, state: stateOf(input, wanted) }]
    }),
  )
}

function stateOf(
  { element, optional }: Input,
  wanted: string | readonly string[] | undefined,
): Record<string, unknown> {
  const { type } = element
  const options = element.options ?? element.option_groups?.flatMap((group) => group.options) ?? []
  switch (type) {
    case 'plain_text_input': {
      const value = typeof wanted === 'string' ? wanted : (element.initial_value ?? '')
      // Slack's own form asks for a field that must be filled in; a blank gets past it.
      return { type, value: value === '' ? (optional === true ? null : ' ') : value }
    }
    case 'checkboxes': {
      const chosen = options.filter(({ value }) => wanted?.includes(value))
      return { type, selected_options: wanted === undefined ? (element.initial_options ?? []) : chosen }
    }
    case 'users_select':
      return { type, selected_user: typeof wanted === 'string' ? wanted : (element.initial_user ?? null) }
    default: {
      const chosen = wanted === undefined ? element.initial_option : options.find(({ value }) => value === wanted)
      if (wanted !== undefined && chosen === undefined) throw new Error(`the form offers no “${String(wanted)}”`)
      return { type, selected_option: chosen ?? null }
    }
  }
}
