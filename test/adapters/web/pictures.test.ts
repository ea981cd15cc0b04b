import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSigningKey } from '../../../src/adapters/postgres/read-signing-key.ts'
import { pictureAddresses } from '../../../src/adapters/web/pictures/picture-addresses.ts'
import { pictureRoutes } from '../../../src/adapters/web/pictures/picture-routes.ts'
import { pictureMaker } from '../../../src/start/pages.ts'
import type { Log } from '../../../src/ports/log.ts'
import { type PagesHost, pagesHost } from '../../support/pages-host.ts'
import { people } from '../../support/table.ts'

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }
const picture = await sharp({ create: { width: 60, height: 30, channels: 3, background: '#369' } })
  .png()
  .toBuffer()
const hash = createHash('sha256').update(picture).digest('hex')
const name = { tenant: 'test', proposal: 'MLP-2026-001', hash }
const text = `Le plan : ![Vue](attachment:${hash.slice(0, 16)})`
const diagrams = { run: 1, status: 'drawn', messages: 0, diagrams: [] } as const

let host: PagesHost
beforeEach(async () => {
  host = await pagesHost({ text, diagrams })
  const file = { tenant: 'test', proposal: name.proposal, section: 5, sender: 'camille', alternative: '' }
  await host.files.put({ ...file, at: '2026-11-24T09:00:00.000Z', kind: 'image/png' }, picture)
})
afterEach(() => host.close())

async function open() {
  const addresses = pictureAddresses(await readSigningKey(host.pool, 'pictures'))
  const now = () => host.world.now
  const routes = pictureRoutes({ addresses, find: (one) => host.figures.current(one), log: silent, now })
  return {
    addresses,
    get: (path: string) => routes.request(path),
    make: pictureMaker(addresses, 'https://mlops.example.org', now),
  }
}

describe('an address of a picture', () => {
  test('gives the picture to whoever has it, as nothing but a picture', async () => {
    const { make, get } = await open()
    const address = new URL(make(name) ?? '')

    const answer = await get(address.pathname)

    expect(address.origin).toBe('https://mlops.example.org')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(Buffer.from(await answer.arrayBuffer()).equals(picture)).toBe(true)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  test('is the same all day, and of every process: a card that is edited keeps its picture', async () => {
    const [one, other] = [await open(), await open()]
    host.world.now = '2026-11-24T23:00:00.000Z'

    expect(other.make(name)).toBe(one.make(name))
    host.world.now = '2026-11-25T10:00:00.000Z'
    expect(other.make(name)).not.toBe(one.make({ ...name, hash: 'cd'.repeat(32) }))
  })

  test('is over after a month', async () => {
    const { make, get } = await open()
    const { pathname } = new URL(make(name) ?? '')

    host.world.now = '2026-12-24T10:00:00.000Z'
    expect((await get(pathname)).status).toBe(200)
    host.world.now = '2026-12-25T10:00:00.000Z'
    expect((await get(pathname)).status).toBe(404)
  })

  test('gives nothing once the proposal is withdrawn', async () => {
    const { make, get } = await open()
    const { pathname } = new URL(make(name) ?? '')

    await host.press(people.nadia, 'release')
    await host.act(people.camille, {
      type: 'pressed',
      action: 'withdraw',
      proposal: name.proposal,
      version: 1,
      args: {},
    })
    await host.fill(people.camille, 'withdraw', { confirm: 'yes' })

    expect((await host.stored()).state).toBe('withdrawn')
    expect((await get(pathname)).status).toBe(404)
  })

  test.each<[string, (signed: string) => string]>([
    ['another mark', (signed) => `${signed.slice(0, -2)}${signed.endsWith('AA') ? 'BB' : 'AA'}`],
    ['no mark', (signed) => signed.split('.')[0] ?? ''],
    [
      'another name under the same mark',
      (signed) => `${Buffer.from('["test","MLP-2026-002","x",99999]').toString('base64url')}.${signed.split('.')[1]}`,
    ],
    ['nothing', () => '.'],
    ['no base64', () => '%00%ff.%2e%2e'],
    ['very long', () => 'A'.repeat(7_000)],
  ])('with %s gives nothing', async (_, change) => {
    const { addresses, get } = await open()

    expect((await get(`/pictures/${change(addresses.sign(name, host.world.now))}`)).status).toBe(404)
  })

  test.each([
    ['a picture that the proposal does not show', { ...name, hash: 'cd'.repeat(32) }],
    ['another proposal', { ...name, proposal: 'MLP-2026-002' }],
    ['another organisation', { ...name, tenant: 'other' }],
  ])('of %s gives nothing, although it is signed', async (_, other) => {
    const { make, get } = await open()

    expect((await get(new URL(make(other) ?? '').pathname)).status).toBe(404)
  })

  test('is not made where nothing of ours is reached over https', () => {
    const addresses = pictureAddresses('key')
    const now = () => host.world.now

    expect(pictureMaker(addresses, null, now)(name)).toBeNull()
    expect(pictureMaker(addresses, 'http://127.0.0.1:3000', now)(name)).toBeNull()
  })

  test('may be asked for often, but not without end; a minute later it is there again', async () => {
    const { make, get } = await open()
    const { pathname } = new URL(make(name) ?? '')
    const statuses = await Promise.all(Array.from({ length: 605 }, async () => (await get('/pictures/x.y')).status))

    expect(new Set(statuses)).toEqual(new Set([404, 429]))
    expect((await get(pathname)).status).toBe(429)
    host.world.now = '2026-11-24T10:01:00.000Z'
    expect((await get(pathname)).status).toBe(200)
  })
})
