import { h } from './element.js'
import { addressAt, go } from './session.js'

const address = /https?:\/\/[^\s<>"'«»“”\\^`{|}]+/g
/** Punctuation at the end belongs to the sentence. */
const tail = /[.,;:!?…)\]]+$/

/** A text with its web addresses as links; all else as it was typed. @param {string} text @returns {(Node | string)[]} */
export function linked(text) {
  /** @type {(Node | string)[]} */
  const parts = []
  let end = 0
  for (const match of text.matchAll(address)) {
    const href = trimmed(match[0])
    if (!URL.canParse(href)) continue
    parts.push(text.slice(end, match.index), link(href))
    end = match.index + href.length
  }
  return [...parts, text.slice(end)]
}

/** A bracket that the address itself opened stays in it. @param {string} found */
function trimmed(found) {
  const cut = found.replace(tail, '')
  return cut.includes('(') && found[cut.length] === ')' ? `${cut})` : cut
}

/** @param {string} href */
function link(href) {
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, href)
}

/** Words that lead to another place of the playground, in this tab; in another one, the same person is there. @param {string} text @param {string} url */
export function placeLink(text, url) {
  const query = new URLSearchParams(url.slice(url.indexOf('?')))
  const place = { room: query.get('room') ?? '', thread: query.get('thread') }
  /** @param {Event} event */
  const open = (event) => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return
    event.preventDefault()
    go(place)
  }
  return h('a', { href: addressAt(place), onclick: open }, text)
}
