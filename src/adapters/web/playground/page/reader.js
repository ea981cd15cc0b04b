import { openDialog } from './dialog.js'
import { fill, h } from './element.js'
import { markdownElement } from './markdown.js'
import { notice } from './notices.js'
import { words } from './session.js'

/** Shows a text file without leaving the page: Markdown as a document, its source for who asks. @param {string} name @param {string} address */
export async function readFile(name, address) {
  try {
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(String(answer.status))
    const text = await answer.text()
    const shown = h('div', { class: 'reading', tabindex: 0, role: 'region', 'aria-label': name })
    const footer = h('footer', {}, h('a', { class: 'button primary', href: address, download: name }, words().download))
    if (/\.(?:md|markdown)$/i.test(name)) footer.prepend(sourceButton(shown, text))
    else fill(shown, sourceElement(text))
    openDialog(name, 'wide', shown, footer)
    shown.focus()
  } catch {
    notice(words().network)
  }
}

/** Changes between the document and its source. @param {HTMLElement} shown @param {string} text */
function sourceButton(shown, text) {
  const button = h('button', { type: 'button', 'aria-pressed': 'false' }, words().showSource)
  const draw = () => fill(shown, button.ariaPressed === 'true' ? sourceElement(text) : markdownElement(text))
  button.addEventListener('click', () => {
    button.ariaPressed = String(button.ariaPressed !== 'true')
    draw()
  })
  draw()
  return button
}

/** @param {string} text */
function sourceElement(text) {
  return h('pre', { class: 'file', dir: 'auto' }, text)
}
