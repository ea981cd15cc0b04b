import { h, icon } from './element.js'
import { words } from './session.js'

let count = 0

/**
 * A dialog with a heading and a cross, in its first field where it has one. Escape and the cross close it; the browser
 * gives the focus back.
 * @param {string} title @param {string} kind @param {...(Node | string)} content
 */
export function openDialog(title, kind, ...content) {
  const id = `dialog-${++count}`
  const cross = h('button', { type: 'button', class: 'quiet', 'aria-label': words().close }, icon('close'))
  const head = h('header', {}, h('h2', { id, dir: 'auto' }, title), cross)
  const dialog = h('dialog', { class: kind, 'aria-labelledby': id }, head, ...content)
  cross.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  const field = dialog.querySelector(
    'form :is(input:checked, textarea, select, input:not([type=radio], [type=checkbox]))',
  )
  if (field instanceof HTMLElement) field.focus()
  return dialog
}

/** Asks before something that is hard to take back. @param {string} title @param {string} text @param {string} yes @returns {Promise<boolean>} */
export function confirmed(title, text, yes) {
  return new Promise((resolve) => {
    let answer = false
    const cancel = h('button', { type: 'button', onclick: () => dialog.close() }, words().cancel)
    const agree = h('button', { type: 'button', class: 'danger' }, yes)
    agree.addEventListener('click', () => {
      answer = true
      dialog.close()
    })
    const dialog = openDialog(title, 'small', h('p', {}, text), h('footer', {}, cancel, agree))
    dialog.addEventListener('close', () => resolve(answer))
    cancel.focus()
  })
}
