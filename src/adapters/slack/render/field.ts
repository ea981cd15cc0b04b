import type { types } from '@slack/bolt'
import type { Field, Option } from '../../../flows/model/view.ts'
import { amount } from '../../../text/format.ts'
import type { Language } from '../../../text/language.ts'
import { limits } from '../limits.ts'
import { splitText } from './split-text.ts'
import { chunks } from './chunks.ts'
import { clip, cleanText, mrkdwn, oneLine } from './mrkdwn.ts'
import { encodeOption } from './option-code.ts'
import { plain } from './plain.ts'
import { fullBudget, isVisible, pack } from './unit.ts'
import { slackWords } from './words.ts'

/** A choice of at most so many options shows them all; more are in a menu. */
const radios = 5

/** The `action_id` of every input. */
const actionId = 'value'

/** What to say of a field whose text is longer than Slack's inputs; null where it fits. */
export function tooLong(field: Field, language: Language): string | null {
  if (field.type !== 'text' || field.value.length <= limits.inputText) return null
  const [characters, most] = [amount(field.value.length, language), amount(limits.inputText, language)]
  return slackWords.tooLong[language](field.label, characters, most)
}

/** A field as input blocks, after the options in full where Slack would cut them. */
export function fieldBlocks(field: Field, language: Language): readonly types.KnownBlock[] {
  switch (field.type) {
    case 'text':
      return [textInput(field)]
    case 'choice':
      return choiceInput(field, language)
    case 'checks':
      return checksInput(field)
    case 'person':
      return [personInput(field)]
    default:
      return field satisfies never
  }
}

function textInput(field: Extract<Field, { type: 'text' }>): types.InputBlock {
  const value = cleanText(field.value)
  return {
    type: 'input',
    block_id: field.name,
    label: plain(field.label, limits.inputLabel),
    optional: field.need === 'optional',
    ...(isVisible(field.hint) ? { hint: plain(field.hint, limits.inputHint) } : {}),
    element: {
      type: 'plain_text_input',
      action_id: actionId,
      multiline: field.lines === 'many',
      max_length: limits.inputText,
      ...(isVisible(value) ? { initial_value: value } : {}),
    },
  }
}

function choiceInput(field: Extract<Field, { type: 'choice' }>, language: Language): readonly types.KnownBlock[] {
  if (field.options.length === 0) return []
  const options = optionsOf(field.options)
  const at = field.options.findIndex(({ value }) => value === field.value)
  const initial = options[at]
  const shared = { action_id: actionId, ...(initial === undefined ? {} : { initial_option: initial }) }
  const element =
    options.length <= radios
      ? ({ type: 'radio_buttons', ...shared, options } as const)
      : ({
          type: 'static_select',
          ...shared,
          placeholder: plain(slackWords.choose[language]),
          ...listOptions(options),
        } as const)
  const label = plain(field.label, limits.inputLabel)
  return [...inFull(field.options), { type: 'input', block_id: field.name, label, optional: false, element }]
}

/** Slack's own list of people (docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element#users_select). */
function personInput({ name, label, value }: Extract<Field, { type: 'person' }>): types.InputBlock {
  const chosen = value === '' ? {} : { initial_user: value }
  return {
    type: 'input',
    block_id: name,
    label: plain(label, limits.inputLabel),
    optional: false,
    element: { type: 'users_select', action_id: actionId, ...chosen },
  }
}

/** Ten boxes to a block. */
function checksInput(field: Extract<Field, { type: 'checks' }>): readonly types.KnownBlock[] {
  const options = optionsOf(field.options)
  const blocks = chunks(options, limits.checkOptions).map((some, part): types.InputBlock => {
    const ticked = some.filter((_, index) => {
      const value = field.options[part * limits.checkOptions + index]?.value
      return value !== undefined && field.values.includes(value)
    })
    const label = part === 0 ? field.label : `${clip(field.label, limits.inputLabel - 10)} (${part + 1})`
    return {
      type: 'input',
      block_id: part === 0 ? field.name : `${field.name}#${part + 1}`,
      label: plain(label, limits.inputLabel),
      optional: true,
      element: {
        type: 'checkboxes',
        action_id: actionId,
        options: [...some],
        ...(ticked.length === 0 ? {} : { initial_options: ticked }),
      },
    }
  })
  return [...inFull(field.options), ...blocks]
}

/** A hundred options, or groups of as many. */
function listOptions(options: types.PlainTextOption[]): Partial<types.StaticSelect> {
  if (options.length <= limits.selectOptions) return { options }
  return {
    option_groups: chunks(options, limits.selectOptions).map((some, part) => {
      const first = part * limits.selectOptions + 1
      return { label: plain(`${first}–${first + some.length - 1}`), options: [...some] }
    }),
  }
}

/** Options as Slack takes them; where one label is too long for it, all are numbered, and stand in full above. */
function optionsOf(options: readonly Option[]): types.PlainTextOption[] {
  const numbered = options.some(isLong)
  return options.map((option, index) => ({
    text: plain(numbered ? `${index + 1}. ${labelOf(option)}` : labelOf(option), limits.optionText),
    value: encodeOption(option.value),
  }))
}

function inFull(options: readonly Option[]): readonly types.KnownBlock[] {
  if (!options.some(isLong)) return []
  const lines = options.flatMap((option, index) =>
    splitText(`${index + 1}. ${labelOf(option)}`, fullBudget.section, mrkdwn)
      .filter(isVisible)
      .map((text) => ({ text, look: 'plain' }) as const),
  )
  return pack(lines, fullBudget).map(({ block }) => block)
}

function isLong(option: Option): boolean {
  return labelOf(option).length > limits.optionText
}

function labelOf({ label, value }: Option): string {
  const line = oneLine(label)
  return isVisible(line) ? line : value || '–'
}
