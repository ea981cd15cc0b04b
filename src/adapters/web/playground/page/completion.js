import { fill, h } from './element.js'
import { words } from './session.js'

/**
 * @typedef {import('./types.ts').Completion} Completion
 * @typedef {import('./types.ts').Persona} Persona
 * @typedef {{ commands: () => readonly Completion[], people: () => readonly Persona[] }} Known
 * @typedef {{ shown: string, insert: string, hint: string, from: number }} Offer
 */

const most = 7

/**
 * Offers what can be typed next: commands at the start of a message, people after an at sign. Tab takes an offer, arrow
 * keys choose another, Escape leaves. Enter takes what is marked: an offer that was chosen, or the first one while the
 * command is not complete; everything else it sends as it was typed. Returns the list, and a key handler that says
 * whether it used the key.
 * @param {HTMLTextAreaElement} box @param {string} id @param {Known} known
 */
export function completion(box, id, known) {
  const list = h('div', { class: 'completions', role: 'listbox', id, 'aria-label': words().suggestions, hidden: true })
  /** @type {Offer[]} */
  let offers = []
  /** The marked offer; -1 for none. */
  let at = -1
  box.setAttribute('aria-autocomplete', 'list')
  box.setAttribute('aria-controls', id)
  box.addEventListener('input', () => show(offersFor(box, known)))
  box.addEventListener('blur', () => show([]))
  show([])

  /** @param {Offer[]} next */
  function show(next) {
    offers = next
    at = isUnfinished() ? 0 : -1
    list.hidden = offers.length === 0
    draw()
  }

  function isUnfinished() {
    return offers[0]?.from === 0 && /^[/!]/.test(box.value) && !isComplete(box.value, known.commands())
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
    const option = h('div', attributes, h('code', {}, offer.shown), h('span', {}, offer.hint))
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
    box.setRangeText(offer.insert, offer.from, box.selectionStart, 'end')
    show([])
    box.dispatchEvent(new Event('change'))
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (list.hidden) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      at = event.key === 'ArrowDown' ? (at + 1) % offers.length : (at < 1 ? offers.length : at) - 1
      draw()
    } else if (event.key === 'Escape') show([])
    else if (event.key === 'Tab' && !event.shiftKey) take(Math.max(at, 0))
    else if (event.key === 'Enter' && !event.shiftKey && at >= 0) take(at)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return { list, onKey }
}

/** @param {HTMLTextAreaElement} box @param {Known} known @returns {Offer[]} */
function offersFor(box, known) {
  const typed = box.value.slice(0, box.selectionStart)
  if (/^\S/.test(box.value.slice(box.selectionStart))) return []
  const mention = /(?:^|\s)@([\p{L}-]*)$/u.exec(typed)?.[1]
  if (mention !== undefined) return peopleOffers(known.people(), mention, typed.length - mention.length - 1)
  if (!/^[/!]\p{L}/u.test(typed) || typed.includes('\n')) return []
  return known
    .commands()
    .flatMap((command) => commandOffers(command, fold(typed)))
    .slice(0, most)
}

/** The command itself, or, where it stands already, the words that may follow it. @param {Completion} command @param {string} typed @returns {Offer[]} */
function commandOffers(command, typed) {
  const { insert, usage, hint, argument, options } = command
  const about = { hint, from: 0 }
  if (fold(insert).startsWith(typed) && fold(insert) !== typed)
    return [{ ...about, shown: usage, insert: argument === 'some' ? `${insert} ` : insert }]
  const start = command.spellings.find((one) => typed === one || typed.startsWith(`${one} `))
  if (start === undefined) return []
  const rest = typed.slice(start.length).trim()
  const fitting = options.filter((option) => fold(option).startsWith(rest) && fold(option) !== rest)
  return fitting.map((option) => ({ ...about, shown: `${insert} ${option}`, insert: `${insert} ${option}` }))
}

/** Whether what is typed can be sent as it stands: a command, with or without what may follow it. @param {string} typed @param {readonly Completion[]} commands */
function isComplete(typed, commands) {
  const line = fold(typed).trim()
  return commands.some(({ spellings, argument }) =>
    spellings.some((one) => line === one || (argument === 'some' && line.startsWith(`${one} `))),
  )
}

/** @param {readonly Persona[]} people @param {string} start @param {number} from @returns {Offer[]} */
function peopleOffers(people, start, from) {
  return people.flatMap(({ name, title }) => {
    const first = name.split(' ')[0] ?? name
    const fits = fold(name).startsWith(fold(start)) && fold(first) !== fold(start)
    return fits ? [{ shown: `@${first}`, insert: `@${first} `, hint: `${name}, ${title}`, from }] : []
  })
}

/** @param {string} text */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
