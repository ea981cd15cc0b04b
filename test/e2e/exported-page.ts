import { strict as assert } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { accessible } from './axe.ts'
import type { Pictures } from './pictures.ts'
import type { Tally } from './tally.ts'

/** A draft that tries to reach the world, and is wide. */
const text = `# Titre du projet
Surveillance de la dérive d’un modèle <img src=x onerror="window.hit=1">

# Résumé
Un [lien](javascript:window.hit=2), un [autre](data:text/html,<script>window.hit=3</script>), un [bon](https://example.org/a).
![De loin](https://example.org/tracker.png) <script>window.hit=4</script>
<iframe src="https://example.org/"></iframe>

# Contexte
${'anticonstitutionnellement'.repeat(20)}

| ${Array.from({ length: 14 }, (_, at) => `Colonne ${at}`).join(' | ')} |
|${'---|'.repeat(14)}
| ${Array.from({ length: 14 }, () => 'une valeur').join(' | ')} |

# Architecture
\`\`\`mermaid
flowchart LR
  A[Données] --> B[Modèle]
\`\`\`
`

/** A proposal as an HTML file, opened where it was saved: it reads well, reaches nothing, and runs nothing. */
export async function playExportedPage(tally: Tally, browser: Browser, pictures: Pictures): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-exported-'))
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr' })
  try {
    writeFileSync(join(folder, 'proposal.md'), text)
    const words = ['run', 'compile', '--silent', '--', join(folder, 'proposal.md'), '--to', 'html', '--out', folder]
    execFileSync('npm', [...words, '--lang', 'fr'])
    const name = readdirSync(folder).find((one) => one.endsWith('.html')) ?? ''
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => void asked.push(request.url().replace(/^data:.*/s, 'data:')))
    await tally.story('an exported page', [
      [
        'is accessible, with its diagram drawn, and on the narrowest phone nothing is pushed sideways',
        async () => {
          await page.goto(pathToFileURL(join(folder, name)).href)
          await page.locator('figure img').waitFor()
          await accessible(page)
          await pictures.take(page, 'exported-page-fr-desktop')
          await page.setViewportSize({ width: 320, height: 640 })
          await accessible(page)
          await pictures.take(page, 'exported-page-fr-320')
          const root = 'document.documentElement'
          assert.equal(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`), 0)
        },
      ],
      [
        'asks nothing of anybody, and runs nothing of what its author wrote',
        async () => {
          const elsewhere = asked.filter((url) => !url.startsWith('file:') && url !== 'data:')
          assert.deepEqual(elsewhere, [])
          assert.equal(await page.evaluate('window.hit'), undefined)
          const kinds = await page.evaluate<string[]>(
            `[...document.querySelectorAll('a[href]')].map((one) => one.protocol)`,
          )
          assert.deepEqual([...new Set(kinds)].toSorted(), ['file:', 'https:'])
          assert.equal(await page.locator('script, iframe, object, embed, [onerror]').count(), 0)
        },
      ],
      [
        'its own policy stops what would be put into it: no script, no address, no picture from elsewhere',
        async () => {
          await page.evaluate(`{
            window.stopped = []
            document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => stopped.push(effectiveDirective))
            const script = document.createElement('script')
            script.textContent = 'window.hit = 5'
            const picture = new Image()
            picture.src = 'https://example.org/tracker.png'
            const link = document.createElement('a')
            link.href = 'javascript:window.hit=6'
            document.body.append(script, picture, link)
            link.click()
          }`)
          await page.waitForFunction('stopped.length >= 3')
          const stopped = await page.evaluate<string[]>('[...new Set(stopped)].sort()')
          assert.deepEqual(stopped, ['img-src', 'script-src-elem'])
          assert.equal(await page.evaluate('window.hit'), undefined)
        },
      ],
    ])
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
