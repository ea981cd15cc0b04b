import { fill, h } from './element.js'
import { words } from './session.js'

/**
 * @typedef {import('./types.ts').Completion} Completion
 * @typedef {import('./types.ts').Persona} Persona
 * @typedef {{ insert: string, hint: string, from: number }} Offer
 */

const most = 7

/**
 * Offers what can be typed next: commands at the start of a message, people after an at sign. Arrow keys choose, Enter
 * or Tab take, Escape leaves. Returns the list, and a key handler that says whether it used the key.
 * @param {HTMLTextAreaElement} box @param {string} id
 * @param {{ commands: () => readonly Completion[], people: () => readonly Persona[] }} known
 */
export function completion(box, id, known) {
  const list = h('div', { class: 'completions', role: 'listbox', id, 'aria-label': words().suggestions, hidden: true })
  /** @type {Offer[]} */
  let offers = []
  let at = 0
  box.setAttribute('aria-autocomplete', 'list')
  box.setAttribute('aria-controls', id)
  box.addEventListener('input', () => show(offersFor(box, known)))
  box.addEventListener('blur', () => show([]))
  show([])

  /** @param {Offer[]} next */
  function show(next) {
    offers = next
    at = 0
    list.hidden = offers.length === 0
    draw()
  }

  function draw() {
    fill(list, ...offers.map(optionElement))
    const active = list.children[at]
    if (active) box.setAttribute('aria-activedescendant', active.id)
    else box.removeAttribute('aria-activedescendant')
    active?.scrollIntoView({ block: 'nearest' })
  }

  /** @param {Offer} offer @param {number} index */
  function optionElement(offer, index) {
    const attributes = { role: 'option', id: `${id}-${index}`, 'aria-selected': String(index === at) }
    const option = h('div', attributes, h('code', {}, offer.insert), h('span', {}, offer.hint))
    option.addEventListener('pointerdown', (event) => {
      event.preventDefault()
      take(index)
    })
    return option
  }

  /** @param {number} index */
  function take(index) {
    const offer = offers[index]
    if (!offer) return
    box.setRangeText(insertion(offer.insert), offer.from, box.selectionStart, 'end')
    show([])
    box.dispatchEvent(new Event('change'))
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (list.hidden) return false
    const whole = offers[at]?.insert === box.value.trim()
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      at = (at + (event.key === 'ArrowDown' ? 1 : -1) + offers.length) % offers.length
      draw()
    } else if (event.key === 'Escape') show([])
    else if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && !whole)) take(at)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return { list, onKey }
}

/** Examples and choices in a usage (`!voir [n|tout]`) are for reading, not for inserting. @param {string} usage */
function insertion(usage) {
  const [plain = usage] = usage.split(/\s+(?=[[\d]|\S*\|)/)
  return plain === usage ? usage : `${plain} `
}

/** @param {HTMLTextAreaElement} box @param {Parameters<typeof completion>[2]} known @returns {Offer[]} */
function offersFor(box, known) {
  const typed = box.value.slice(0, box.selectionStart)
  const mention = /(^|\s)@([\p{L}-]*)$/u.exec(typed)
  if (mention) return peopleOffers(known.people(), mention[2] ?? '', typed.length - (mention[2] ?? '').length - 1)
  if (!/^[/!]/.test(typed) || typed.includes('\n')) return []
  const start = fold(typed)
  return known
    .commands()
    .filter(({ insert }) => fold(insert).startsWith(start) && fold(insert) !== start)
    .slice(0, most)
    .map(({ insert, hint }) => ({ insert, hint, from: 0 }))
}

/** @param {readonly Persona[]} people @param {string} start @param {number} from @returns {Offer[]} */
function peopleOffers(people, start, from) {
  return people
    .filter(({ name }) => fold(name).startsWith(fold(start)))
    .map(({ name, title }) => ({ insert: `@${name.split(' ')[0]} `, hint: `${name}, ${title}`, from }))
}

/** @param {string} text */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
