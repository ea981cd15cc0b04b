import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshLink, linkTimes, type PageGrant, type PageLinks } from '../../src/ports/links.ts'

/** What is opened for one run of the suite; `stored` reads the table's rows as JSON. */
interface OpenedLinks {
  readonly links: PageLinks
  stored(): Promise<string>
  close(): Promise<void>
}

const grant = {
  tenant: 'test',
  purpose: 'review',
  proposal: 'MLP-2026-001',
  version: 2,
  claim: '2026-11-27T09:00:00.000Z',
  actor: { id: 'nadia', name: 'Nadia Benali', roles: ['reviewer'], language: 'fr', timeZone: 'Europe/Paris' },
  place: { platform: 'web', channel: 'relecture', thread: null },
} as const satisfies PageGrant

const at = '2026-11-27T10:00:00.000Z'
const after = (ms: number) => new Date(Date.parse(at) + ms).toISOString()

/** What everyone who stores links must do. */
export function describeLinks(name: string, open: () => Promise<OpenedLinks>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`links on ${name}`, () => {
    let opened: OpenedLinks
    let links: PageLinks
    beforeAll(async () => {
      opened = await open()
      links = opened.links
    })
    afterAll(() => opened?.close())

    async function cookieOf(link: FreshLink): Promise<string> {
      const exchanged = await links.exchange(link, at)
      if ('trouble' in exchanged) throw new Error(exchanged.trouble)
      return exchanged.cookie
    }

    test.each([
      ['an id that nobody was given', { id: 'nobody' }],
      ['a token that somebody made up', { token: 'A'.repeat(43) }],
      ['no token', { token: '' }],
    ])('opens nothing for %s, and leaves the link as it is', async (_, forged) => {
      const link = await links.make(grant, at)

      expect(await links.look({ ...link, ...forged }, at)).toEqual({ trouble: 'unknown' })
      expect(await links.exchange({ ...link, ...forged }, at)).toEqual({ trouble: 'unknown' })
      expect(await links.exchange(link, at)).toHaveProperty('cookie')
    })

    test('a link is exchanged once, and looked at as often as previews like', async () => {
      const link = await links.make(grant, at)
      for (let n = 0; n < 3; n += 1) expect(await links.look(link, at)).toEqual({ grant })

      const cookie = await cookieOf(link)

      expect(await links.look(link, at)).toEqual({ trouble: 'used' })
      expect(await links.exchange(link, at)).toEqual({ trouble: 'used' })
      expect(await links.enter(link.id, cookie, at)).toEqual({ grant })
    })

    test('of ten exchanges at once one has the cookie', async () => {
      const link = await links.make(grant, at)

      const outcomes = await Promise.all(Array.from({ length: 10 }, () => links.exchange(link, at)))

      expect(outcomes.filter((one) => 'cookie' in one)).toHaveLength(1)
      expect(outcomes.filter((one) => 'trouble' in one && one.trouble === 'used')).toHaveLength(9)
    })

    test('a link waits for an hour, its cookie opens for twelve', async () => {
      const [late, link] = [await links.make(grant, at), await links.make(grant, at)]
      const cookie = await cookieOf(link)

      expect(await links.exchange(late, after(linkTimes.exchangeMs))).toEqual({ trouble: 'expired' })
      expect(await links.look(late, after(linkTimes.exchangeMs))).toEqual({ trouble: 'expired' })
      expect(await links.enter(link.id, cookie, after(linkTimes.cookieMs - 1))).toEqual({ grant })
      expect(await links.enter(link.id, cookie, after(linkTimes.cookieMs))).toEqual({ trouble: 'expired' })
    })

    test('the link of a file knows its format; of a draft it waits for an hour, of a published version for years', async () => {
      const { claim: _claim, ...own } = grant
      const draft = { ...own, purpose: 'file', version: 0, format: 'docx' } as const
      const [one, published] = [await links.make(draft, at), await links.make({ ...draft, version: 2 }, at)]

      expect(await links.look(one, at)).toEqual({ grant: draft })
      expect(await links.look(one, after(linkTimes.exchangeMs))).toEqual({ trouble: 'expired' })
      expect(await links.look(published, after(365 * 24 * 60 * 60 * 1_000))).toHaveProperty('grant')
    })

    test('a cookie opens its own link alone, and a token is no cookie', async () => {
      const [one, other] = [await links.make(grant, at), await links.make({ ...grant, proposal: 'MLP-2026-002' }, at)]
      const cookie = await cookieOf(one)
      await cookieOf(other)

      expect(await links.enter(other.id, cookie, at)).toEqual({ trouble: 'unknown' })
      expect(await links.enter(one.id, one.token, at)).toEqual({ trouble: 'unknown' })
      expect(await links.enter(one.id, '', at)).toEqual({ trouble: 'unknown' })
    })

    test('a cookie that nobody has got yet is none', async () => {
      const link = await links.make(grant, at)

      expect(await links.enter(link.id, 'anything', at)).toEqual({ trouble: 'unknown' })
    })

    test('whatever was made in a tenant opens nothing once the app was removed there, and elsewhere it does', async () => {
      const tenant = 'left'
      const [fresh, link, elsewhere] = [
        await links.make({ ...grant, tenant }, at),
        await links.make({ ...grant, tenant }, at),
        await links.make(grant, at),
      ]
      const cookie = await cookieOf(link)

      await links.revokeAll(tenant, at)

      expect(await links.exchange(fresh, at)).toEqual({ trouble: 'revoked' })
      expect(await links.enter(link.id, cookie, at)).toEqual({ trouble: 'revoked' })
      expect(await links.exchange(elsewhere, at)).toHaveProperty('cookie')
    })

    test('neither token nor cookie is stored', async () => {
      const link = await links.make(grant, at)
      const cookie = await cookieOf(link)

      const stored = await opened.stored()

      expect(stored).toContain(link.id)
      expect(stored).not.toContain(link.token)
      expect(stored).not.toContain(cookie)
    })

    test('what has been over for a month is forgotten with the next one that is made', async () => {
      const link = await links.make(grant, at)
      const month = 31 * 24 * 60 * 60 * 1_000

      await links.make(grant, after(month))

      expect(await opened.stored()).not.toContain(link.id)
    })
  })
}
