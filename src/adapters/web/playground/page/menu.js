import { h } from './element.js'

/** @typedef {{ label: string, style?: 'plain' | 'primary' | 'danger', action?: string, act: () => void }} MenuItem */

/** @type {(() => void) | null} */
let closeOpen = null

/**
 * A button that opens a menu: arrow keys move, Escape closes, and the focus comes back to the button.
 * @param {HTMLButtonElement} button @param {readonly MenuItem[]} items
 */
export function menuOn(button, items) {
  const wrap = h('span', { class: 'menu-wrap' }, button)
  button.setAttribute('aria-haspopup', 'menu')
  button.setAttribute('aria-expanded', 'false')
  button.addEventListener('click', () => (button.ariaExpanded === 'true' ? closeOpen?.() : open()))
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    open()
  })

  function open() {
    closeOpen?.()
    const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': button.ariaLabel ?? button.textContent })
    menu.append(...items.map((item) => itemButton(item, close)))
    menu.addEventListener('keydown', (event) => onKey(event, menu, close))
    wrap.append(menu)
    place(menu, button)
    button.ariaExpanded = 'true'
    const outside = (/** @type {Event} */ event) => {
      if (event.target instanceof Node && !wrap.contains(event.target)) close('stay')
    }
    document.addEventListener('pointerdown', outside)
    closeOpen = () => close('stay')
    focusAt(menu, 0)

    /** @param {'back' | 'stay'} focus */
    function close(focus) {
      document.removeEventListener('pointerdown', outside)
      menu.remove()
      button.ariaExpanded = 'false'
      closeOpen = null
      if (focus === 'back') button.focus()
    }
  }
  return wrap
}

/** @param {MenuItem} item @param {(focus: 'back' | 'stay') => void} close */
function itemButton(item, close) {
  const act = () => {
    close('back')
    item.act()
  }
  const attributes = { role: 'menuitem', class: item.style ?? 'plain', tabindex: -1, 'data-action': item.action }
  return h('button', { type: 'button', ...attributes, onclick: act }, item.label)
}

/** @param {KeyboardEvent} event @param {HTMLElement} menu @param {(focus: 'back' | 'stay') => void} close */
function onKey(event, menu, close) {
  const at = [...menu.children].findIndex((item) => item === document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
  if (event.key === 'Tab') return close('stay')
  if (event.key === 'Escape') close('back')
  else if (to === undefined) return
  else focusAt(menu, to)
  event.preventDefault()
  event.stopPropagation()
}

/** @param {HTMLElement} menu @param {number} index */
function focusAt(menu, index) {
  const item = menu.children[(index + menu.childElementCount) % menu.childElementCount]
  if (item instanceof HTMLElement) item.focus()
}

/** Upwards where there is no room below. @param {HTMLElement} menu @param {HTMLElement} button */
function place(menu, button) {
  const scroller = button.closest('.timeline')?.getBoundingClientRect()
  const box = button.getBoundingClientRect()
  const bottom = Math.min(scroller?.bottom ?? innerHeight, innerHeight)
  if (box.bottom + menu.offsetHeight + 8 > bottom && box.top - menu.offsetHeight > (scroller?.top ?? 0)) {
    menu.classList.add('above')
  }
  if (box.left + menu.offsetWidth > innerWidth - 8) menu.classList.add('from-end')
}
