import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { heardOn as heard, openPage, pageOf, type PagesHost, pagesHost } from '../../support/pages-host.ts'
import { people } from '../../support/table.ts'

const { camille, nadia, omar } = people

let host: PagesHost
beforeEach(async () => {
  host = await pagesHost()
})
afterEach(() => host.close())

const opened = (link?: string) => openPage(host, link)

const request = {
  do: 'add-item',
  'add-item.section': '4',
  'add-item.request': 'Qui est prévenu ?',
  'add-item.quote': '',
}
const another = 'Pour en avoir un nouveau : sur la carte de la proposition'

/** What is done with a link that ought to open nothing: what came of it, and what it says. */
type Bad = readonly [name: string, status: number, says: string, play: () => Promise<{ status: number; body: string }>]

describe('opens nothing, and says how to get another', () => {
  const bad: readonly Bad[] = [
    [
      'a link used before, in another browser',
      410,
      'Ce lien a déjà été ouvert',
      async () => {
        const link = await host.link()
        await opened(link)
        return host.browser().post(link)
      },
    ],
    [
      'a link used before, looked at from another browser',
      410,
      'Ce lien a déjà été ouvert',
      async () => {
        const link = await host.link()
        await opened(link)
        return host.browser().get(link)
      },
    ],
    [
      'the page’s own address in another browser',
      401,
      'ce navigateur ne l’a pas ouverte',
      async () => {
        const { page } = await opened()
        return host.browser().get(page)
      },
    ],
    [
      'a forged token',
      404,
      'Ce lien n’ouvre rien',
      async () => {
        const link = await host.link()
        return host.browser().post(`${pageOf(link)}/${'A'.repeat(43)}`)
      },
    ],
    ['a forged link', 404, 'Ce lien n’ouvre rien', () => host.browser().get('/pages/review/nobody/nothing')],
    [
      'a link cut short',
      401,
      'ce navigateur ne l’a pas ouverte',
      async () => host.browser().get(pageOf(await host.link())),
    ],
    [
      'a link that waited for more than an hour',
      410,
      'on l’ouvre dans l’heure',
      async () => {
        const link = await host.link()
        host.world.now = '2026-11-24T11:00:01.000Z'
        return host.browser().post(link)
      },
    ],
    [
      'a page open for two days',
      410,
      'la page reste ouverte douze heures',
      async () => {
        const { browser, page } = await opened()
        host.world.now = '2026-11-26T10:00:00.000Z'
        return browser.get(page)
      },
    ],
    [
      'the app removed',
      410,
      'l’application a été retirée',
      async () => {
        const { browser, page } = await opened()
        await host.links.revokeAll('test', host.world.now)
        return browser.get(page)
      },
    ],
    [
      'the review released',
      410,
      'est revenue dans la file d’attente',
      async () => {
        const { browser, page } = await opened()
        await host.press(nadia, 'release')
        return browser.get(page)
      },
    ],
    [
      'the claim run out',
      410,
      'Le délai de votre relecture est passé',
      async () => {
        const { browser, page } = await opened()
        const at = (await host.stored()).review?.expiry?.at ?? ''
        const kept = host.world.now
        host.world.now = at
        await host.act(
          { ...nadia, id: 'mlops-proposal', roles: [] },
          { type: 'due', proposal: 'MLP-2026-001', name: 'claim-expires', at },
        )
        host.world.now = kept
        return browser.get(page)
      },
    ],
    [
      'somebody else’s claim since',
      410,
      'Omar Diallo relit maintenant',
      async () => {
        const { browser, page } = await opened()
        await host.press(nadia, 'release')
        await host.press(omar, 'claim')
        return browser.get(page)
      },
    ],
    [
      'a claim of one’s own since',
      410,
      'Vous avez repris',
      async () => {
        const { browser, page } = await opened()
        await host.press(nadia, 'release')
        host.world.now = '2026-11-24T10:30:00.000Z'
        await host.press(nadia, 'claim')
        return browser.get(page)
      },
    ],
    [
      'the proposal withdrawn',
      410,
      'est retirée',
      async () => {
        const { browser, page } = await opened()
        await host.fill(camille, 'withdraw', {})
        return browser.get(page)
      },
    ],
    [
      'the review decided in chat',
      410,
      'Votre relecture de MLP-2026-001 est envoyée',
      async () => {
        const { browser, page } = await opened()
        await host.fill(nadia, 'review', { decision: 'approve', comment: '' })
        return browser.get(page)
      },
    ],
    [
      'version 2 sent since',
      410,
      'la version 2 l’a remplacée',
      async () => {
        const { browser, page } = await opened()
        await host.press(nadia, 'release')
        await host.press(camille, 'recall')
        await host.press(camille, 'recap')
        const { sections } = await host.stored()
        const stamp = Object.values(sections)
          .map(({ revision }) => revision)
          .join('.')
        await host.press(camille, 'submit', { stamp })
        return browser.get(page)
      },
    ],
  ]

  test.each(bad)('%s: %i, “%s”', async (_, status, says, play) => {
    const answer = await play()

    expect(heard(answer.body)).toContain(says)
    expect(heard(answer.body)).toContain(another)
    expect(answer.status).toBe(status)
    expect(answer.body).not.toContain('Detect drift')
  })

  test.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['a script', { 'content-type': 'application/json' }],
    ['a page of a file', { origin: 'null' }],
  ])('a form that %s sends: 403, and nothing is done', async (_, headers) => {
    const link = await host.link()
    const { browser, page } = await opened()

    expect((await host.browser().post(link, {}, headers)).status).toBe(403)
    expect((await browser.post(page, request, headers)).status).toBe(403)

    expect((await host.stored()).review?.items).toEqual([])
    await opened(link)
  })
})
