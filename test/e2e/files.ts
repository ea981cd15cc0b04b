import { strict as assert } from 'node:assert'
import type { Browser } from 'playwright-core'
import { eventually } from '../support/eventually.ts'
import { pdfFile } from '../support/pdf-file.ts'
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

/** What the browser does when a file is dropped on the room's message box, or pasted into it. */
function put(event: 'drop' | 'paste', data: string, name: string, type: string, content: string): string {
  const kind = event === 'drop' ? 'DragEvent' : 'ClipboardEvent'
  return `{
    const ${data} = new DataTransfer()
    ${data}.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}, { type: '${type}' }))
    const target = document.querySelector('#room textarea')
    target.dispatchEvent(new ${kind}('${event}', { ${data}, cancelable: true, bubbles: true }))
  }`
}

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
      'a file that is dropped or pasted stands in the box, and a pasted picture is told as one that is chosen',
      async () => {
        await page.evaluate(put('drop', 'dataTransfer', 'notes.md', 'text/markdown', '# Notes déposées'))
        await holds(/# Notes déposées/)
        await page.evaluate(put('paste', 'clipboardData', 'suite.txt', 'text/plain', 'et la suite'))
        await holds(/# Notes déposées\n\net la suite/)
        await page.evaluate(put('paste', 'clipboardData', 'schema.png', 'image/png', '\u0089PNG'))
        const told = page.locator('.notice', { hasText: 'schema.png' })
        await told.waitFor()
        const pasted = await told.locator('p').textContent()
        await told.locator('button').click()
        await choose('schema.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]))
        await told.waitFor()
        assert.equal(await told.locator('p').textContent(), pasted)
        await box.fill('')
      },
    ],
    [
      'a PDF stands in the box as a text, and what was left out of it is told',
      async () => {
        const title = { text: 'Objectifs', at: [72, 760], size: 18 } as const
        const item = (text: string, y: number) => ({ text, at: [72, y] as const })
        const words = [title, item('1. Trier en 2 secondes', 720), item('2. Compter chaque jour', 706)]
        await choose('objectifs.pdf', pdfFile([{ words }, {}]))
        await holds(/# Objectifs\n\n1\. Trier en 2 secondes\n2\. Compter chaque jour/)
        await page.getByText('J’ai lu objectifs.pdf, sauf 1 page sans texte.').first().waitFor()
        await box.fill('')
      },
    ],
    [
      'a picture is answered with what to do instead, and what is said of the next file stands below it',
      async () => {
        await choose('schéma.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]))
        await choose('secret.pdf', pdfFile([{}], { locked: true }))
        await page.getByText('secret.pdf est protégé par un mot de passe').first().waitFor()
        await page.getByText('envoyez schéma.png dans le fil').first().waitFor()
        assert.equal(await box.inputValue(), '')
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
