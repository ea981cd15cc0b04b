import { strict as assert } from 'node:assert'
import type { Browser } from 'playwright-core'
import { eventually } from '../support/eventually.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { accessible } from './axe.ts'
import { Person, desktop } from './person.ts'
import type { Tally } from './tally.ts'

const written = `# Matrice des risques

Avant le *tableau*, **deux mots** et \`un code\`.
Une seconde ligne, et https://exemple.fr/page.

| Risque | Mitigation |
|---|---|
| Dérive | Alerte sous [deux heures](https://exemple.fr/alerte) |

## Étapes

3. Troisième
4. Quatrième
   - dessous

> Une phrase citée

\`\`\`yaml
cle: <valeur>
\`\`\`

[1]: https://exemple.fr/source`

/** What somebody could try; each must be shown as text, or as nothing more than a link. */
const hostile = [
  '<script>globalThis.hacked = 1</script>',
  '<img src="https://evil.example/a.png" onerror="globalThis.hacked = 1">',
  '![pixel](https://evil.example/pixel.png)',
  '![pixel](data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=)',
  '[clic](javascript:globalThis.hacked=1)',
  '[clic](JaVaScRiPt:globalThis.hacked=1)',
  '[clic](&#106;avascript:globalThis.hacked=1)',
  '[clic](data:text/html,<script>globalThis.hacked=1</script>)',
  '[clic](vbscript:msgbox)',
  '[clic](//evil.example/x)',
  '<javascript:globalThis.hacked=1>',
  '<a href="https://evil.example" onclick="globalThis.hacked=1">ici</a>',
  '<iframe src="https://evil.example"></iframe>',
  '<svg><script>globalThis.hacked=1</script></svg>',
  '<style>body{display:none}</style>',
  '<form action="https://evil.example"><input name="q"></form>',
  '| <b onmouseover=hacked()>a</b> |\n|---|\n| <img src=x onerror=hacked()> |',
  '# <u>Titre</u>',
  '```html\n<script>globalThis.hacked = 1</script>\n```',
  '[x](https://exemple.fr "title\\" onmouseover=\\"globalThis.hacked=1")',
  '[a]: javascript:globalThis.hacked=1\n\n[a]',
  `${'['.repeat(5_000)}x`,
  `${'> '.repeat(3_000)}x`,
  `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${'|b\n'.repeat(2_000)}`,
]

/** Tags under people's words that are not on the list, and addresses that lead nowhere good. */
const forbidden = `
  [...document.querySelectorAll('.markdown, .markdown *')].flatMap((element) => {
    const allowed = 'div p blockquote ul ol li table thead tbody tr th td em strong s a code pre hr h4 h5 h6'.split(' ')
    const names = element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style' || name === 'src')
    const isLink = element.localName === 'a'
    const leads = isLink && !/^(https?|mailto):/.test(element.href) ? [element.href] : []
    return [...(allowed.includes(element.localName) ? [] : [element.localName]), ...names, ...leads]
  })`

/** What people write in Markdown is drawn, and nothing in it can act. */
export async function playMarkdown(tally: Tally, browser: Browser, address: string): Promise<void> {
  const who = await Person.open(browser, address, { persona: 'thomas', language: 'fr', screen: desktop })
  const { page } = who
  const away: string[] = []
  page.on('request', (request) => void (request.url().startsWith(address) || away.push(request.url())))
  const client = new PlaygroundClient(address, 'thomas', 'fr')
  const drawn = who.pane('room').locator('.message.person').last().locator('.markdown')

  await tally.story('Markdown in the playground', [
    [
      'headings, lists, tables, code, links and quotes are drawn',
      async () => {
        await client.say(written)
        await drawn.locator('td', { hasText: 'Dérive' }).waitFor()
        assert.equal(await drawn.locator('h4').textContent(), 'Matrice des risques')
        assert.equal(await drawn.locator('h5').textContent(), 'Étapes')
        assert.deepEqual(await drawn.locator('th').allTextContents(), ['Risque', 'Mitigation'])
        assert.equal(await drawn.locator('ol').getAttribute('start'), '3')
        assert.equal(await drawn.locator('ol ul li').textContent(), 'dessous')
        assert.equal((await drawn.locator('blockquote').textContent())?.trim(), 'Une phrase citée')
        assert.equal(await drawn.locator('pre code').textContent(), 'cle: <valeur>\n')
        const links = await drawn.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
        const expected = ['https://exemple.fr/page', 'https://exemple.fr/alerte', 'https://exemple.fr/source']
        assert.deepEqual(links, expected)
        const said = (await drawn.textContent()) ?? ''
        assert.ok(said.includes('Avant le tableau, deux mots et un code.\nUne seconde ligne'))
        assert.ok(!said.includes('|'))
        assert.ok(said.includes('[1]: '), 'a reference vanished')
      },
    ],
    [
      'what would show nothing is shown as it was typed',
      async () => {
        for (const text of ['#', '---', '>', '- ']) {
          await client.say(text)
          await eventually(async () => assert.equal((await drawn.textContent())?.trim(), text.trim()))
        }
      },
    ],
    [
      'hostile text becomes text',
      async () => {
        for (const text of hostile) await client.say(text)
        await client.say('Le dernier')
        await who.message('room', 'Le dernier').waitFor()
        assert.deepEqual(await page.evaluate(forbidden), [])
        assert.equal(await page.evaluate('globalThis.hacked'), undefined)
        assert.deepEqual(away, [])
        const said = (await who.pane('room').locator('.messages').first().textContent()) ?? ''
        const typed = ['<script>globalThis.hacked = 1</script>', '<iframe src=', '<u>Titre</u>', '[clic](javascript:']
        for (const text of typed) assert.ok(said.includes(text), `${text} is not shown`)
        assert.deepEqual(who.complaints, [])
      },
    ],
    [
      'a section that is read in its thread is drawn, without pipes',
      async () => {
        await who.say('/mlops-proposal nouveau', 'room')
        await who.sees('thread', 'Section 1/10')
        await who.say('!section 7')
        await who.sees('thread', 'Section 7/10')
        await who.say(written)
        await who.message('thread', 'Section 7/10').filter({ hasText: '1 message' }).waitFor()
        await who.say('!voir 7')
        const read = who.pane('thread').locator('.message.bot .markdown').last()
        await read.locator('td', { hasText: 'Dérive' }).waitFor()
        assert.ok(!(await read.textContent())?.includes('|'))
        await accessible(page)
      },
    ],
    ['the room is accessible', () => accessible(page)],
  ])
  await who.close()
}
