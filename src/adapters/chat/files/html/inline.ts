import { attributeOf, type HtmlElement, type Node, wordsOf } from './tree.ts'

/** A stretch of words in one style. */
interface InlineRun {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly struck: boolean
  readonly code: boolean
  /** The address that it leads to; empty for none. */
  readonly link: string
}

type Style = Omit<InlineRun, 'text'>

const plain: Style = { bold: false, italic: false, struck: false, code: false, link: '' }

/** Words inside a line as Markdown: bold, italic, struck out, code, links; `<br>` is a line break. */
export function inlineMarkdown(nodes: readonly Node[], weight: 'as-written' | 'no-bold' = 'as-written'): string {
  const runs = nodes.flatMap((node) => runsOf(node, plain))
  const weighed = weight === 'no-bold' ? runs.map((run) => ({ ...run, bold: false })) : runs
  const words = printLinks(weighed)
  return words
    .split('\n')
    .map((line) => line.replaceAll(/ {2,}/g, ' ').trim())
    .join('\n')
    .trim()
}

function runsOf(node: Node, style: Style): readonly InlineRun[] {
  if (typeof node === 'string') return [{ ...style, text: node.replaceAll(/[ \t\n\r\f]+/g, ' ') }]
  const said = saidInstead(node)
  if (said !== null) return [{ ...style, text: said }]
  const inner = styleIn(node, style)
  if (inner.code && !style.code) return [{ ...inner, text: wordsOf(node).replaceAll(/\s+/g, ' ').trim() }]
  return node.children.flatMap((child) => runsOf(child, inner))
}

/** What stands for an element that holds no words, or others than it means; null for any other. */
function saidInstead(node: HtmlElement): string | null {
  switch (node.tag) {
    case 'br':
      return '\n'
    case 'img':
    case 'emoji':
      return speakAlternative(attributeOf(node, 'alt'))
    case 'input':
      return attributeOf(node, 'type') === 'checkbox' ? `[${isTicked(node) ? 'x' : ' '}] ` : ''
    case 'a':
      return noteMark(node)
    case 'at':
      return `@${wordsOf(node).trim()}`
    default:
      return attributeOf(node, 'itemtype').endsWith('schema.skype.com/Mention') ? `@${wordsOf(node).trim()}` : null
  }
}

function isTicked(box: HtmlElement): boolean {
  return box.attributes.has('checked') || attributeOf(box, 'aria-checked') === 'true'
}

/** A file's name is no description of a picture. */
function speakAlternative(alternative: string): string {
  const said = alternative.replaceAll(/\s+/g, ' ').trim()
  if (/^(?:image|picture|img)?[\w-]{0,80}\.\w{3,4}$|^image$/i.test(said)) return ''
  // Words of two pictures side by side, or of one within a sentence; an emoji stands as it was typed.
  return /\p{L}/u.test(said) ? ` ${said} ` : said
}

/** A footnote's mark, and the mark at the note itself, which leads back: Word's own ids, and those of its converters. */
function noteMark(node: HtmlElement): string | null {
  const [, back] = /^#_?(?:foot|end|ftn|edn)(?:note)?-?(ref)?-?\d+$/.exec(attributeOf(node, 'href')) ?? ['', null]
  if (back === null) return null
  const number = /\d+/.exec(wordsOf(node))?.[0]
  if (number === undefined) return ''
  return back === undefined ? `[^${number}]` : `[^${number}]:`
}

function styleIn(node: HtmlElement, style: Style): Style {
  const css = attributeOf(node, 'style').toLowerCase()
  switch (node.tag) {
    case 'a':
      return { ...style, link: style.link || addressOf(attributeOf(node, 'href')) }
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return { ...style, code: true }
    case 's':
    case 'del':
    case 'strike':
      return { ...style, struck: true }
    default:
      return { ...style, bold: style.bold || isBold(node.tag, css), italic: style.italic || isItalic(node.tag, css) }
  }
}

/** Google Docs puts everything into a `<b>` that is not bold, and says by CSS what is. */
function isBold(tag: string, css: string): boolean {
  const weight = /font-weight\s?:\s?(\w+)/.exec(css)?.[1]
  return weight === undefined ? tag === 'b' || tag === 'strong' : weight === 'bold' || Number(weight) >= 600
}

function isItalic(tag: string, css: string): boolean {
  const slant = /font-style\s?:\s?(\w+)/.exec(css)?.[1]
  return slant === undefined ? tag === 'i' || tag === 'em' : slant === 'italic'
}

/** Addresses that lead to a page or a mailbox; nothing that runs, and no place in a document that is not there. */
function addressOf(href: string): string {
  const address = href.trim()
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || !URL.canParse(address)) return ''
  return address.replaceAll(
    /[\s()<>|]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

/** Neighbours that agree in `key`, together. */
function groupRuns(
  runs: readonly InlineRun[],
  key: 'link' | 'bold' | 'italic' | 'struck',
): readonly (readonly InlineRun[])[] {
  const groups: InlineRun[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last?.[0]?.[key] === run[key]) last.push(run)
    else groups.push([run])
  }
  return groups
}

function printLinks(runs: readonly InlineRun[]): string {
  return groupRuns(runs, 'link')
    .map((group) => linkWords(printStyled(group, ['bold', 'italic', 'struck']), group[0]?.link ?? ''))
    .join('')
}

const signs = { bold: '**', italic: '*', struck: '~~' } as const

function printStyled(runs: readonly InlineRun[], styles: readonly ('bold' | 'italic' | 'struck')[]): string {
  const [style, ...others] = styles
  if (style === undefined) return runs.map(({ text, code }) => (code ? codeSpan(text) : text)).join('')
  return groupRuns(runs, style)
    .map((group) => {
      const text = printStyled(group, others)
      return group[0]?.[style] === true ? markWords(text, signs[style]) : text
    })
    .join('')
}

/** Signs stand close to the words that they mark, and on the same line. */
function markWords(text: string, sign: string): string {
  return text
    .split('\n')
    .map((line) => {
      const core = line.trim()
      return core === '' ? line : line.replace(core, () => `${sign}${core}${sign}`)
    })
    .join('\n')
}

function linkWords(text: string, address: string): string {
  const words = text.trim()
  if (address === '' || words === '') return text
  if (isSame(words, address)) return text.replace(words, () => address)
  return text.replace(words, () => `[${words.replaceAll(/[[\]\s]+/g, ' ').trim()}](${address})`)
}

/** Whether the words of a link are its address, as people see it when they paste one. */
function isSame(words: string, address: string): boolean {
  const bare = (one: string) => one.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '')
  return bare(words) === bare(address)
}

function codeSpan(text: string): string {
  if (text === '') return ''
  const fence = fenceAround(text, 1)
  return fence.length === 1 ? `\`${text}\`` : `${fence} ${text} ${fence}`
}

/** More backticks than stand together anywhere in the code, and at least so many. */
export function fenceAround(code: string, least: number): string {
  const longest = (code.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), least - 1)
  return '`'.repeat(longest + 1)
}
