// The review page without this script is a page of forms; with it, a selected passage fills one in, and what is typed stays.

/**
 * A part of the page that its server has put there.
 * @template {Element} T @param {string} id @param {new () => T} kind @returns {T}
 */
function part(id, kind) {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`the page has no ${id}`)
}

const form = part('work', HTMLFormElement)
const asking = part('ask', HTMLElement)
const proposal = part('proposal', HTMLElement)
const section = part('add-item.section', HTMLSelectElement)
const criterion = part('add-item.criterion', HTMLSelectElement)
const quote = part('add-item.quote', HTMLTextAreaElement)
const request = part('add-item.request', HTMLTextAreaElement)
const key = `review ${form.dataset['draft']}`

/** The criteria of the chosen section alone; of all of them while none is chosen. */
function fitCriteria() {
  for (const group of criterion.querySelectorAll('optgroup')) {
    const fits = section.value === '' || group.dataset['section'] === section.value
    group.hidden = !fits
    group.disabled = !fits
  }
  const chosen = criterion.selectedOptions[0]?.parentElement
  if (chosen instanceof HTMLOptGroupElement && chosen.disabled) criterion.value = ''
}

/** Where both ends of the selection stand: its section and its words; null for none, or beyond one section. */
function selected() {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const [start, end] = [range.startContainer, range.endContainer].map((node) => sectionAround(node))
  const text = selection.toString().trim()
  if (start === null || start === undefined || text === '') return null
  // A triple click ends at the start of what follows.
  const ends = end === start || range.endOffset === 0
  return ends ? { number: start.id.replace('section-', ''), text, box: range.getBoundingClientRect() } : null
}

/** @param {Node} node */
function sectionAround(node) {
  const element = node instanceof Element ? node : node.parentElement
  const found = element?.closest('section[id^="section-"]') ?? null
  return found !== null && proposal.contains(found) ? found : null
}

const offer = document.createElement('button')
offer.type = 'button'
offer.className = 'primary offer'
offer.textContent = form.dataset['ask'] ?? ''
offer.hidden = true
document.body.append(offer)

function showOffer() {
  const found = selected()
  offer.hidden = found === null
  if (found === null) return
  const { bottom, left } = found.box
  const most = document.documentElement.clientWidth - offer.offsetWidth - 8
  offer.style.insetBlockStart = `${scrollY + bottom + 8}px`
  offer.style.insetInlineStart = `${Math.max(8, Math.min(most, scrollX + left))}px`
}

function openRequest() {
  const found = selected()
  if (found === null) return
  section.value = found.number
  quote.value = found.text
  fitCriteria()
  offer.hidden = true
  asking.classList.add('asking')
  request.focus()
  save()
}

function closeRequest() {
  asking.classList.remove('asking')
}

/** What was typed or chosen, by the name of each field: what stands as it came may be newer on the next page. @returns {[string, string[]][]} */
function typedNow() {
  const names = new Set(
    [...form.querySelectorAll('[name]')].filter(isTyped).map((one) => one.getAttribute('name') ?? ''),
  )
  const data = new FormData(form)
  return [...names].map((name) => [name, data.getAll(name).map(String)])
}

/** @param {Element} field */
function isTyped(field) {
  if (field instanceof HTMLTextAreaElement) return 'typed' in field.dataset || field.value !== field.defaultValue
  if (field instanceof HTMLSelectElement) return 'typed' in field.dataset || field.value !== cameWith(field)
  return field.getAttribute('name')?.includes('.') === true && !field.getAttribute('name')?.endsWith(':was')
}

/** @param {HTMLSelectElement} field */
function cameWith(field) {
  return ([...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0])?.value
}

function save() {
  try {
    localStorage.setItem(key, JSON.stringify(typedNow()))
  } catch {
    // A browser that keeps nothing: the page works as it is.
  }
}

/** @param {string | null} stored @returns {[string, string[]][]} */
function readKept(stored) {
  return JSON.parse(stored ?? '[]')
}

/** What was typed before the tab was closed: only where the page that came has nothing newer. */
function restore() {
  if (form.dataset['typed'] === 'sent') return save()
  const kept = readKept(localStorage.getItem(key))
  const offered = new Map(kept.filter(([name]) => name.endsWith(':offered')))
  for (const [name, values] of kept) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`))
      fill(field, values, offered.get(`${name}:offered`) ?? [])
  }
}

/** The same review in another tab: what nobody has touched here follows what is typed there. @param {StorageEvent} event */
function follow(event) {
  if (event.key !== key) return
  const [before, now] = [event.oldValue, event.newValue].map((stored) => new Map(readKept(stored)))
  for (const field of form.querySelectorAll('textarea')) {
    const [was, is] = [before, now].map((kept) => kept?.get(field.name)?.[0] ?? field.defaultValue)
    if (field.value === was && is !== undefined && document.activeElement !== field) field.value = is
  }
}

/** A box that was not offered then stands as the page has it. @param {Element} field @param {string[]} values @param {string[]} offered */
function fill(field, values, offered) {
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
    if (offered.includes(field.value)) field.checked = values.includes(field.value)
  } else if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
    const [value = ''] = values
    if (field.value !== value) field.value = value
  }
}

/** Where the reader was: a page that comes back with an answer begins there, not at its top. */
const places = `${key} places`

function savePlaces() {
  sessionStorage.setItem(places, JSON.stringify([scrollY, form.scrollTop]))
}

function restorePlaces() {
  const [top, inner] = JSON.parse(sessionStorage.getItem(places) ?? '[0, 0]')
  sessionStorage.removeItem(places)
  if (form.dataset['typed'] !== 'sent') return
  scrollTo({ top, behavior: 'instant' })
  form.scrollTop = form.querySelector('.problem') === null ? 0 : inner
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting
form.addEventListener('submit', savePlaces)
form.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(save, 150)
})
addEventListener('pagehide', save)
addEventListener('storage', follow)
section.addEventListener('change', fitCriteria)
document.addEventListener('selectionchange', showOffer)
// Pressing it must not take the selection away first.
offer.addEventListener('pointerdown', (event) => event.preventDefault())
offer.addEventListener('click', openRequest)
document.getElementById('close-ask')?.addEventListener('click', closeRequest)
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeRequest()
})

try {
  restorePlaces()
  restore()
} catch {
  // What was kept cannot be read: what the page holds stands.
}
fitCriteria()
if (asking.querySelector('.problem') !== null) asking.classList.add('asking')
