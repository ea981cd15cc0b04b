import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import type { PageGrant } from '../../../src/ports/links.ts'
import { type CatalogueHost, catalogueHost } from '../../support/catalogue-host.ts'
import { memoryPool } from '../../support/pglite.ts'
import { people } from '../../support/table.ts'

let pool: Pool
let host: CatalogueHost

beforeAll(async () => {
  pool = await memoryPool()
  host = await catalogueHost(pool)
  await host.publish('school', { id: 'MLP-2026-001', texts: { 1: 'Les pompes de l’école', 2: 'Des pompes' } })
  await host.publish('other', { id: 'MLP-2026-002', texts: { 1: 'La fraude des autres', 2: 'De la fraude' } })
})
afterAll(() => pool.end())

const place = { platform: 'web', channel: 'projets', thread: null } as const
const form = { host: 'pages.test', origin: 'http://pages.test', 'content-type': 'application/x-www-form-urlencoded' }

async function send(path: string, init: RequestInit = {}) {
  const headers = { ...form, ...(init.headers as Record<string, string>) }
  const response = await host.members.request(`http://pages.test${path}`, { ...init, headers })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

async function linkFor(tenant: string, subject: Partial<PageGrant> = { purpose: 'catalogue' }): Promise<string> {
  const actor = { ...people.camille, language: 'fr' } as const
  const made = await host.links.make({ ...subject, tenant, actor, place } as PageGrant, host.world.now)
  return `/pages/${subject.purpose}/${made.id}/${made.token}`
}

/** A browser that opened a link: the page's path, and its cookie. */
async function enter(tenant: string, subject?: Partial<PageGrant>) {
  const opened = await send(await linkFor(tenant, subject), { method: 'POST' })
  expect(opened.status).toBe(303)
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const path = opened.headers.get('location') ?? ''
  return { path, cookie, get: (below = '') => send(`${path}${below}`, { headers: { cookie } }) }
}

describe('the catalogue for members', () => {
  test('is opened by a link from chat, in the reader’s language, and holds their own programme’s proposals alone', async () => {
    const { get, path } = await enter('school')
    const list = await get()
    const sheet = await get('/MLP-2026-001')
    const file = await get('/MLP-2026-001/MLP-2026-001-v1.docx')

    expect(list.status).toBe(200)
    expect(list.body).toContain('<html lang="fr">')
    expect(list.body).toContain('Les pompes de l’école')
    expect(list.body).not.toContain('autres')
    expect(sheet.body).toContain(`${path}/MLP-2026-001/MLP-2026-001-v1.pdf`)
    expect(file).toMatchObject({ status: 200, body: 'docx of MLP-2026-001' })
  })

  test.each(['/MLP-2026-002', '/MLP-2026-002/MLP-2026-002-v1.md', `/MLP-2026-002/figures/${'a'.repeat(64)}`])(
    'shows nothing of another programme at %s',
    async (below) => {
      const { get } = await enter('school')

      expect((await get(below)).status).toBe(404)
    },
  )

  test('has no feed, and says nothing of one: who reads feeds has no cookie', async () => {
    const { get } = await enter('school')

    expect((await get('/feed.atom')).headers.get('location')).toMatch(/^\/pages\/catalogue\/[^/]+$/)
    expect((await get()).body).not.toContain('feed.atom')
  })

  test('opens in no other browser, and by no other page’s cookie', async () => {
    const { path } = await enter('school')
    const review = { purpose: 'review', proposal: 'MLP-2026-001', version: 1, claim: host.world.now } as const
    const other = await enter('school', review)
    const theirs = await enter('other')

    for (const below of ['', '/MLP-2026-001', '/MLP-2026-001/MLP-2026-001-v1.md']) {
      expect((await send(`${path}${below}`)).status).toBe(401)
      expect((await send(`${path}${below}`, { headers: { cookie: theirs.cookie } })).status).toBe(401)
      const crossed = `${other.path.replace('/review/', '/catalogue/')}${below}`
      expect((await send(crossed, { headers: { cookie: other.cookie } })).status).toBe(404)
    }
  })

  test('is not opened by looking at its link, and a link is used once', async () => {
    const link = await linkFor('school')
    const looked = await send(link)
    await send(link, { method: 'POST' })

    expect(looked).toMatchObject({ status: 200 })
    expect(looked.body).toContain('Ouvrir le catalogue')
    expect(looked.body).not.toContain('pompes')
    expect((await send(link, { method: 'POST' })).status).toBe(410)
  })

  test('closes after twelve hours, and once the app is removed', async () => {
    const { get } = await enter('school')
    const before = host.world.now
    host.world.now = '2026-11-24T22:00:01.000Z'
    const late = await get('/MLP-2026-001')
    host.world.now = before
    await host.links.revokeAll('school', before)

    expect(late.status).toBe(410)
    expect((await get()).status).toBe(410)
    expect(late.body).toContain('/mlops-proposal catalogue')
  })

  test('takes nothing that is sent to it', async () => {
    const { path, cookie } = await enter('other')

    expect((await send(path, { method: 'POST', headers: { cookie }, body: 'do=approve' })).status).toBe(404)
  })

  test('is nowhere for everybody', async () => {
    expect((await send('/catalogue/school')).status).toBe(404)
  })
})
