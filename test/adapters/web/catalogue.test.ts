import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { type CatalogueHost, catalogueHost, fillCatalogue } from '../../support/catalogue-host.ts'
import { heardOn } from '../../support/pages-host.ts'
import { memoryPool } from '../../support/pglite.ts'

let pool: Pool
let host: CatalogueHost
const base = '/catalogue/school'

beforeAll(async () => {
  pool = await memoryPool()
  host = await catalogueHost(pool)
  await fillCatalogue(host, 'school')
  const gone = await host.publish('school', { id: 'MLP-2025-099', texts: { 1: 'Tarif secret', 2: 'Texte repris' } })
  await host.takeDown(gone)
  await host.submit('school', { id: 'MLP-2026-098', texts: { 1: 'Encore en relecture', 2: 'Rien de public' } })
  await host.publish('other', { id: 'MLP-2026-001', texts: { 1: 'Projet d’une autre école', 2: 'Fraude' } })
})
afterAll(() => pool.end())

const titles = (body: string) =>
  [...body.matchAll(/<h3[^>]*>(.*?)<\/h3>/gs)].map(([, title]) =>
    heardOn((title ?? '').replaceAll(/<[^>]+>/g, '')).trim(),
  )

describe('the list', () => {
  test('shows the newest first, page by page, and what was taken out at its end alone', async () => {
    const first = await host.get(base)
    const second = await host.get(`${base}?page=2`)

    expect(first.status).toBe(200)
    expect(titles(first.body)).toHaveLength(20)
    expect(titles(second.body)).toHaveLength(8)
    expect(heardOn(first.body)).toContain('28 propositions')
    expect(first.body).not.toContain('MLP-2025-099')
    expect(heardOn(second.body)).toContain('MLP-2025-099 · retirée le')
    expect(second.body).not.toContain('Tarif secret')
  })

  test.each([
    [
      'an accent left out, in a page of its own',
      'q=desabonnement',
      ['Prédire le désabonnement des clients d’un opérateur télécom'],
    ],
    [
      'an English word',
      'q=%22leaf+photos%22',
      ['Plant disease detection on leaf photos: from notebook to monitored service'],
    ],
    ['a reference', 'q=mlp-2024-001', ['Détection de fraude bancaire en temps réel : fiabiliser le déploiement']],
    ['a year', 'q=fraude&year=2024', ['Détection de fraude bancaire en temps réel : fiabiliser le déploiement']],
  ])('finds by %s', async (_, query, expected) => {
    const { body } = await host.get(`${base}?${query}`)

    expect(titles(body).slice(0, 1)).toEqual(expected)
  })

  test('is narrowed by theme and tool, and a theme that is chosen can be left again', async () => {
    const { body } = await host.get(`${base}?q=fraude&theme=monitoring&theme=nonsense&tool=Docker`)

    expect(body).toContain('aria-current="true"')
    expect(body).toContain('<option value="Docker" selected')
    expect(body).toContain(`${base}?q=fraude&amp;tool=Docker`)
    expect((await host.get(`${base}?tool=Nothing%20that%20is`)).body).toContain('Aucune proposition ne correspond.')
  })

  test('marks what was searched for, and says what was found in words', async () => {
    const { body } = await host.get(`${base}?q=fraude`)

    expect(body).toContain('<mark>fraude</mark>')
    expect(heardOn(body)).toMatch(/propositions? pour « fraude »/)
  })

  test.each([
    "q='%20%7C%20!%20(%20%3A*%20%26%20--",
    'q=%25_%5C&page=-1',
    `q=${'x'.repeat(10_000)}`,
    'q=%00%F0%9F%99%88%20%D9%85%D8%B1%D8%AD%D8%A8%D8%A7&lang=xx',
    'q=%ff%fe&year=99999&tool=%00',
    'q=%3Cscript%3Ealert(1)%3C/script%3E&page=999999',
    'page=1e9&theme[]=x&q=-fraude',
    'theme=code&'.repeat(500),
  ])('answers %.40s as a page', async (query) => {
    const { status, body } = await host.get(`${base}?${query}`)

    expect(status).toBe(200)
    expect(body).not.toMatch(/<script|undefined|\[object/)
    expect(titles(body).length).toBeLessThanOrEqual(20)
    expect(host.log.lines).toEqual([])
  })

  test('speaks the browser’s language, or the one that was chosen, which its links keep', async () => {
    expect((await host.get(base, { 'accept-language': 'en-GB' })).body).toContain('<html lang="en">')
    const { body } = await host.get(`${base}?lang=en`)
    expect(body).toContain(`href="${base}/MLP-2026-024?lang=en"`)
    expect(body).toContain('<input type="hidden" name="lang" value="en"')
  })
})

describe('a proposal’s page', () => {
  test('holds the document, its files, and what is like it', async () => {
    const { status, body } = await host.get(`${base}/MLP-2024-001`)

    expect(status).toBe(200)
    expect(body).toContain('<section id="section-10"')
    expect(body).toContain(`href="${base}/MLP-2024-001/MLP-2024-001-v1.pdf"`)
    expect(body).toContain(`href="${base}/MLP-2025-002"`)
  })

  test.each(['md', 'docx', 'pdf'])('gives its %s as a file to save', async (format) => {
    const { status, headers, body } = await host.get(`${base}/MLP-2024-001/MLP-2024-001-v1.${format}`)

    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toBe(`attachment; filename="MLP-2024-001-v1.${format}"`)
    expect(body).toBe(`${format} of MLP-2024-001`)
  })

  test('says of one that was taken out that it was, and nothing of what it said', async () => {
    const { status, body } = await host.get(`${base}/MLP-2025-099`)

    expect(status).toBe(410)
    expect(heardOn(body)).toContain('MLP-2025-099 n’est plus au catalogue')
    expect(body).not.toMatch(/Tarif secret|Texte repris/)
    expect((await host.get(`${base}/MLP-2025-099/MLP-2025-099-v1.md`)).status).toBe(404)
  })

  test.each([
    ['an unknown reference', '/MLP-2026-777'],
    ['one with the reviewers', '/MLP-2026-098'],
    ['another tenant’s', '/MLP-2026-001'],
    ['a file of one with the reviewers', '/MLP-2026-098/MLP-2026-098-v1.md'],
    ['a file of another tenant’s', '/MLP-2026-001/MLP-2026-001-v1.md'],
    ['another name', '/MLP-2024-001/..%2f..%2fetc%2fpasswd'],
    ['a picture that it does not show', `/MLP-2024-001/figures/${'a'.repeat(64)}`],
    ['no reference', '/%00'],
    ['what is nowhere', '/new'],
  ])('is not found for %s', async (_, path) => {
    const { status, body } = await host.get(`${base}${path}`)

    expect(status).toBe(404)
    expect(body).not.toMatch(/Encore en relecture|autre école/)
  })
})

describe('who is shown what', () => {
  test('each tenant’s catalogue holds its own alone', async () => {
    expect(titles((await host.get('/catalogue/other')).body)).toEqual(['Projet d’une autre école'])
    expect((await host.get(`${base}?q=autre+%C3%A9cole`)).body).not.toContain('Projet d’une autre')
    expect((await host.get('/catalogue/nobody')).body).toContain('encore vide')
  })

  test('the bare address leads to the only catalogue, and names none of several', async () => {
    const { status, body } = await host.get('/catalogue')

    expect(status).toBe(404)
    expect(body).not.toMatch(/school|other/)
    const pool = await memoryPool()
    const alone = await catalogueHost(pool)
    expect((await alone.get('/catalogue')).body).toContain('encore vide')
    await alone.publish('school', { id: 'MLP-2026-001', texts: { 1: 'Une seule', 2: 'x' } })
    expect((await alone.get('/catalogue?lang=en')).headers.get('location')).toBe('/catalogue/school?lang=en')
    await pool.end()
  })

  test('where only this machine is to reach it, a name that was made to point here reads nothing', async () => {
    expect(await host.get(base, { host: 'rebound.example.org' })).toMatchObject({ status: 421, body: '' })
    expect((await host.get('/catalogue', { host: 'rebound.example.org' })).status).toBe(421)
    expect((await host.get(base, { host: 'localhost:3000' })).status).toBe(200)
  })

  test('nothing comes from elsewhere, and no script runs', async () => {
    const { headers, body } = await host.get(base)

    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(body).not.toMatch(/(?:src|href)="(?:https?:)?\/\/|<script| style=| on[a-z]+=/)
  })

  test('while the store is away, a page says so', async () => {
    host.world.away = true
    const [list, sheet] = await Promise.all([host.get(base), host.get(`${base}/MLP-2024-001`)])
    host.world.away = false

    expect([list.status, sheet.status]).toEqual([503, 503])
    expect(list.body).toContain('Le catalogue ne répond pas')
  })
})

describe('the feed', () => {
  test('is Atom: the newest first, each with an address and a time, and no sign that XML refuses', async () => {
    await host.publish('feed', { id: 'MLP-2026-001', texts: { 1: 'A & B <c> \u0001', 2: '**Gras** & \uFFFF' } })
    const { status, headers, body } = await host.get('/catalogue/feed/feed.atom')

    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('application/atom+xml')
    expect(body).toContain('<title>A &amp; B &lt;c&gt;')
    expect(body).toContain('<summary type="text">Gras &amp;')
    expect(body).toContain('<id>http://127.0.0.1/catalogue/feed/MLP-2026-001</id>')
    // oxlint-disable-next-line no-control-regex -- these are they
    expect(body).not.toMatch(/[\u0001\uFFFF]/)
  })
})
