import { fenceAround, inlineMarkdown } from './inline.ts'
import { listBlock, officeItem, officeList } from './list.ts'
import { tableBlocks } from './table.ts'
import { attributeOf, type HtmlElement, elementsIn, isBlock, type Node, readHtml, wordsOf } from './tree.ts'

/**
 * What a page or a piece of one says, as Markdown: headings, lists, tables, links, emphasis, code. Signs that people typed
 * stay as they are, since people read this text as it stands.
 */
export function htmlToMarkdown(html: string): string {
  return nodesToMarkdown(readHtml(html))
}

/** What these elements say, as Markdown: for readers of formats that are no HTML. */
export function nodesToMarkdown(nodes: readonly Node[]): string {
  return joinBlocks(blocksOf(nodes))
}

/** Blocks of Markdown, one after the other; nothing is a block of no words. */
function blocksOf(nodes: readonly Node[]): readonly string[] {
  const blocks: string[] = []
  let inline: Node[] = []
  let office: HtmlElement[] = []
  const flush = () => {
    blocks.push(
      inlineMarkdown(inline),
      officeList(office, (item) => inlineMarkdown(item.children)),
    )
    inline = []
    office = []
  }
  for (const node of nodes) {
    const item = officeItem(node)
    if (item !== null) {
      if (inline.some((one) => wordsOf(one).trim() !== '')) flush()
      office.push(item)
    } else if (isBlock(node)) {
      flush()
      blocks.push(...blocksIn(node))
    } else if (office.length === 0 || wordsOf(node).trim() !== '') {
      if (office.length > 0) flush()
      inline.push(node)
    }
  }
  flush()
  return blocks.filter((block) => block !== '')
}

function blocksIn(node: HtmlElement): readonly string[] {
  switch (node.tag) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(node)
    case 'ul':
    case 'ol':
      return [listBlock(node, blocksOf)]
    case 'table':
      return tableBlocks(node, { blocks: (cell) => blocksOf(cell.children), head: headCell })
    case 'pre':
    case 'codeblock':
      return [fence(node)]
    case 'blockquote':
      return isQuotedMessage(node) ? [] : [quoteBlocks(blocksOf(node.children))]
    case 'hr':
      return ['---']
    default:
      return blocksOf(node.children)
  }
}

/** A heading is bold anyway. */
function heading(node: HtmlElement): readonly string[] {
  const words = inlineMarkdown(node.children, 'no-bold').replaceAll('\n', ' ')
  return words === '' ? [] : [`${'#'.repeat(Number(node.tag.slice(1)))} ${words}`]
}

function headCell(cell: HtmlElement): readonly string[] {
  return cell.holdsBlocks ? blocksOf(cell.children).map(withoutBold) : [inlineMarkdown(cell.children, 'no-bold')]
}

function withoutBold(block: string): string {
  return block.replaceAll('**', '')
}

/** Code keeps its lines, with the blanks that Teams writes as such that do not break; a word of its class tells the language. */
function fence(node: HtmlElement): string {
  const code = wordsOf(node).replaceAll('\r', '').replaceAll('\u00A0', ' ').replace(/^\n/, '').trimEnd()
  const fence = fenceAround(code, 3)
  return code === '' ? '' : `${fence}${languageOf(node)}\n${code}\n${fence}`
}

function languageOf(node: HtmlElement): string {
  const classes = [node, ...elementsIn(node.children)].map((one) => attributeOf(one, 'class')).join(' ')
  const named = /(?:^|\s)(?:language|lang|brush:)-?(\w{1,20})/.exec(classes)?.[1]
  return (
    named ?? (node.tag === 'codeblock' ? (/^\w{1,20}$/.exec(attributeOf(node, 'class'))?.[0].toLowerCase() ?? '') : '')
  )
}

/** Teams quotes the message that a reply answers: somebody else's words. */
function isQuotedMessage(node: HtmlElement): boolean {
  return attributeOf(node, 'itemtype').endsWith('schema.skype.com/Reply')
}

function quoteBlocks(blocks: readonly string[]): string {
  return joinBlocks(blocks)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

/** Parted by empty lines, except within a fence that people typed line by line, each line a paragraph of Word's. */
function joinBlocks(blocks: readonly string[]): string {
  let text = ''
  let isOpen = false
  for (const block of blocks) {
    text += text === '' ? block : (isOpen ? '\n' : '\n\n') + block
    const fences = block.split('\n').filter((line) => line.startsWith('```')).length
    if (fences % 2 === 1) isOpen = !isOpen
  }
  return text
}
