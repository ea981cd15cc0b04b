import { actionsElement } from './actions.js'
import { blockElement } from './blocks.js'
import { clock, moment, number } from './dates.js'
import { h, icon } from './element.js'
import { markdownElement } from './markdown.js'
import { removeMessage, startEdit } from './own.js'
import { menuOn } from './menu.js'
import { go, session, words } from './session.js'

/** @typedef {import('./types.ts').ShownMessage} ShownMessage */

/** Longer texts are folded: they would push everything else away. */
const longText = { characters: 1_500, lines: 18 }

/** A message as an article. `inThread` says where it is drawn. @param {ShownMessage} message @param {boolean} inThread */
export function messageElement(message, inThread) {
  const article = h('article', { class: classes(message), tabindex: -1, 'data-id': message.id })
  article.setAttribute('aria-label', `${message.author.name}, ${moment(message.at)}`)
  if (message.deleted) article.append(h('p', { class: 'note' }, words().deleted))
  else article.append(avatar(message.author), head(message), body(message), tools(message, inThread))
  if (!inThread && message.replies > 0) article.append(replies(message))
  return article
}

/** @param {ShownMessage} message */
function classes(message) {
  const kinds = ['message', message.author.kind]
  if (message.audience === 'you') kinds.push('only-you')
  if (message.deleted) kinds.push('deleted')
  return kinds.join(' ')
}

/** @param {{ id: string, name: string }} author */
export function avatar(author) {
  const initials = author.name.split(' ').map((word) => word[0] ?? '')
  return h('span', { class: 'avatar', 'data-person': author.id, 'aria-hidden': 'true' }, initials.slice(0, 2).join(''))
}

/** @param {ShownMessage} message */
function head(message) {
  const label = message.body.type === 'card' && message.body.label
  return h(
    'header',
    {},
    h('strong', { class: 'author' }, message.author.name),
    message.author.kind === 'bot' && h('span', { class: 'tag' }, words().bot),
    h('time', { datetime: message.at, title: moment(message.at) }, clock(message.at)),
    message.edited && h('span', { class: 'note' }, words().edited),
    label && h('span', { class: `tag ${label}` }, words().labels[label]),
    message.audience === 'you' && h('span', { class: 'tag you' }, words().onlyYou),
  )
}

/** @param {ShownMessage} message */
function body(message) {
  if (message.body.type === 'text') return h('div', { class: 'body' }, ...said(message.body.text))
  const blocks = message.body.blocks.map((block) =>
    block.type === 'actions' ? actionsElement(block, message) : blockElement(block),
  )
  const kind = isBrief(message.body.blocks) ? 'body card brief' : 'body card'
  return h('div', { class: kind, lang: message.body.language }, ...blocks)
}

/** One sentence and what can be done about it: they stand side by side where there is room. @param {readonly import('./types.ts').ShownBlock[]} blocks */
function isBrief(blocks) {
  return blocks.length === 2 && blocks[0]?.type === 'text' && blocks[1]?.type === 'actions'
}

/** What a person typed, drawn; folded where it is long. @param {string} text @returns {HTMLElement[]} */
export function said(text) {
  const typed = markdownElement(text)
  const isLong = text.length > longText.characters || text.split('\n').length > longText.lines
  if (!isLong) return [typed]
  typed.classList.add('folded')
  const fold = h(
    'button',
    { type: 'button', class: 'link', 'aria-expanded': 'false' },
    words().showAll(number(text.length)),
  )
  fold.addEventListener('click', () => {
    const folded = typed.classList.toggle('folded')
    fold.ariaExpanded = String(!folded)
    fold.textContent = folded ? words().showAll(number(text.length)) : words().showLess
  })
  return [typed, fold]
}

/** @param {ShownMessage} message @param {boolean} inThread */
function tools(message, inThread) {
  const row = h('div', { class: 'tools' })
  if (!inThread && message.audience === 'room') row.append(threadButton(message))
  const items = menuItems(message)
  if (items.length > 0) {
    const label = words().messageMenu
    row.append(
      menuOn(h('button', { type: 'button', class: 'quiet', 'aria-label': label, title: label }, icon('more')), items),
    )
  }
  return row
}

/** @param {ShownMessage} message */
function menuItems(message) {
  const remove = {
    label: words().remove,
    style: /** @type {const} */ ('danger'),
    act: () => void removeMessage(message),
  }
  if (message.author.id === session.persona) return [{ label: words().edit, act: () => startEdit(message) }, remove]
  if (message.audience === 'you') return [{ label: words().hide, act: () => void removeMessage(message) }]
  return session.persona === 'claire' ? [remove] : []
}

/** @param {ShownMessage} message */
function threadButton(message) {
  const label = words().replyInThread
  const open = () => go({ thread: message.id })
  return h(
    'button',
    { type: 'button', class: 'quiet', 'aria-label': label, title: label, onclick: open },
    icon('thread'),
  )
}

/** @param {ShownMessage} message */
function replies(message) {
  const last = message.repliedAt && ` · ${words().lastReply(clock(message.repliedAt))}`
  const open = () => go({ thread: message.id })
  return h(
    'button',
    { type: 'button', class: 'replies', onclick: open },
    icon('thread'),
    h('span', {}, words().replies(message.replies), h('small', {}, last || '')),
  )
}
