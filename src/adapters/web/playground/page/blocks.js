import { number } from './dates.js'
import { h, icon } from './element.js'
import { linked, placeLink } from './links.js'
import { markdownElement } from './markdown.js'
import { session, words } from './session.js'
import { readFile } from './reader.js'

/** @typedef {import('./types.ts').ShownBlock} ShownBlock */

/**
 * One block of a card as an element. Actions are drawn by `actions.js`, which knows the message.
 * @param {Exclude<ShownBlock, { type: 'actions' }>} block @returns {HTMLElement}
 */
export function blockElement(block) {
  switch (block.type) {
    case 'heading':
      return h('h3', { dir: 'auto' }, block.text)
    case 'text':
      return h('p', { class: 'words', dir: 'auto' }, ...linked(block.text))
    case 'markdown':
      return markdownElement(block.text)
    case 'note':
      return h('p', { class: 'note words', dir: 'auto' }, ...linked(block.text))
    case 'quote':
      return h('blockquote', { class: 'words', dir: 'auto' }, ...linked(block.text))
    case 'list':
      return list(block)
    case 'links':
      return links(block)
    case 'progress':
      return progress(block)
    case 'table':
      return table(block)
    case 'picture':
      return picture(block)
    case 'page':
      return pageElement(block)
    case 'document':
      return documentElement(block)
  }
}

/** @param {Extract<ShownBlock, { type: 'list' }>} block */
function list({ style, items }) {
  const lines = items.map((item) => h('li', { class: 'words', dir: 'auto' }, ...linked(item)))
  return h(style === 'number' ? 'ol' : 'ul', {}, ...lines)
}

/** @param {Extract<ShownBlock, { type: 'links' }>} block */
function links({ links: lines }) {
  const items = lines.map(({ text, url }) =>
    h('li', { class: 'words', dir: 'auto' }, url ? placeLink(text, url) : text),
  )
  return h('ul', {}, ...items)
}

/** @param {Extract<ShownBlock, { type: 'progress' }>} block */
function progress({ done, total, text }) {
  const bar = h('progress', { max: total, value: done, 'aria-label': text })
  return h('div', { class: 'progress' }, h('p', { dir: 'auto' }, text), bar)
}

/** It scrolls sideways by itself where it is too wide. @param {Extract<ShownBlock, { type: 'table' }>} block */
function table({ columns, rows }) {
  const head = h('tr', {}, ...columns.map((column) => h('th', { scope: 'col', dir: 'auto' }, column)))
  const body = rows.map((row) => h('tr', {}, ...row.map((cell) => h('td', { dir: 'auto' }, ...linked(cell)))))
  const grid = h('table', {}, h('thead', {}, head), h('tbody', {}, ...body))
  return h('div', { class: 'table', role: 'region', tabindex: 0, 'aria-label': columns.join(', ') }, grid)
}

/** A press shows it in full size. @param {Extract<ShownBlock, { type: 'picture' }>} block */
function picture({ text, href }) {
  const address = `${href}?${new URLSearchParams({ persona: session.persona })}`
  const image = h('img', { src: address, alt: text, loading: 'lazy' })
  const link = h('a', { href: address, target: '_blank', rel: 'noopener' }, image)
  return h('figure', { class: 'picture' }, link)
}

/** @param {Extract<ShownBlock, { type: 'document' }>} block */
function documentElement({ name, bytes, href }) {
  const address = `${href}?${new URLSearchParams({ persona: session.persona })}`
  const about = h('span', {}, h('strong', { dir: 'auto' }, name), bytes === null ? '' : h('small', {}, size(bytes)))
  // What is written when it is asked for may come under another name, which says why.
  const save = h('a', { class: 'button', href: address, download: bytes === null ? '' : name }, words().download)
  if (bytes === null) return h('div', { class: 'document' }, icon('file'), about, save)
  const read = h('button', { type: 'button', onclick: () => void readFile(name, address) }, words().readFile)
  return h('div', { class: 'document' }, icon('file'), about, read, save)
}

/** A page of its own: what is typed here stays. @param {Extract<ShownBlock, { type: 'page' }>} block */
function pageElement({ text, href }) {
  const address = `${href}?${new URLSearchParams({ persona: session.persona })}`
  const link = h('a', { class: 'button primary', href: address, target: '_blank', rel: 'noopener' }, text)
  return h('div', { class: 'actions' }, link)
}

/** @param {number} bytes */
function size(bytes) {
  const unit = session.language === 'fr' ? 'Ko' : 'KB'
  return bytes < 1024 ? `${number(bytes)} ${words().bytes}` : `${number(Math.round(bytes / 102.4) / 10)} ${unit}`
}

/** What a block says, to find out what an edit changed. @param {ShownBlock} block */
export function blockWords(block) {
  if (block.type === 'list') return block.items.join('\n')
  if (block.type === 'links') return block.links.map(({ text }) => text).join('\n')
  if (block.type === 'table') return [block.columns, ...block.rows].flat().join(' ')
  if (block.type === 'document') return block.name
  return block.type === 'actions' ? '' : block.text
}
