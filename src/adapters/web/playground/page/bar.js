import { get, newId, send } from './api.js'
import { openDialog } from './dialog.js'
import { fill, h, icon } from './element.js'
import { acted } from './following.js'
import { notice } from './notices.js'
import { wordsIn } from './words.js'

/**
 * @typedef {import('./types.ts').WritingBar} WritingBar
 * @typedef {import('./types.ts').Press} Press
 * @typedef {{ room: string, thread: string }} ThreadPlace
 */

/** Changes come in groups: the bar is asked for once for each. */
const restMs = 150

/**
 * What stands above the message box of a proposal's thread: which section is being written, how much of it there is, its
 * end, and the outline of all sections. Empty for everybody who does not write the proposal.
 * @param {ThreadPlace} place
 */
export function writingBar(place) {
  const element = h('section', { class: 'writing', hidden: true })
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let asked
  refresh()

  /** Asks for it anew, a moment later. */
  function refresh() {
    asked ??= setTimeout(() => void load(), restMs)
  }

  async function load() {
    asked = undefined
    try {
      const { bar } = await get(`/rooms/${place.room}/threads/${place.thread}/bar`)
      draw(bar)
    } catch {
      // What stands there stays: the next change asks again.
    }
  }

  /** @param {WritingBar | null} bar */
  function draw(bar) {
    element.hidden = bar === null
    if (!bar) return fill(element)
    const words = wordsIn(bar.language)
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.bar : undefined
    element.lang = bar.language
    element.setAttribute('aria-label', words.writing)
    const about = h('p', {}, h('strong', {}, bar.place), ' ', h('span', { class: 'note' }, bar.count))
    const outline = h('button', { type: 'button', 'data-bar': 'outline', 'aria-haspopup': 'dialog' }, icon('list'))
    outline.append(words.outline(bar.progress))
    outline.addEventListener('click', () => openOutline(bar, press))
    const buttons = bar.buttons.map((one) =>
      h(
        'button',
        { type: 'button', class: one.style, 'data-bar': 'finish', onclick: () => void press(one.press) },
        one.label,
      ),
    )
    fill(element, about, outline, ...buttons)
    if (focused && !element.contains(document.activeElement)) focusOn(element, focused)
  }

  /** It is pressed on the thread's own first message: that one always stands. @param {Press} what */
  async function press(what) {
    acted(place)
    try {
      await send('POST', '/presses', { id: newId(), message: place.thread, thread: place.thread, press: what })
    } catch (error) {
      notice(error instanceof Error ? error.message : '')
    }
  }

  return { element, refresh }
}

/** @param {Element} element @param {string} name */
function focusOn(element, name) {
  const button = element.querySelector(`[data-bar="${name}"]`)
  if (button instanceof HTMLElement) button.focus()
}

/** @param {WritingBar} bar @param {(press: Press) => Promise<void>} press */
function openOutline(bar, press) {
  const lines = bar.lines.map((line) => {
    const act = () => {
      dialog.close()
      void press(line.press)
    }
    const inside = [h('strong', {}, line.name), h('span', { class: 'note' }, line.detail)]
    const current = line.place === 'here' ? 'true' : null
    return h('li', {}, h('button', { type: 'button', 'aria-current': current, onclick: act }, ...inside))
  })
  const list = h('ul', { class: 'outline', lang: bar.language }, ...lines)
  const dialog = openDialog(wordsIn(bar.language).outline(bar.progress), 'form', list)
  const here = list.querySelector('[aria-current]') ?? list.querySelector('button')
  if (here instanceof HTMLElement) here.focus()
}
