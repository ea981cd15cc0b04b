import { openDialog } from './dialog.js'
import { h } from './element.js'
import { notice } from './notices.js'
import { words } from './session.js'

/** Shows a text file as it is, without leaving the page. @param {string} name @param {string} address */
export async function readFile(name, address) {
  try {
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(String(answer.status))
    const text = h('pre', { class: 'file', dir: 'auto', tabindex: 0 }, await answer.text())
    const save = h('a', { class: 'button primary', href: address, download: name }, words().download)
    openDialog(name, 'wide', text, h('footer', {}, save))
  } catch {
    notice(words().network)
  }
}
