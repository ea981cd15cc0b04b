import type { FormState, InputState } from '../../../src/adapters/slack/render/form-values.ts'

type Json = Readonly<Record<string, unknown>>

/** Every button and menu choice in blocks, in their order, as Slack sends it when it is pressed. */
export function slackButtons(value: unknown): readonly { readonly action_id: string; readonly value: string }[] {
  if (Array.isArray(value)) return value.flatMap(slackButtons)
  if (!isJson(value)) return []
  const { action_id: id, value: held, options } = value
  if (typeof id !== 'string') return Object.values(value).flatMap(slackButtons)
  const values = Array.isArray(options) ? options.map((option: { value: string }) => option.value) : [String(held)]
  return values.map((one) => ({ action_id: id, value: one }))
}

/** A modal's `view.state.values` when it is submitted as it was opened. */
export function slackInputs({ blocks }: { readonly blocks: readonly object[] }): FormState {
  const inputs = blocks.filter((block) => 'element' in block && 'block_id' in block)
  return Object.fromEntries(
    inputs.map((block) => [String(block.block_id), { value: stateOf(block.element as Json) }] as const),
  )
}

function stateOf(element: Json): InputState {
  return {
    type: String(element['type']),
    value: (element['initial_value'] ?? null) as string | null,
    selected_user: (element['initial_user'] ?? null) as string | null,
    selected_option: (element['initial_option'] ?? null) as InputState['selected_option'],
    selected_options: (element['initial_options'] ?? []) as InputState['selected_options'],
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}
