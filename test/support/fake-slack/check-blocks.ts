import type { Check, Json, Problem } from './check.ts'
import { isJson, items, newCheck, only, textObject, words } from './check.ts'
import { checkElement, uniqueAction } from './check-elements.ts'
import { checkRichText, checkTable } from './check-rich-text.ts'
import { slackLimits } from './limits.ts'

const pressable = ['button', 'overflow', 'static_select', 'radio_buttons', 'checkboxes', 'conversations_select']
const fillable = [
  'plain_text_input',
  'static_select',
  'radio_buttons',
  'checkboxes',
  'conversations_select',
  'users_select',
]

/** Why Slack would refuse the message, by its error's name; null when it is fine. */
export function refusalOf(message: { readonly text?: unknown; readonly blocks?: unknown }): {
  readonly error: string
  readonly problems: readonly Problem[]
} | null {
  const { text, blocks = [] } = message
  if (text !== undefined && typeof text !== 'string') return { error: 'invalid_arguments', problems: [] }
  if ((text ?? '').trim() === '' && Array.isArray(blocks) && blocks.length === 0)
    return { error: 'no_text', problems: [] }
  // Slack itself posts a longer text as several messages, and refuses it in an edit: here it is always a mistake.
  if ((text ?? '').length > slackLimits.text) return { error: 'msg_too_long', problems: [] }
  const problems = checkBlocks(blocks, slackLimits.blocksInMessage)
  if (problems.length > 0) return { error: 'invalid_blocks', problems }
  if (tablesIn(blocks) > slackLimits.tables)
    return { error: 'invalid_attachments', problems: ['only_one_table_allowed'] }
  if (Array.isArray(blocks) && blocks.some((block) => isTable(block) && textIn(block) > slackLimits.tableText))
    return { error: 'invalid_blocks', problems: ['a table holds no more than 10,000 characters'] }
  if (textIn(blocks) > slackLimits.blocksText) return { error: 'msg_blocks_too_long', problems: [] }
  return null
}

const messageBlocks = ['header', 'section', 'context', 'actions', 'divider', 'rich_text', 'table', 'context_actions']

/** What is wrong with the blocks of a message; input blocks are a view's. */
function checkBlocks(blocks: unknown, most: number): readonly Problem[] {
  const check = newCheck()
  checkAll(check, '/blocks', blocks, most, messageBlocks)
  return check.problems
}

/** What is wrong with a modal or a Home tab. */
export function checkView(view: unknown): readonly Problem[] {
  const check = newCheck()
  if (!isJson(view)) return ['[ERROR] must be a view']
  const modal = view['type'] === 'modal'
  if (!modal && view['type'] !== 'home') check.fail('/type', 'must be modal or home')
  only(
    check,
    '',
    view,
    'type',
    'blocks',
    'private_metadata',
    'callback_id',
    'external_id',
    'title',
    'submit',
    'close',
    'notify_on_close',
    'clear_on_close',
  )
  checkAll(check, '/blocks', view['blocks'], slackLimits.blocksInView, [
    'header',
    'section',
    'context',
    'actions',
    'divider',
    'input',
    'rich_text',
  ])
  const metadata = view['private_metadata'] ?? ''
  if (typeof metadata !== 'string' || metadata.length > slackLimits.privateMetadata)
    check.fail('/private_metadata', 'is too long')
  if ('callback_id' in view) words(check, '/callback_id', view['callback_id'], slackLimits.callbackId)
  if (modal) checkModal(check, view)
  return check.problems
}

function checkModal(check: Check, view: Json): void {
  textObject(check, '/title', view['title'], slackLimits.viewTitle)
  for (const name of ['submit', 'close']) {
    if (name in view) textObject(check, `/${name}`, view[name], slackLimits.viewButton)
  }
  const hasInput =
    Array.isArray(view['blocks']) && view['blocks'].some((block: unknown) => isJson(block) && block['type'] === 'input')
  if (hasInput && !('submit' in view)) check.fail('/submit', 'is required when there is an input block')
}

