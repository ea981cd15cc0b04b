import { strict as assert } from 'node:assert'
import type { Browser } from 'playwright-core'
import { accessible } from './axe.ts'
import { desktop, phone } from './person.ts'
import type { Pictures } from './pictures.ts'
import { Server } from './server.ts'
import type { Tally } from './tally.ts'

/** The pages for whoever comes from outside, as a production without the playground has them. */
export async function playFrontPages(tally: Tally, browser: Browser, pictures: Pictures): Promise<void> {
  const server = await Server.start({ PLAYGROUND: 'off', CATALOGUE: 'public', PUBLIC_URL: 'http://127.0.0.1' })
  try {
    for (const [screen, colorScheme] of [
      [desktop, 'light'],
      [phone, 'dark'],
    ] as const) {
      const page = await browser.newPage({
        viewport: { width: screen.width, height: screen.height },
        colorScheme,
        locale: 'fr-FR',
      })
      const complaints: string[] = []
      page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
      const look = async (name: string) => {
        await accessible(page)
        assert.ok(
          await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'),
          'the page is wider than the screen',
        )
        await pictures.take(page, `front-${name}-${screen.name}`)
      }
      await tally.story(`the pages from outside: ${screen.name}, ${colorScheme}`, [
        [
          'the home page says what this is',
          async () => {
            await page.goto(server.address)
            await page.getByRole('heading', { name: 'Commencer' }).waitFor()
            await look('home-fr')
          },
        ],
        [
          'privacy, in French and then in English',
          async () => {
            await page.getByRole('link', { name: 'Confidentialité' }).click()
            await page.getByRole('heading', { level: 1, name: /^Confidentialité/ }).waitFor()
            await look('privacy-fr')
            await page.getByRole('link', { name: 'English' }).click()
            await page.getByRole('heading', { level: 1, name: /^Privacy/ }).waitFor()
            await look('privacy-en')
          },
        ],
        [
          'the terms and help keep the language that was chosen',
          async () => {
            await page.getByRole('link', { name: 'Terms' }).click()
            await page.getByRole('heading', { level: 1, name: 'Terms of use' }).waitFor()
            await look('terms-en')
            await page.getByRole('link', { name: 'Help', exact: true }).click()
            await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor()
            await look('support-en')
          },
        ],
        ['the browser refuses nothing on them', async () => assert.deepEqual(complaints, [])],
      ])
      await page.close()
    }
  } finally {
    await server.stop()
  }
}
