import { h } from './element.js'
import { linked } from './links.js'
import MarkdownIt from './markdown-it.js'

/**
 * @typedef {ReturnType<typeof parser.parse>[number]} Token
 * @typedef {{ element: Element, link: boolean }} Open
 */

/**
 * What would hide something that a person typed is off: a reference (`[1]: https://…`) would vanish, an entity would
 * become another sign, and lines that are only indented would turn into code. HTML is text.
 */
const parser = new MarkdownIt({ html: false, linkify: false }).disable(['reference', 'entity', 'code'])
parser.validateLink = (address) => /^(?:https?:\/\/|mailto:|attachment:[0-9a-f]{16}$)/i.test(address.trim())

/** A text of more parts than this, such as a table of thousands of cells, would only stop the browser: it stays text. */
const mostParts = 20_000

/** The elements that a text can become; everything else in it stays text. */
const tags = /** @type {const} */ ({
  paragraph_open: 'p',
  blockquote_open: 'blockquote',
  bullet_list_open: 'ul',
  ordered_list_open: 'ol',
  list_item_open: 'li',
  table_open: 'table',
  thead_open: 'thead',
  tbody_open: 'tbody',
  tr_open: 'tr',
  th_open: 'th',
  td_open: 'td',
  em_open: 'em',
  strong_open: 'strong',
  s_open: 's',
})

/**
 * A text in Markdown as elements, made one by one from what the parser found: no string is ever read as markup, no
 * picture is fetched, and links lead to the web or to mail alone. What would show nothing is shown as it was typed.
 * @param {string} text @returns {HTMLElement}
 */
export function markdownElement(text) {
  const drawn = h('div', { class: 'markdown', dir: 'auto' })
  const tokens = parser.parse(text, {})
  if (tokens.length < mostParts) draw(drawn, tokens, headingTags())
  if ((drawn.textContent ?? '').trim() === '') drawn.replaceChildren(h('p', { class: 'words' }, text))
  return drawn
}

/** @param {Element} root @param {readonly Token[]} tokens @param {(level: number) => 'h4' | 'h5' | 'h6'} headingTag */
function draw(root, tokens, headingTag) {
  /** @type {Open[]} */
  const around = []
  /** @type {Open} */
  let parent = { element: root, link: false }
  for (const token of tokens) {
    if (token.nesting === 1) {
      around.push(parent)
      parent = opened(parent, token, headingTag)
    } else if (token.nesting === -1) parent = around.pop() ?? parent
    else if (token.type === 'inline') draw(parent.element, token.children ?? [], headingTag)
    else parent.element.append(...leaf(token, parent))
  }
}

/** @param {Open} parent @param {Token} token @param {(level: number) => 'h4' | 'h5' | 'h6'} headingTag @returns {Open} */
function opened(parent, token, headingTag) {
  // A paragraph of a tight list has no element of its own.
  if (token.hidden) return parent
  const element = elementOf(token, headingTag)
  const outer =
    token.type === 'table_open' ? h('div', { class: 'table', role: 'group', tabindex: 0 }, element) : element
  parent.element.append(outer)
  return { element, link: parent.link || token.type === 'link_open' }
}

/** @param {Token} token @param {(level: number) => 'h4' | 'h5' | 'h6'} headingTag */
function elementOf(token, headingTag) {
  const href = String(token.attrGet('href') ?? '')
  if (token.type === 'link_open') return href.startsWith('attachment:') ? h('span', {}) : linkElement(href)
  if (token.type === 'heading_open') return h(headingTag(Number(token.tag.slice(1))), {})
  if (!isKnown(token.type)) return h('span', {})
  if (token.type === 'th_open') return h('th', { scope: 'col' })
  const start = token.type === 'ordered_list_open' && token.attrGet('start')
  return h(tags[token.type], start ? { start } : token.type === 'paragraph_open' ? { class: 'words' } : {})
}

/** @param {string} type @returns {type is keyof typeof tags} */
function isKnown(type) {
  return Object.hasOwn(tags, type)
}

/** @param {Token} token @param {Open} parent @returns {(Node | string)[]} */
function leaf(token, { link }) {
  switch (token.type) {
    case 'text':
      return link ? [token.content] : linked(token.content)
    case 'softbreak':
    case 'hardbreak':
      return ['\n']
    case 'hr':
      return [h('hr')]
    case 'code_inline':
      return [h('code', {}, token.content)]
    case 'fence':
    case 'code_block':
      return [h('pre', { class: 'code', tabindex: 0 }, h('code', {}, token.content))]
    case 'image':
      return [imageLink(token, link)]
    default:
      return [token.content]
  }
}

/** A picture elsewhere is named, not fetched. @param {Token} token @param {boolean} inLink */
function imageLink(token, inLink) {
  const address = String(token.attrGet('src') ?? '')
  if (address.startsWith('attachment:')) return `🖼 ${token.content}`
  const name = token.content || address
  if (inLink) return name
  const link = linkElement(address)
  link.append(name)
  return link
}

/** @param {string} href */
function linkElement(href) {
  return h('a', { href, title: href, target: '_blank', rel: 'noopener noreferrer nofollow' })
}

/** Headings of a text stand below those of the page, and none is more than one below the one before it. */
function headingTags() {
  /** @type {number[]} */
  const above = []
  return (/** @type {number} */ level) => {
    while (above.length > 0 && (above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    return /** @type {const} */ (['h4', 'h5', 'h6'])[Math.min(above.length, 3) - 1] ?? 'h6'
  }
}
