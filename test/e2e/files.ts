import { strict as assert } from 'node:assert'
import type { Browser } from 'playwright-core'
import { eventually } from '../support/eventually.ts'
import { Person, desktop } from './person.ts'
import type { Tally } from './tally.ts'

const table = '<table><tr><th>Risque</th><th>Mitigation</th></tr><tr><td>Dérive</td><td>Alerte</td></tr></table>'

/** What the browser does when somebody pastes the table into the room's message box. */
const paste = `{
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', ${JSON.stringify(table)})
  clipboardData.setData('text/plain', 'Risque Mitigation Dérive Alerte')
  document.querySelector('#room textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
}`

/** Files and rich text that somebody puts into a message. */
export async function playFiles(tally: Tally, browser: Browser, address: string): Promise<void> {
  const who = await Person.open(browser, address, { persona: 'lea', language: 'fr', screen: desktop })
  const { page } = who
  const box = who.pane('room').locator('textarea')
  const holds = (what: RegExp) => eventually(async () => assert.match(await box.inputValue(), what))
  const choose = (name: string, buffer: Buffer) =>
    who.pane('room').locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer })

  await tally.story('a file and a table in a message', [
    [
      'a text in Windows-1252 stands in the box with its accents',
      async () => {
        await choose('objectifs.txt', Buffer.from('R\u{e9}duire le d\u{e9}lai', 'latin1'))
        await holds(/Réduire le délai/)
        await box.fill('')
      },
    ],
    [
      'a file that cannot be read is told in a sentence, and the box stays as it was',
      async () => {
        await box.fill('Mon texte')
        await choose('abime.docx', Buffer.from('PK\u{3}\u{4} rien de plus'))
        await page.getByText('abime.docx').first().waitFor()
        assert.equal(await box.inputValue(), 'Mon texte')
        await box.fill('')
      },
    ],
    [
      'a pasted table stays a table',
      async () => {
        await page.evaluate(paste)
        await holds(/\| Risque \| Mitigation \|/)
        assert.match(await box.inputValue(), /\| Dérive \| Alerte \|/)
      },
    ],
  ])
  await who.close()
}
