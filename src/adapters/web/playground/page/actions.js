import { newId, send, ApiProblem } from './api.js'
import { h } from './element.js'
import { openForm } from './form.js'
import { openDialog } from './dialog.js'
import { blockElement } from './blocks.js'
import { menuOn } from './menu.js'
import { notice } from './notices.js'
import { session, words } from './session.js'
import { acted } from './following.js'
import { wordsIn } from './words.js'

/**
 * @typedef {import('./types.ts').CardButton} CardButton
 * @typedef {import('./types.ts').ShownMessage} ShownMessage
 * @typedef {import('./types.ts').ShownBlock} ShownBlock
 */

/** How long a button says that it is at work, at most: the card's answer ends it sooner. */
const busyMs = 4_000

/**
 * The buttons of a card and its menu of further ones.
 * @param {Extract<ShownBlock, { type: 'actions' }>} block @param {ShownMessage} message
 */
export function actionsElement(block, message) {
  const buttons = block.buttons.map((button) => buttonElement(button, message))
  const row = h('div', { class: 'actions' }, ...buttons)
  if (block.more.length === 0) return row
  const more = h('button', { type: 'button', class: 'more' }, cardWords(message).more)
  const items = block.more.map((button) => ({
    label: button.label,
    style: button.style,
    action: button.press.action,
    act: () => void press(button, message, more),
  }))
  row.append(menuOn(more, items))
  return row
}

/** A card speaks one language, whatever the page's. @param {ShownMessage} message */
function cardWords(message) {
  return message.body.type === 'card' ? wordsIn(message.body.language) : words()
}

/** @param {CardButton} button @param {ShownMessage} message */
function buttonElement(button, message) {
  const element = h('button', { type: 'button', class: button.style, 'data-action': button.press.action }, button.label)
  element.addEventListener('click', () => void press(button, message, element))
  return element
}

/** @param {CardButton} button @param {ShownMessage} message @param {HTMLElement} element */
async function press(button, message, element) {
  if (element.ariaBusy === 'true') return
  element.ariaBusy = 'true'
  setTimeout(() => (element.ariaBusy = 'false'), busyMs)
  try {
    await (button.press.opens === 'form' ? askForm(button, message) : act(button, message))
    if (button.press.opens === 'form') element.ariaBusy = 'false'
  } catch (error) {
    element.ariaBusy = 'false'
    if (!(error instanceof ApiProblem)) throw error
    notice(error.message)
  }
}

/** The answer came: no button is at work any more. */
export function settle() {
  for (const button of document.querySelectorAll('[aria-busy="true"]')) button.ariaBusy = 'false'
}

/** @param {CardButton} button @param {ShownMessage} message */
async function act(button, message) {
  acted(placeOf(message))
  await send('POST', '/presses', { id: newId(), message: message.id, thread: session.thread, press: button.press })
}

/** @param {CardButton} button @param {ShownMessage} message */
async function askForm(button, message) {
  const target = { message: message.id, thread: session.thread }
  const answer = await send('POST', '/forms', { ...target, press: button.press })
  if (answer.refusal) return showRefusal(answer.refusal)
  openForm(answer.form, target, () => acted(placeOf(message)))
}

/** @param {import('./types.ts').ShownView} refusal */
function showRefusal(refusal) {
  const blocks = refusal.blocks.flatMap((block) => (block.type === 'actions' ? [] : [blockElement(block)]))
  const close = h('button', { type: 'button', class: 'primary' }, words().close)
  const dialog = openDialog(words().refused, 'small', ...blocks, h('footer', {}, close))
  close.addEventListener('click', () => dialog.close())
}

/** @param {ShownMessage} message */
function placeOf(message) {
  return { room: message.room, thread: message.thread ?? session.thread }
}