function checkAll(check: Check, at: string, blocks: unknown, most: number, types: readonly string[]): void {
  if (!Array.isArray(blocks)) return check.fail(at, 'must be an array')
  if (blocks.length > most) check.fail(at, `no more than ${most} items allowed, not ${blocks.length}`)
  for (const [index, block] of blocks.entries()) checkBlock(check, `${at}/${index}`, block, types)
}

function checkBlock(check: Check, at: string, block: unknown, types: readonly string[]): void {
  if (!isJson(block)) return check.fail(at, 'must be a block')
  const type = String(block['type'])
  const how = blockTypes[type]
  if (how === undefined || !types.includes(type)) return check.fail(`${at}/type`, `unsupported type: ${type}`)
  if ('block_id' in block) {
    words(check, `${at}/block_id`, block['block_id'], slackLimits.blockId)
    const id = String(block['block_id'])
    if (check.ids.blocks.has(id)) check.fail(`${at}/block_id`, 'block_id already exists')
    check.ids.blocks.add(id)
  }
  how(check, at, block)
}

const blockTypes: Readonly<Record<string, (check: Check, at: string, block: Json) => void>> = {
  divider: (check, at, block) => only(check, at, block, 'type', 'block_id'),
  header(check, at, block) {
    only(check, at, block, 'type', 'block_id', 'text', 'level')
    textObject(check, `${at}/text`, block['text'], slackLimits.header)
  },
  section(check, at, block) {
    only(check, at, block, 'type', 'block_id', 'text', 'fields', 'accessory', 'expand')
    if (!('text' in block) && !('fields' in block)) check.fail(at, 'must have text or fields')
    if ('text' in block) textObject(check, `${at}/text`, block['text'], slackLimits.section, ['plain_text', 'mrkdwn'])
    const fields = 'fields' in block ? items(check, `${at}/fields`, block['fields'], slackLimits.fields) : []
    for (const [index, field] of fields.entries()) {
      textObject(check, `${at}/fields/${index}`, field, slackLimits.field, ['plain_text', 'mrkdwn'])
    }
    if ('accessory' in block) checkElement(check, `${at}/accessory`, block['accessory'], pressable)
  },
  context(check, at, block) {
    only(check, at, block, 'type', 'block_id', 'elements')
    for (const [index, element] of items(
      check,
      `${at}/elements`,
      block['elements'],
      slackLimits.contextElements,
    ).entries()) {
      textObject(check, `${at}/elements/${index}`, element, slackLimits.textObject, ['plain_text', 'mrkdwn'])
    }
  },
  rich_text: checkRichText,
  table: checkTable,
  actions(check, at, block) {
    only(check, at, block, 'type', 'block_id', 'elements')
    for (const [index, element] of items(
      check,
      `${at}/elements`,
      block['elements'],
      slackLimits.actionElements,
    ).entries()) {
      checkElement(check, `${at}/elements/${index}`, element, pressable)
      uniqueAction(check, `${at}/elements/${index}`, element)
    }
  },
  context_actions(check, at, block) {
    only(check, at, block, 'type', 'block_id', 'elements')
    const elements = items(check, `${at}/elements`, block['elements'], slackLimits.contextActions)
    for (const [index, element] of elements.entries()) {
      checkElement(check, `${at}/elements/${index}`, element, ['feedback_buttons'])
      uniqueAction(check, `${at}/elements/${index}`, element)
    }
  },
  input(check, at, block) {
    only(check, at, block, 'type', 'block_id', 'label', 'element', 'hint', 'optional', 'dispatch_action')
    textObject(check, `${at}/label`, block['label'], slackLimits.inputLabel)
    if ('hint' in block) textObject(check, `${at}/hint`, block['hint'], slackLimits.inputHint)
    checkElement(check, `${at}/element`, block['element'], fillable)
  },
}

function tablesIn(blocks: unknown): number {
  return Array.isArray(blocks) ? blocks.filter(isTable).length : 0
}

function isTable(block: unknown): boolean {
  return isJson(block) && block['type'] === 'table'
}

/** All words in blocks, of buttons, menus and links too. */
function textIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + textIn(one), 0)
  if (!isJson(value)) return 0
  return Object.entries(value).reduce(
    (sum, [name, one]) =>
      sum + ((name === 'text' || name === 'url') && typeof one === 'string' ? one.length : textIn(one)),
    0,
  )
}
