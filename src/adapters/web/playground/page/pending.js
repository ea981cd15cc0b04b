import { clock } from './dates.js'
import { h } from './element.js'
import { avatar, said } from './message.js'
import { discard, retry } from './outbox.js'
import { words } from './session.js'

/** A message on its way, or one that did not get there. @param {import('./outbox.js').Pending} one @param {{ id: string, name: string }} author */
export function pendingElement(one, author) {
  const article = h('article', { class: 'message person pending', 'data-id': one.id })
  const name = h('strong', { class: 'author' }, author.name)
  const state = one.problem ? failed(one) : h('p', { class: 'note sending' }, words().sending)
  const body = h('div', { class: 'body' }, ...said(one.text), state)
  article.append(avatar(author), h('header', {}, name, h('time', { datetime: one.at }, clock(one.at))), body)
  return article
}

/** @param {import('./outbox.js').Pending} one */
function failed(one) {
  const again = h('button', { type: 'button', class: 'link', onclick: () => retry(one.id) }, words().retry)
  const drop = h('button', { type: 'button', class: 'link', onclick: () => discard(one.id) }, words().discard)
  const sentence = one.problem === words().notSent ? one.problem : `${words().notSent} ${one.problem}`
  return h('p', { class: 'problem', role: 'alert' }, `${sentence} `, again, ' ', drop)
}
