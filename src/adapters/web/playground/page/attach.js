import { textOfFile, textOfHtml } from './api.js'
import { h, icon } from './element.js'
import { notice } from './notices.js'
import { words } from './session.js'

/** @typedef {(text: string) => void} Insert */
/** @typedef {{ room: string, thread: string | null }} Spot */

/** The button that puts the text of files into the message. @param {Spot} place @param {Insert} insert */
export function attachButton(place, insert) {
  const accept = '.md,.markdown,.txt,.html,.htm,.docx,.pdf,text/plain,text/markdown,text/html,application/pdf,image/*'
  const input = h('input', { type: 'file', accept, multiple: true, hidden: true, tabindex: -1 })
  const label = words().attach
  const button = h('button', {
    type: 'button',
    class: 'quiet',
    'aria-label': label,
    title: label,
    onclick: () => input.click(),
  })
  button.append(icon('attach'))
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    input.value = ''
    button.ariaBusy = 'true'
    void insertFiles(files, place, insert).finally(() => (button.ariaBusy = 'false'))
  })
  return h('span', { class: 'attach' }, button, input)
}

/** Files that are dropped on the element go the same way. @param {HTMLElement} element @param {Spot} place @param {Insert} insert */
export function acceptDrops(element, place, insert) {
  element.addEventListener('dragover', (event) => event.preventDefault())
  element.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    void insertFiles(files, place, insert)
  })
}

/** One after the other; each that cannot be read, or not in full, is told. @param {File[]} files @param {Spot} place @param {Insert} insert */
async function insertFiles(files, place, insert) {
  for (const file of files) {
    try {
      const { text, notes } = await textOfFile(file, place)
      insert(text)
      for (const note of notes) notice(note)
    } catch (error) {
      notice(error instanceof Error ? error.message : words().network)
    }
  }
}

/** What plain text would lose. */
const rich = /<(?:a|b|blockquote|em|h[1-6]|i|li|ol|pre|strong|table|ul)[\s>]|mso-list/i

/**
 * Tables, lists, headings and links that are pasted become Markdown; everything else is pasted as plain text, and so are they
 * where that fails. Files that are pasted go the way of those that are chosen.
 * @param {HTMLTextAreaElement} box @param {Spot} place @param {() => void} changed @param {Insert} insert
 */
export function acceptPastes(box, place, changed, insert) {
  box.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html') ?? ''
    const plain = event.clipboardData?.getData('text/plain') ?? ''
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length > 0 && !rich.test(html)) {
      event.preventDefault()
      return void insertFiles(files, place, insert)
    }
    if (!rich.test(html)) return
    event.preventDefault()
    void insertHtml(box, html, plain).then(changed)
  })
}

/** @param {HTMLTextAreaElement} box @param {string} html @param {string} plain */
async function insertHtml(box, html, plain) {
  const text = await textOfHtml(html).catch(() => plain)
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end')
}
