import { type Check, isJson, items, type Json, only } from './check.ts'
import { slackLimits } from './limits.ts'

/** docs.slack.dev/reference/block-kit/blocks/rich-text-block: sections and quotes; lists and code are not known here. */
export function checkRichText(check: Check, at: string, block: Json): void {
  only(check, at, block, 'type', 'block_id', 'elements')
  for (const [index, element] of items(check, `${at}/elements`, block['elements'], Infinity).entries()) {
    checkPart(check, `${at}/elements/${index}`, element)
  }
}

function checkPart(check: Check, at: string, part: unknown): void {
  if (!isJson(part)) return check.fail(at, 'must be an element')
  if (part['type'] !== 'rich_text_section' && part['type'] !== 'rich_text_quote') {
    return check.fail(`${at}/type`, `unsupported type: ${String(part['type'])}`)
  }
  only(check, at, part, 'type', 'elements', 'border')
  for (const [index, element] of items(check, `${at}/elements`, part['elements'], Infinity).entries()) {
    checkWords(check, `${at}/elements/${index}`, element)
  }
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
  } else check.fail(`${at}/type`, `unsupported type: ${String(type)}`)
}

function checkStyle(check: Check, at: string, style: unknown): void {
  if (!isJson(style)) return check.fail(at, 'must be an object')
  only(check, at, style, 'bold', 'italic', 'strike', 'code', 'underline')
}
