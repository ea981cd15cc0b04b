import { messageElement } from './message.js'

/** @typedef {import('./types.ts').ShownMessage} ShownMessage */

/**
 * Brings a drawn message up to date and returns its element. Blocks that stayed the same keep their elements: a button
 * under the finger, an open menu and the keyboard's place survive an edit elsewhere on the card.
 * @param {HTMLElement} element @param {ShownMessage} before @param {ShownMessage} message @param {boolean} inThread
 */
export function updateMessage(element, before, message, inThread) {
  const drawn = messageElement(message, inThread)
  const kept = keptBlocks(element, before, drawn, message)
  if (kept === null) {
    element.replaceWith(drawn)
    return drawn
  }
  arrange(kept.body, kept.blocks)
  element.className = drawn.className
  kept.body.className = kept.kind
  for (const part of [':scope > header', ':scope > .replies']) swap(element, drawn, part)
  return element
}

/** @param {HTMLElement} element @param {ShownMessage} before @param {HTMLElement} drawn @param {ShownMessage} message */
function keptBlocks(element, before, drawn, message) {
  const body = element.querySelector(':scope > .card')
  const fresh = drawn.querySelector(':scope > .card')
  if (!body || !fresh || before.body.type !== 'card' || message.body.type !== 'card') return null
  const old = before.body.blocks.map((block, at) => ({ key: JSON.stringify(block), element: body.children[at] }))
  let from = 0
  const blocks = message.body.blocks.map((block, at) => {
    const key = JSON.stringify(block)
    const found = old.findIndex((one, index) => index >= from && one.key === key)
    if (found >= 0) from = found + 1
    return found >= 0 ? old[found]?.element : fresh.children[at]
  })
  return { body, kind: fresh.className, blocks: blocks.filter((block) => block !== undefined) }
}

/** Makes these the children, in this order, without moving those that stand in order already. @param {Element} parent @param {Element[]} children */
function arrange(parent, children) {
  for (const child of Array.from(parent.children)) if (!children.includes(child)) child.remove()
  children.forEach((child, at) => {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null)
  })
}

/** @param {HTMLElement} element @param {HTMLElement} drawn @param {string} part */
function swap(element, drawn, part) {
  const before = element.querySelector(part)
  const after = drawn.querySelector(part)
  if (before && after) before.replaceWith(after)
  else if (after) element.append(after)
  else before?.remove()
}
