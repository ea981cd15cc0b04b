import { type DefaultTreeAdapterMap, parse } from 'parse5'

/** One element of a page, without what nobody sees of it. */
export interface HtmlElement {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Node[]
  /** Whether a paragraph, a list, a table or the like stands anywhere in it. */
  readonly holdsBlocks: boolean
}

/** A run of words, with HTML entities already decoded, or an element that holds further nodes. */
export type Node = string | HtmlElement

/** What stands on lines of its own. */
const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center codeblock dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** What is no text: code, drawings, controls. */
const unseen: ReadonlySet<string> = new Set(
  (
    'audio button canvas datalist embed head iframe math meta noscript object script select style svg template textarea ' +
    'title video'
  ).split(' '),
)
/** Deeper than any text is; what stands below is read as words alone. */
const deepest = 200

/** An element that a reader of another format makes. */
export function makeElement(
  tag: string,
  children: readonly Node[],
  attributes: Readonly<Record<string, string>> = {},
): HtmlElement {
  return { tag, attributes: new Map(Object.entries(attributes)), children, holdsBlocks: children.some(isBlock) }
}

/** Reads HTML as browsers do, however broken it is: the elements and words that a reader of the page would see. */
export function readHtml(html: string): readonly Node[] {
  return parse(html).childNodes.flatMap((node) => readVisible(node, 0))
}

/** Empty where the element has none of that name. */
export function attributeOf({ attributes }: HtmlElement, name: string): string {
  return attributes.get(name) ?? ''
}

/** The elements among nodes, without the words between them. */
export function elementsIn(nodes: readonly Node[]): readonly HtmlElement[] {
  return nodes.filter((node) => typeof node !== 'string')
}

/** Whether it stands on lines of its own, or something in it does. */
export function isBlock(node: Node): node is HtmlElement {
  return typeof node !== 'string' && (blocks.has(node.tag) || node.holdsBlocks)
}

type Parsed = DefaultTreeAdapterMap['childNode']

function readVisible(node: Parsed, depth: number): readonly Node[] {
  if ('value' in node) return [node.value]
  if (!('tagName' in node) || unseen.has(node.tagName) || isHidden(node)) return []
  const children =
    depth < deepest ? node.childNodes.flatMap((child) => readVisible(child, depth + 1)) : [wordsBelow(node)]
  return [
    {
      tag: node.tagName,
      attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
      children,
      holdsBlocks: children.some(isBlock),
    },
  ]
}

function isHidden({ attrs }: DefaultTreeAdapterMap['element']): boolean {
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' || (name === 'style' && /display\s?:\s?none|mso-hide\s?:\s?all/i.test(value)),
  )
}

/** Without recursion: the depth is a stranger's to choose. */
function wordsBelow(top: DefaultTreeAdapterMap['element']): string {
  const words: string[] = []
  const waiting: Parsed[] = [...top.childNodes].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('value' in node) words.push(node.value)
    else if ('tagName' in node && !unseen.has(node.tagName)) waiting.push(...[...node.childNodes].reverse())
  }
  return words.join(' ')
}

/** The words of an element as they stand, line breaks too: for code. */
export function wordsOf(node: Node): string {
  if (typeof node === 'string') return node
  return node.tag === 'br' ? '\n' : node.children.map(wordsOf).join('')
}
