import { type Check, isJson, items, type Json, only } from './check.ts'
import { slackLimits } from './limits.ts'

/** docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export function checkRichText(check: Check, at: string, block: Json): void {
  only(check, at, block, 'type', 'block_id', 'elements')
  for (const [index, element] of items(check, `${at}/elements`, block['elements'], Infinity).entries()) {
    checkPart(check, `${at}/elements/${index}`, element)
  }
}

/** docs.slack.dev/reference/block-kit/blocks/table-block: rows of as many cells each, and none of them empty. */
export function checkTable(check: Check, at: string, block: Json): void {
  only(check, at, block, 'type', 'block_id', 'rows', 'column_settings')
  const rows = items(check, `${at}/rows`, block['rows'], slackLimits.tableRows)
  const widths = new Set(rows.map((row) => (Array.isArray(row) ? row.length : 0)))
  if (widths.size > 1) check.fail(`${at}/rows`, 'must all have the same number of cells')
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of items(check, `${at}/rows/${index}`, row, slackLimits.tableColumns).entries()) {
      const path = `${at}/rows/${index}/${column}`
      if (!isJson(cell) || cell['type'] !== 'rich_text') check.fail(`${path}/type`, 'must be rich_text')
      else checkRichText(check, path, cell)
    }
  }
  const settings = items(check, `${at}/column_settings`, block['column_settings'], slackLimits.tableColumns)
  for (const [index, one] of settings.entries()) {
    if (!isJson(one)) check.fail(`${at}/column_settings/${index}`, 'must be an object')
    else only(check, `${at}/column_settings/${index}`, one, 'align', 'is_wrapped')
  }
}

const parts = ['rich_text_section', 'rich_text_quote', 'rich_text_preformatted']

function checkPart(check: Check, at: string, part: unknown): void {
  if (!isJson(part)) return check.fail(at, 'must be an element')
  if (part['type'] === 'rich_text_list') return checkList(check, at, part)
  if (!parts.includes(String(part['type']))) {
    return check.fail(`${at}/type`, `unsupported type: ${String(part['type'])}`)
  }
  only(check, at, part, 'type', 'elements', 'border')
  for (const [index, element] of items(check, `${at}/elements`, part['elements'], Infinity).entries()) {
    checkWords(check, `${at}/elements/${index}`, element)
  }
}

/** docs.slack.dev/reference/block-kit/blocks/rich-text-block#rich_text_list: items are sections. */
function checkList(check: Check, at: string, list: Json): void {
  only(check, at, list, 'type', 'elements', 'style', 'indent', 'offset', 'border')
  if (list['style'] !== 'bullet' && list['style'] !== 'ordered') check.fail(`${at}/style`, 'must be bullet or ordered')
  const { indent = 0, offset = 0 } = list
  if (!isCount(indent) || indent > slackLimits.listIndent) check.fail(`${at}/indent`, 'must be from 0 to 8')
  if (!isCount(offset)) check.fail(`${at}/offset`, 'must be 0 or more')
  for (const [index, item] of items(check, `${at}/elements`, list['elements'], Infinity).entries()) {
    if (!isJson(item) || item['type'] !== 'rich_text_section') {
      check.fail(`${at}/elements/${index}/type`, 'must be rich_text_section')
    } else checkPart(check, `${at}/elements/${index}`, item)
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

/** A text is never empty, though it may be blank; an address is one. */
function checkWords(check: Check, at: string, element: unknown): void {
  if (!isJson(element)) return check.fail(at, 'must be an element')
  if ('style' in element) checkStyle(check, `${at}/style`, element['style'])
  const { type, text, url } = element
  if (type === 'text') {
    only(check, at, element, 'type', 'text', 'style')
    if (typeof text !== 'string' || text === '') check.fail(`${at}/text`, 'must be more than 0 characters')
    else if (!text.isWellFormed()) check.fail(`${at}/text`, 'must be valid Unicode')
  } else if (type === 'link') {
    only(check, at, element, 'type', 'url', 'text', 'unsafe', 'style')
    if (typeof url !== 'string' || !URL.canParse(url) || url.length > slackLimits.buttonUrl)
      check.fail(`${at}/url`, 'invalid url')
    if ('text' in element && (typeof text !== 'string' || text === ''))
      check.fail(`${at}/text`, 'must be more than 0 characters')
  } else check.fail(`${at}/type`, `unsupported type: ${String(type)}`)
}

function checkStyle(check: Check, at: string, style: unknown): void {
  if (!isJson(style)) return check.fail(at, 'must be an object')
  only(check, at, style, 'bold', 'italic', 'strike', 'code', 'underline')
}
