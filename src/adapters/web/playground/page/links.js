import { h } from './element.js'

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
