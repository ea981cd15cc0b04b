import { z } from 'zod'

// What people type comes as rich text and as one plain text made of it. Where there is more than rich text in a message, or no
// plain text, we make that text ourselves, in the same signs: `plainText` reads it like Slack's own.

/** Any element of a block, as far as a text is made of it: docs.slack.dev/reference/block-kit/blocks/rich-text-block */
const BlockElement = z.looseObject({
  type: z.string().catch(''),
  text: z.unknown().optional(),
  elements: z.array(z.unknown()).catch([]),
  style: z.unknown().optional(),
  indent: z.number().int().min(0).max(8).catch(0),
  offset: z.number().int().min(0).max(100_000).catch(0),
})

type BlockElement = z.output<typeof BlockElement>

/** The element that something unchecked is; one without a type for what is none. */
export function elementIn(value: unknown): BlockElement {
  return BlockElement.safeParse(value).data ?? { type: '', text: null, elements: [], style: null, indent: 0, offset: 0 }
}

/** The text of a `rich_text` block, in Slack's own signs. */
export function richText(block: BlockElement): string {
  return block.elements.map((part) => partText(elementIn(part))).join('\n')
}

function partText(part: BlockElement): string {
  switch (part.type) {
    case 'rich_text_list':
      return part.elements.map((item, index) => listItem(part, elementIn(item), index)).join('\n')
    case 'rich_text_quote':
      return quoteLines(inlineText(part.elements))
    case 'rich_text_preformatted':
      return `\`\`\`\n${inlineText(part.elements)}\n\`\`\``
    default:
      return inlineText(part.elements)
  }
}

function listItem({ style, indent, offset }: BlockElement, { elements }: BlockElement, index: number): string {
  const sign = style === 'ordered' ? `${offset + index + 1}.` : '•'
  return `${'    '.repeat(indent)}${sign} ${inlineText(elements)}`
}

/** The lines of a text, each behind the sign of a quotation. */
export function quoteLines(text: string): string {
  return text
    .split('\n')
    .map((line) => `&gt; ${line}`)
    .join('\n')
}

function inlineText(elements: readonly unknown[]): string {
  return elements.map((one) => inline(elementIn(one))).join('')
}

function inline(element: BlockElement): string {
  const word = (name: string) => {
    const value = element[name]
    return typeof value === 'string' ? value : ''
  }
  switch (element.type) {
    case 'user':
      return `<@${word('user_id')}>`
    case 'channel':
      return `<#${word('channel_id')}>`
    case 'usergroup':
      return `<!subteam^${word('usergroup_id')}>`
    case 'broadcast':
      return `<!${word('range')}>`
    case 'emoji':
      return `:${word('name')}:`
    case 'date':
      return escapeSlack(word('fallback'))
    case 'color':
      return escapeSlack(word('value'))
    case 'link':
      return word('text') === ''
        ? `<${escapeSlack(word('url'))}>`
        : `<${escapeSlack(word('url'))}|${escapeSlack(word('text'))}>`
    default:
      return markWords(escapeSlack(word('text')), element.style)
  }
}

const signs = [
  ['code', '`'],
  ['strike', '~'],
  ['italic', '_'],
  ['bold', '*'],
] as const

/** Signs stand close to the words that they mark. */
function markWords(text: string, style: unknown): string {
  const core = text.trim()
  if (core === '' || typeof style !== 'object' || style === null) return text
  const styles = Object.entries(style)
  const dressed = signs.reduce(
    (words, [name, sign]) => (styles.some(([key, on]) => key === name && on === true) ? sign + words + sign : words),
    core,
  )
  return text.replace(core, () => dressed)
}

/** Slack escapes these three and no others. */
export function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
