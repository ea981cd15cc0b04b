/**
 * @typedef {Node | string | null | undefined | false} Child
 * @typedef {Record<string, string | number | boolean | EventListener | null | undefined>} Attributes
 */

/**
 * Makes an element. Strings become text, never markup; `on…` attributes are listeners; false and null leave an
 * attribute out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value)
  element.append(...shown(children))
  return element
}

/** @param {Element} element @param {string} name @param {Attributes[string]} value */
function setAttribute(element, name, value) {
  if (typeof value === 'function') element.addEventListener(name.slice(2), value)
  else if (value === true) element.setAttribute(name, '')
  else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value))
}

/** Puts other children into an element. @param {Element} element @param {...Child} children */
export function fill(element, ...children) {
  element.replaceChildren(...shown(children))
}

/** @param {Child[]} children @returns {(Node | string)[]} */
function shown(children) {
  return children.filter((child) => child !== null && child !== undefined && child !== false)
}

/** The page's own element with this id. @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no #${id}`)
  return element
}

const paths = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  send: 'M5 12l14-7-5 14-3-6z',
  attach: 'M8 12.5l6-6a3.2 3.2 0 0 1 4.5 4.5l-8 8a5 5 0 0 1-7-7l7.5-7.5',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  thread: 'M5 6h14v10h-8l-4 4v-4H5z',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  lock: 'M7 11h10v8H7zM9 11V8a3 3 0 0 1 6 0v3',
  hash: 'M10 4L8 20M16 4l-2 16M5 9h15M4 15h15',
  down: 'M6 10l6 6 6-6',
  plus: 'M12 5v14M5 12h14',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
}

/** A line drawing that stands beside words, silent for screen readers. @param {keyof typeof paths} name */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', `icon icon-${name}`)
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}
