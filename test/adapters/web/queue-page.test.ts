import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { heardOn as heard, openPage, type PagesHost, pagesHost } from '../../support/pages-host.ts'
import { people } from '../../support/table.ts'

const { camille, nadia, omar, ines } = people

let host: PagesHost
beforeEach(async () => {
  host = await pagesHost()
})
afterEach(() => host.close())

const opened = async (who: typeof nadia) => openPage(host, await host.linkTo('queue', who))
const about = { proposal: 'MLP-2026-001', version: '1' }
const read = '?part=all&read=MLP-2026-001&version=1'

describe('the queue as a page', () => {
  test('shows what waits, by age, with whom it is, and its parts as links', async () => {
    const { browser, page } = await opened(omar)

    const all = heard((await browser.get(page)).body)
    const waiting = heard((await browser.get(`${page}?part=waiting`)).body)

    expect(all).toMatch(/En attente de relecture 1 proposition .*MLP-2026-001 · par Camille Roux · chez Nadia Benali/)
    expect(all).not.toContain('Je m’en charge')
    expect(waiting).toContain('Aucune proposition n’attend qu’on la prenne en charge.')
  })

  test('a part that is none, a page behind nothing and a version that is not there show the queue', async () => {
    const { browser, page } = await opened(omar)

    for (const query of [
      '?part=__proto__',
      '?after=%00',
      `?after=${'x'.repeat(500)}`,
      '?read=MLP-2026-001&version=1e9',
    ]) {
      const answer = await browser.get(page + query)
      expect([answer.status, heard(answer.body)]).toEqual([200, expect.stringContaining('MLP-2026-001')])
    }
    expect(heard((await browser.get(`${page}?read=MLP-2026-404&version=1`)).body)).toContain('n’est plus à lire ici')
  })

  test('is read before it is claimed, and claimed from there: as in chat, once', async () => {
    await host.press(nadia, 'release')
    const { browser, page } = await opened(omar)

    const shown = await browser.get(page + read)
    expect(heard(shown.body)).toContain('Detect drift within 2 hours')
    expect((await host.stored()).state).toBe('submitted')
    const claim = { ...about, do: 'claim', nonce: 'a-nonce-of-the-page' }
    const claimed = await browser.post(page + read, claim)
    const again = await browser.post(page + read, claim)

    expect(await host.stored()).toMatchObject({ state: 'in-review', review: { reviewer: { id: 'omar' } } })
    expect(heard(claimed.body)).toContain('Vous avez pris MLP-2026-001 en charge.')
    expect(claimed.body).toContain('value="review"')
    expect(heard(again.body)).toContain('Vous avez pris MLP-2026-001 en charge.')
    expect((await host.stored()).review?.claimedAt).toBe(host.world.now)
  })

  test('of two who claim at once, one has it, and the other is told who', async () => {
    await host.press(nadia, 'release')
    const [one, other] = [await opened(omar), await opened(nadia)]

    await one.browser.post(one.page, { ...about, do: 'claim' })
    const late = await other.browser.post(other.page, { ...about, do: 'claim' })

    expect(heard(late.body)).toContain('Omar Diallo')
    expect(await host.stored()).toMatchObject({ review: { reviewer: { id: 'omar' } } })
  })

  test('leads to the page of one’s own review, and to nobody else’s', async () => {
    const [mine, theirs] = [await opened(nadia), await opened(omar)]
    const asked = { ...about, do: 'review' }

    const led = await mine.browser.post(mine.page, asked)
    const refused = await theirs.browser.post(theirs.page, asked)

    const to = led.headers.get('location') ?? ''
    expect([led.status, to]).toEqual([303, expect.stringMatching(/^\/pages\/review\/[\w-]+$/)])
    expect(heard((await mine.browser.get(to)).body)).toContain('MLP-2026-001 · v1')
    expect((await host.browser().get(to)).status).toBe(401)
    expect([refused.status, heard(refused.body)]).toEqual([200, expect.stringContaining('pas MLP-2026-001 en charge')])
  })

  test('a coordinator entrusts a review to somebody of the team; a reviewer has no way to', async () => {
    const [coordinator, reviewer] = [await opened(ines), await opened(nadia)]
    const entrust = { ...about, do: 'assign', person: 'omar' }

    const offered = await coordinator.browser.get(coordinator.page)
    const forged = await reviewer.browser.post(reviewer.page, entrust)
    expect((await host.stored()).review?.reviewer?.id).toBe('nadia')
    const done = await coordinator.browser.post(coordinator.page, entrust)
    const nobody = await coordinator.browser.post(coordinator.page, { ...entrust, person: '' })

    expect(heard(offered.body)).toContain('Nadia Benali (1 en charge)')
    expect(heard((await reviewer.browser.get(reviewer.page)).body)).not.toContain('Confier')
    expect(heard(forged.body)).toContain('Seule la coordination peut le faire')
    expect(heard(done.body)).toContain('MLP-2026-001 est confiée à Omar Diallo')
    expect(heard(nobody.body)).toContain('Choisissez d’abord une personne')
    expect((await host.stored()).review?.reviewer?.id).toBe('omar')
  })

  test('one’s own proposal is not offered to be claimed, and what is forged is refused', async () => {
    await host.press(nadia, 'release')
    const { browser, page } = await opened({ ...camille, roles: ['learner', 'reviewer'] })

    const shown = await browser.get(page)
    const forged = await browser.post(page, { ...about, do: 'claim' })

    expect(heard(shown.body)).not.toContain('Je m’en charge')
    expect(heard(forged.body)).toMatch(/propre proposition|que vous écrivez|l’écrivez/)
    expect((await host.stored()).state).toBe('submitted')
  })

  test('with the database away, a sentence', async () => {
    const { browser, page } = await opened(omar)
    host.world.away = true

    const answer = await browser.get(page)

    expect([answer.status, heard(answer.body)]).toEqual([503, expect.stringContaining('réessayez dans un instant')])
  })
})
