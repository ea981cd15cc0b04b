import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { frontPages } from '../../../src/adapters/web/pages/front/front-pages.ts'
import { frontWords } from '../../../src/adapters/web/pages/front/words.ts'
import { pageHeaders } from '../../../src/adapters/web/pages/guard.ts'
import { openFront } from '../../../src/start/pages.ts'
import { readConfig } from '../../../src/start/config.ts'

const production = {
  NODE_ENV: 'production',
  SLACK_SIGNING_SECRET: 'x'.repeat(32),
  SLACK_BOT_TOKEN: 'xoxb-1',
  PUBLIC_URL: 'https://mlops.example.org',
}
const paths = ['/', '/privacy', '/terms', '/support']

async function get(app: Hono, path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await app.request(path, { headers: { host: 'mlops.example.org', ...headers } })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

describe('the pages for whoever comes from outside', () => {
  const app = openFront(readConfig(production))

  test.each(paths)('%s answers in production, in either language, and lets nothing in from elsewhere', async (path) => {
    const french = await get(app, path)
    const english = await get(app, path, { 'accept-language': 'en-GB,en;q=0.9' })
    const chosen = await get(app, `${path}?lang=fr`, { 'accept-language': 'en' })

    expect([french.status, english.status]).toEqual([200, 200])
    expect(french.body).toContain('<html lang="fr">')
    expect(english.body).toContain('<html lang="en">')
    expect(chosen.body).toContain('<html lang="fr">')
    expect(chosen.body).toContain('href="/privacy?lang=fr"')
    expect(chosen.body).toContain(`href="${path}?lang=en" hreflang="en"`)
    for (const [name, value] of Object.entries(pageHeaders)) expect(french.headers.get(name)).toBe(value)
    expect(french.body).not.toMatch(/<script|<style|style="|onclick/)
    expect(french.body.match(/<h1/g)).toHaveLength(1)
  })

  test('every link between them, and every file of their look, is answered', async () => {
    const bodies = await Promise.all(paths.map(async (path) => (await get(app, path)).body))
    const links = new Set(bodies.flatMap((body) => [...body.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, to]) => to)))

    expect(links.size).toBeGreaterThan(8)
    for (const link of links) expect([link, (await get(app, link ?? '')).status]).toEqual([link, 200])
  })

  test('the home page tells how to begin where there is a chat, and leads to a catalogue that is public', async () => {
    const nowhere = await get(openFront(readConfig({ NODE_ENV: 'production' })), '/')
    const slack = await get(app, '/')
    const catalogue = await get(openFront(readConfig({ ...production, CATALOGUE: 'public' })), '/')
    const members = await get(openFront(readConfig({ ...production, CATALOGUE: 'members' })), '/')

    expect(nowhere.body).toContain(frontWords.fr.noPlatform)
    expect(slack.body).toContain('/mlops-proposal dans un canal')
    expect(slack.body).not.toMatch(/Teams|catalogue"/)
    expect(catalogue.body).toContain('href="/catalogue"')
    expect(members.body).not.toContain('href="/catalogue"')
    expect(members.body).toContain('« /mlops-proposal catalogue »')
  })

  test('the page on privacy is the document, with tables that scroll', async () => {
    const { body } = await get(app, '/privacy')

    expect(body).toContain('<h1>Confidentialité')
    expect(body).toContain('<code>earlier_text</code>')
    expect(body.match(/class="wide" role="group" tabindex="0"/g)?.length).toBe(body.match(/<table>/g)?.length)
  })
})

describe('beside the playground', () => {
  const facts = { platforms: [], catalogue: 'off', publicUrl: 'https://mlops.example.org' } as const
  const app = new Hono()
    .route('/', frontPages({ ...facts, playgroundHosts: ['demo.example.org'] }))
    .get('/', (c) => c.text('the playground'))

  test.each([
    ['localhost:3000', true],
    ['demo.example.org', true],
    ['anything.example.org', true],
    ['mlops.example.org', false],
  ])('at %s, / is the playground: %s', async (host, isPlayground) => {
    const { body, headers } = await get(app, '/', { host })

    expect(body === 'the playground').toBe(isPlayground)
    expect(headers.has('x-robots-tag')).toBe(!isPlayground)
  })

  test('the other pages stand at their places', async () => {
    for (const path of paths.slice(1)) expect((await get(app, path, { host: 'localhost' })).status).toBe(200)
  })
})
