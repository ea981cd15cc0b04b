import type { Check, Json } from './check.ts'
import { isJson, items, only, textObject, words } from './check.ts'
import { slackLimits } from './limits.ts'

/** One interactive element, by Slack's documentation of it. */
export function checkElement(check: Check, at: string, value: unknown, allowed: readonly string[]): void {
  if (!isJson(value)) return check.fail(at, 'must be an element')
  const type = String(value['type'])
  const how = elements[type]
  if (how === undefined || !allowed.includes(type)) return check.fail(`${at}/type`, `unsupported type: ${type}`)
  words(check, `${at}/action_id`, value['action_id'], slackLimits.actionId)
  how(check, at, value)
}

/** Within one message every action is told apart by its id. */
export function uniqueAction(check: Check, at: string, value: unknown): void {
  const id = isJson(value) ? String(value['action_id']) : ''
  if (check.ids.actions.has(id)) check.fail(`${at}/action_id`, 'action_id already exists')
  check.ids.actions.add(id)
}

const elements: Readonly<Record<string, (check: Check, at: string, value: Json) => void>> = {
  button(check, at, value) {
    only(check, at, value, 'type', 'text', 'action_id', 'value', 'url', 'style', 'confirm', 'accessibility_label')
    textObject(check, `${at}/text`, value['text'], slackLimits.buttonText)
    if ('value' in value) words(check, `${at}/value`, value['value'], slackLimits.buttonValue)
    if ('url' in value) words(check, `${at}/url`, value['url'], slackLimits.buttonUrl)
    if ('style' in value && !['primary', 'danger'].includes(String(value['style'])))
      check.fail(`${at}/style`, 'no style')
    if ('confirm' in value) confirmation(check, `${at}/confirm`, value['confirm'])
  },
  feedback_buttons(check, at, value) {
    only(check, at, value, 'type', 'action_id', 'positive_button', 'negative_button')
    for (const name of ['positive_button', 'negative_button']) thumb(check, `${at}/${name}`, value[name])
  },
  overflow(check, at, value) {
    only(check, at, value, 'type', 'action_id', 'options', 'confirm')
    options(check, `${at}/options`, value['options'], slackLimits.overflowOptions)
    if ('confirm' in value) confirmation(check, `${at}/confirm`, value['confirm'])
  },
  static_select(check, at, value) {
    only(check, at, value, 'type', 'action_id', 'placeholder', 'options', 'option_groups', 'initial_option', 'confirm')
    if ('placeholder' in value) textObject(check, `${at}/placeholder`, value['placeholder'], slackLimits.placeholder)
    if ('options' in value === 'option_groups' in value) check.fail(at, 'must have options or option_groups')
    const groups =
      'option_groups' in value
        ? items(check, `${at}/option_groups`, value['option_groups'], slackLimits.optionGroups)
        : []
    for (const [index, group] of groups.entries()) optionGroup(check, `${at}/option_groups/${index}`, group)
    const lists =
      groups.length > 0 ? groups.map((group) => (isJson(group) ? group['options'] : [])) : [value['options']]
    if ('options' in value) options(check, `${at}/options`, value['options'], slackLimits.selectOptions)
    initial(check, at, value['initial_option'], lists.flat())
  },
  users_select(check, at, value) {
    only(check, at, value, 'type', 'action_id', 'placeholder', 'initial_user')
    if ('initial_user' in value) words(check, `${at}/initial_user`, value['initial_user'], slackLimits.optionValue)
  },
  conversations_select(check, at, value) {
    only(
      check,
      at,
      value,
      'type',
      'action_id',
      'placeholder',
      'initial_conversation',
      'default_to_current_conversation',
      'filter',
      'response_url_enabled',
    )
    if ('placeholder' in value) textObject(check, `${at}/placeholder`, value['placeholder'], slackLimits.placeholder)
  },
  radio_buttons(check, at, value) {
    only(check, at, value, 'type', 'action_id', 'options', 'initial_option')
    initial(check, at, value['initial_option'], options(check, `${at}/options`, value['options'], slackLimits.boxes))
  },
  checkboxes(check, at, value) {
    only(check, at, value, 'type', 'action_id', 'options', 'initial_options')
    const all = options(check, `${at}/options`, value['options'], slackLimits.boxes)
    if (!('initial_options' in value)) return
    for (const one of items(check, `${at}/initial_options`, value['initial_options'], slackLimits.boxes)) {
      initial(check, at, one, all)
    }
  },
  plain_text_input(check, at, value) {
    only(check, at, value, 'type', 'action_id', 'initial_value', 'multiline', 'min_length', 'max_length', 'placeholder')
    const most = Number(value['max_length'] ?? slackLimits.input)
    if (!(most >= 1 && most <= slackLimits.input)) check.fail(`${at}/max_length`, `must be 1 to ${slackLimits.input}`)
    if ('initial_value' in value) words(check, `${at}/initial_value`, value['initial_value'], most)
  },
}

function options(check: Check, at: string, value: unknown, most: number): readonly unknown[] {
  const all = items(check, at, value, most)
  for (const [index, option] of all.entries()) {
    if (!isJson(option)) check.fail(`${at}/${index}`, 'must be an option')
    else {
      only(check, `${at}/${index}`, option, 'text', 'value', 'description')
      textObject(check, `${at}/${index}/text`, option['text'], slackLimits.optionText, ['plain_text', 'mrkdwn'])
      words(check, `${at}/${index}/value`, option['value'], slackLimits.optionValue)
    }
  }
  const values = all.map((option) => (isJson(option) ? option['value'] : option))
  if (new Set(values).size < values.length) check.fail(at, 'options must have values of their own')
  return all
}

/** docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element#button-object-fields */
function thumb(check: Check, at: string, value: unknown): void {
  if (!isJson(value)) return check.fail(at, 'must be a button of feedback')
  only(check, at, value, 'text', 'value', 'accessibility_label')
  textObject(check, `${at}/text`, value['text'], slackLimits.buttonText)
  words(check, `${at}/value`, value['value'], slackLimits.buttonValue)
  if ('accessibility_label' in value)
    words(check, `${at}/accessibility_label`, value['accessibility_label'], slackLimits.accessibilityLabel)
}

function optionGroup(check: Check, at: string, value: unknown): void {
  if (!isJson(value)) return check.fail(at, 'must be an option group')
  textObject(check, `${at}/label`, value['label'], slackLimits.groupLabel)
  options(check, `${at}/options`, value['options'], slackLimits.selectOptions)
}

/** What is chosen at first must be one of the options, to the letter. */
function initial(check: Check, at: string, value: unknown, all: readonly unknown[]): void {
  if (value === undefined) return
  const wanted = JSON.stringify(value)
  if (!all.some((option) => JSON.stringify(option) === wanted)) check.fail(`${at}/initial_option`, 'is no option')
}

function confirmation(check: Check, at: string, value: unknown): void {
  if (!isJson(value)) return check.fail(at, 'must be a confirmation dialog')
  only(check, at, value, 'title', 'text', 'confirm', 'deny', 'style')
  textObject(check, `${at}/title`, value['title'], slackLimits.confirmTitle)
  textObject(check, `${at}/text`, value['text'], slackLimits.confirmText, ['plain_text', 'mrkdwn'])
  textObject(check, `${at}/confirm`, value['confirm'], slackLimits.confirmButton)
  textObject(check, `${at}/deny`, value['deny'], slackLimits.confirmButton)
}
