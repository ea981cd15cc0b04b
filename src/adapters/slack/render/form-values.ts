import type { Form } from '../../../flows/model/view.ts'
import { decodeOption, isHashed } from './option-code.ts'

/** What Slack says of one input of a modal. */
export interface InputState {
  readonly type: string
  readonly value?: string | null | undefined
  readonly selected_user?: string | null | undefined
  readonly selected_option?: { readonly value: string } | null | undefined
  readonly selected_options?: readonly { readonly value: string }[] | null | undefined
}

/** A modal's `view.state.values`: by block, then by action. */
export type FormState = Readonly<Record<string, Readonly<Record<string, InputState>>>>

/** The fields of a filled form, by name. */
export type FilledFields = Readonly<Record<string, string | readonly string[]>>

/** The field behind a block's id; `name#2` is the second block of the field `name`. */
export function fieldOf(blockId: string): string {
  return blockId.replace(/#\d+$/, '')
}

/**
 * The fields of a form that `renderForm` made, as they were filled in. `formOf` gives the form again, and is asked only
 * where a value was too long for Slack; a choice that the form no longer offers is left empty, so that the core says so.
 */
export async function readFields(state: FormState, formOf: () => Promise<Form | null>): Promise<FilledFields> {
  const inputs = Object.entries(state).flatMap(([block, actions]) =>
    Object.values(actions).map((input) => ({ name: fieldOf(block), input })),
  )
  const needsForm = inputs.some(({ input }) => choicesIn(input).some(isHashed))
  const form = needsForm ? await formOf() : null
  const fields: Record<string, string | readonly string[]> = {}
  for (const { name, input } of inputs) {
    const values = choicesIn(input).flatMap((value) => decodeOption(value, optionsOf(form, name)) ?? [])
    if (input.type === 'checkboxes') fields[name] = [fields[name] ?? [], values].flat()
    else if (input.type === 'plain_text_input') fields[name] = input.value ?? ''
    else if (input.type === 'users_select') fields[name] = input.selected_user ?? ''
    else fields[name] = values[0] ?? ''
  }
  return fields
}

/** The ids of the people who were chosen. */
export function peopleIn(state: FormState): readonly string[] {
  const inputs = Object.values(state).flatMap((actions) => Object.values(actions))
  return inputs.flatMap(({ selected_user: user }) => (user ? [user] : []))
}

function choicesIn({ selected_option, selected_options }: InputState): readonly string[] {
  return [...(selected_option ? [selected_option.value] : []), ...(selected_options ?? []).map(({ value }) => value)]
}

function optionsOf(form: Form | null, name: string) {
  const field = form?.fields.find((one) => one.name === name)
  return field !== undefined && 'options' in field ? field.options : []
}
