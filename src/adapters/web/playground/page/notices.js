import { byId, h, icon } from './element.js'
import { words } from './session.js'

/** Says something to people who listen rather than look. @param {string} text */
export function announce(text) {
  const announcer = byId('announcer')
  announcer.append(h('p', {}, text))
  while (announcer.childElementCount > 5) announcer.firstElementChild?.remove()
}

/** Shows a sentence for a while, at the edge of the page, below those that are shown still. @param {string} text */
export function notice(text) {
  const close = h('button', {
    type: 'button',
    class: 'quiet',
    'aria-label': words().close,
    onclick: () => box.remove(),
  })
  close.append(icon('close'))
  const box = h('div', { class: 'notice', role: 'alert' }, h('p', {}, text), close)
  const notices = byId('notices')
  notices.append(box)
  while (notices.childElementCount > 4) notices.firstElementChild?.remove()
  setTimeout(() => box.remove(), 12_000)
}
