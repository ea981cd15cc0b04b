import { createHash, hash } from 'node:crypto'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPage, type PagesHost, pagesHost } from '../../support/pages-host.ts'
import { people } from '../../support/table.ts'

const picture = await sharp({ create: { width: 60, height: 30, channels: 3, background: '#369' } })
  .jpeg()
  .toBuffer()
const drawn = await sharp({ create: { width: 200, height: 80, channels: 3, background: '#fff' } })
  .png()
  .toBuffer()
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const id = hashOf(picture).slice(0, 16)

const source = 'flowchart LR\n\tA["Collecte <1>"] --> B'
const text = [
  `Voici le plan :\n![Vue "de haut" <b>](attachment:${id})`,
  '![Une image perdue](attachment:0123456789abcdef)',
  `\`\`\`mermaid\r\n${source}\r\n\`\`\``,
].join('\n\n')
const outcome = { type: 'drawn', hash: hashOf(drawn), width: 200, height: 80 } as const
const diagrams = {
  run: 1,
  status: 'drawn',
  messages: 1,
  diagrams: [{ key: hash('sha256', `${source}\r`), outcome }],
} as const

let host: PagesHost
beforeEach(async () => {
  host = await pagesHost({ text, diagrams })
  const file = { tenant: 'test', proposal: 'MLP-2026-001', section: 5, sender: 'camille', alternative: '' }
  const at = '2026-11-24T09:00:00.000Z'
  await host.files.put({ ...file, at, kind: 'image/jpeg' }, picture)
  await host.files.put({ ...file, at, kind: 'image/png' }, drawn)
})
afterEach(() => host.close())

const imagesIn = (body: string) => [...body.matchAll(/<img src="([^"]+)" alt="([^"]*)" width="(\d+)" height="(\d+)">/g)]

test('the page shows what was sent and drawn, in its size and with its words; what is gone is its words', async () => {
  const { browser, page } = await openPage(host)

  const { body } = await browser.get(page)

  const [sent, diagram, ...more] = imagesIn(body).map(([, ...all]) => all)
  expect(more).toEqual([])
  expect(sent).toEqual([`${page}/figures/${hashOf(picture)}`, 'Vue &quot;de haut&quot; &lt;b&gt;', '60', '30'])
  expect(diagram?.[0]).toBe(`${page}/figures/${hashOf(drawn)}`)
  expect(diagram?.slice(2)).toEqual(['100', '40'])
  expect(body).toContain('[Une image perdue]')
})

test('its pictures come as they are stored, as nothing but pictures, kept by that browser alone', async () => {
  const { browser, page } = await openPage(host)

  const [sent, diagram] = [
    await browser.get(`${page}/figures/${hashOf(picture)}`),
    await browser.get(`${page}/figures/${hashOf(drawn)}`),
  ]

  expect([sent.status, sent.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect([diagram.status, diagram.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(Number(sent.headers.get('content-length') ?? sent.bytes.length)).toBe(picture.length)
  expect(sent.bytes.equals(picture)).toBe(true)
  expect(sent.headers.get('x-content-type-options')).toBe('nosniff')
  expect(sent.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(sent.headers.get('cache-control')).toMatch(/^private, /)
})

test('they are nobody else’s: not without the cookie, with a guessed hash, of another proposal, nor after the release', async () => {
  const { browser, page } = await openPage(host)
  const other = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#f00' } })
    .png()
    .toBuffer()
  const elsewhere = { tenant: 'test', proposal: 'MLP-2026-002', section: 5, sender: 'omar', alternative: '' }
  await host.files.put({ ...elsewhere, at: '2026-11-24T09:00:00.000Z', kind: 'image/png' }, other)
  const path = `${page}/figures/${hashOf(picture)}`
  const refused = [
    await host.browser().get(path),
    await browser.get(`${page}/figures/${'0'.repeat(64)}`),
    await browser.get(`${page}/figures/${hashOf(other)}`),
    await browser.get(`${page}/figures/${id}`),
    await browser.get(`${page}/figures/..%2F..%2Fetc%2Fpasswd`),
    await browser.get(`/pages/review/unknown/figures/${hashOf(picture)}`),
  ]
  expect((await browser.get(path)).status).toBe(200)

  await host.press(people.nadia, 'release')

  expect([...refused, await browser.get(path)].map(({ status }) => status)).toEqual(Array(7).fill(404))
})

test('while the store is away they are not there, and the page says so', async () => {
  const { browser, page } = await openPage(host)
  host.world.away = true

  expect((await browser.get(`${page}/figures/${hashOf(picture)}`)).status).toBe(503)
})

test('a diagram that was never drawn is asked for by the page that shows it, once, says so, and stands there once it is', async () => {
  const older = await pagesHost({ text })
  try {
    const first = await openPage(older)
    const before = await first.browser.get(first.page)
    const second = await openPage(older, await older.linkTo('queue', people.ines))
    const reading = await second.browser.get(`${second.page}?read=MLP-2026-001&version=1`)
    const { rows } = await older.pool.query<{ effect: string }>(
      "select effect from outbox where effect like '%errand%'",
    )
    const { errand } = JSON.parse(rows[0]?.effect ?? '{}')

    expect(before.body).toContain('Ce schéma est en train d’être dessiné')
    expect(reading.body).toContain('Ce schéma est en train d’être dessiné')
    expect(rows.length).toBe(1)
    expect(errand).toMatchObject({ kind: 'draw', subject: 5, run: 1 })

    const file = { tenant: 'test', proposal: 'MLP-2026-001', section: 5, sender: 'camille', alternative: '' }
    await older.files.put({ ...file, at: '2026-11-24T09:00:00.000Z', kind: 'image/png' }, drawn)
    const answer = { diagrams: diagrams.diagrams }
    const returned = {
      type: 'returned',
      proposal: 'MLP-2026-001',
      errand,
      outcome: { type: 'answered', answer },
    } as const
    await older.act(people.camille, returned)
    const after = await first.browser.get(first.page)

    expect(after.body).not.toContain('en train d’être dessiné')
    expect(imagesIn(after.body).map(([, address]) => address)).toContain(`${first.page}/figures/${hashOf(drawn)}`)
  } finally {
    await older.close()
  }
})
