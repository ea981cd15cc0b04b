import { attributeOf, type HtmlElement, elementsIn, type Node, wordsOf } from './tree.ts'

type BlocksOf = (nodes: readonly Node[]) => readonly string[]

/** A list as Markdown, with the lists in it indented under their items. Footnotes, which Word's converter lists, are notes. */
export function listBlock(list: HtmlElement, blocksOf: BlocksOf): string {
  let number = Number.parseInt(attributeOf(list, 'start'), 10)
  if (Number.isNaN(number)) number = 1
  const lines: string[] = []
  for (const child of elementsIn(list.children)) {
    if (child.tag === 'ul' || child.tag === 'ol') {
      // Google Docs puts a list beside the item that it belongs to.
      lines.push(indent(listBlock(child, blocksOf), lines.length === 0 ? 0 : 2))
      continue
    }
    const said = Number.parseInt(attributeOf(child, 'value'), 10)
    if (!Number.isNaN(said)) number = said
    const marker = isNote(child) ? `[^${number}]: ` : list.tag === 'ol' ? `${number}. ` : '- '
    const item = itemOf(child, marker, blocksOf)
    if (item === '') continue
    lines.push(item)
    number += 1
  }
  return lines.filter((line) => line !== '').join('\n')
}

function isNote(item: HtmlElement): boolean {
  return /^(?:foot|end)note-\d+$/.test(attributeOf(item, 'id'))
}

function itemOf(item: HtmlElement, marker: string, blocksOf: BlocksOf): string {
  const [first = '', ...more] = blocksOf(item.children).map((block) => (isNote(item) ? withoutWayBack(block) : block))
  if (first === '') return ''
  // An item without words of its own, which only opens the next level.
  if (/^(?:- |\d+\. )/.test(first) && opensWithList(item)) return [first, ...more].join('\n')
  const body = [first, ...more].join('\n')
  return marker + indent(body, marker.startsWith('[') ? 4 : marker.length).trimStart()
}

function opensWithList({ children }: HtmlElement): boolean {
  const first = children.find((child) => typeof child !== 'string' || child.trim() !== '')
  return typeof first === 'object' && (first.tag === 'ul' || first.tag === 'ol')
}

function withoutWayBack(block: string): string {
  return block.replace(/\s*(?:↑|\[\^\d*\]:)\s*$/, '')
}

function indent(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(columns) + line))
    .join('\n')
}

/** A list's item as Word copies it to the clipboard: a paragraph with the level in its style; null for anything else. */
export function officeItem(node: Node): HtmlElement | null {
  if (typeof node === 'string' || node.tag !== 'p') return null
  return /mso-list:\s?\w+ level\d/.test(attributeOf(node, 'style')) ? node : null
}

/** Word's own list: the level stands in the style, the bullet or number in a span that readers of lists shall ignore. */
export function officeList(items: readonly HtmlElement[], wordsIn: (item: HtmlElement) => string): string {
  return items
    .map((item) => {
      const level = Number(/level(\d)/.exec(attributeOf(item, 'style'))?.[1] ?? 1)
      const marked = item.children.map(markerIn).find((one) => one !== '')
      const sign = marked ?? bareSign.exec(wordsOf(item).trimStart())?.[0].trim() ?? ''
      const number = /^\(?(\d{1,3})[.)]/.exec(sign)?.[1]
      const words = wordsIn({ ...item, children: item.children.filter((child) => markerIn(child) === '') })
      const said = marked === undefined && words.startsWith(sign) ? words.slice(sign.length).trimStart() : words
      return said === '' ? '' : `${'   '.repeat(level - 1)}${number === undefined ? '-' : `${number}.`} ${said}`
    })
    .filter((line) => line !== '')
    .join('\n')
}

/** A bullet or number before the words: programs between Word and us may take away the span around it, and leave the sign. */
const bareSign = /^(?:[·•◦▪§]|[oØü](?=\s{2})|\(?\d{1,3}[.)])\s+/

/** The bullet or number in this part of a paragraph, or nothing where it is words. */
function markerIn(node: Node): string {
  if (typeof node === 'string') return ''
  const isMarker = /mso-list:\s?ignore/i.test(attributeOf(node, 'style'))
  return isMarker ? wordsOf(node).trim() || '-' : (node.children.map(markerIn).find((one) => one !== '') ?? '')
}
