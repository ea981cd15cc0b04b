import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { heardOn as heard, openPage, pageOf, type PagesHost, pagesHost } from '../../support/pages-host.ts'
import { people } from '../../support/table.ts'

const { camille, nadia, omar, ines } = people

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
const another = 'Pour en avoir un nouveau : '

const docHead = `# Links out of chat: what opens nothing

A link is made for one person and one page: a review, by its version and claim, the queue, or the dashboard. It is looked at by a \`GET\` or \`HEAD\`, which changes nothing (previews of chats do so), and exchanged once, within the hour, by the press on the page that it leads to: for a cookie of this page alone, which lasts twelve hours. What it opens is asked of the proposal each time. Each page that opens nothing says why and how it goes on; what was typed before stands on it, to be copied. \`npm test -- test/adapters/web/pages-closed.test.ts\` plays this table, and writes it.

| what is opened | answer | what it says |
|---|---|---|
`

const onward = 'la suite se passe dans la conversation'

/** What is done with a link that ought to open nothing: what came of it, and what it says. */
type Bad = readonly [name: string, status: number, says: string, play: () => Promise<{ status: number; body: string }>]

/** The last sign of a link, or of a page's address, made another one. */
const altered = (path: string) => `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`

describe('opens nothing, and says how it goes on', () => {
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
      'a link with one sign of it altered',
      404,
      'Ce lien n’ouvre rien',
      async () => host.browser().post(altered(await host.link())),
    ],
    [
      'the token of one link under the address of another',
      404,
      'Ce lien n’ouvre rien',
      async () => {
        const [one, other] = [await host.link(), await host.link()]
        return host.browser().post(`${pageOf(one)}/${other.slice(other.lastIndexOf('/') + 1)}`)
      },
    ],
    [
      'the cookie of one page at the address of another',
      401,
      'ce navigateur ne l’a pas ouverte',
      async () => {
        const [{ browser, page }, other] = [await opened(), await host.link()]
        return browser.get(pageOf(other), { cookie: browser.cookieOf(page) })
      },
    ],
    [
      'a link that another workspace has for a proposal of the same number',
      410,
      'n’existe plus',
      async () => {
        const { browser, page } = await opened(await host.link(nadia, 'another-tenant'))
        return browser.get(page)
      },
    ],
    [
      'a link of another reviewer, who has not claimed it',
      410,
      'Nadia Benali relit maintenant',
      async () => {
        const { browser, page } = await opened(await host.link(omar))
        return browser.get(page)
      },
    ],
    [
      'a link cut short',
      401,
      'ce navigateur ne l’a pas ouverte',
      async () => host.browser().get(pageOf(await host.link())),
    ],
    [
      'a link that waited for more than an hour',
      410,
      'il était à ouvrir dans l’heure',
      async () => {
        const link = await host.link()
        host.world.now = '2026-11-24T11:00:01.000Z'
        return host.browser().post(link)
      },
    ],
    [
      'a page open for two days',
      410,
      'elle reste ouverte douze heures',
      async () => {
        const { browser, page } = await opened()
        host.world.now = '2026-11-26T10:00:00.000Z'
        return browser.get(page)
      },
    ],
    [
      'a page open for twelve hours and a second',
      410,
      'elle reste ouverte douze heures',
      async () => {
        const { browser, page } = await opened()
        host.world.now = '2026-11-24T22:00:01.000Z'
        return browser.get(page)
      },
    ],
    [
      'a link that was not opened before the app was removed',
      410,
      'l’application a été retirée',
      async () => {
        const link = await host.link()
        await host.links.revokeAll('test', host.world.now)
        return host.browser().post(link)
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
        await host.submit()
        return browser.get(page)
      },
    ],
    [
      'the queue’s page, in another browser',
      401,
      'dans le canal de relecture, tapez « file »',
      async () => {
        const { page } = await opened(await host.linkTo('queue'))
        return host.browser().get(page)
      },
    ],
    [
      'the queue’s link, opened before by somebody else',
      410,
      'Ce lien a déjà été ouvert',
      async () => {
        const link = await host.linkTo('queue')
        await opened(link)
        return host.browser().post(link)
      },
    ],
    [
      'the queue’s link with the address of a review',
      404,
      'Ce lien n’ouvre rien',
      async () => host.browser().get((await host.linkTo('queue')).replace('/queue/', '/review/')),
    ],
    [
      'the queue’s page after twelve hours',
      410,
      'elle reste ouverte douze heures',
      async () => {
        const { browser, page } = await opened(await host.linkTo('queue'))
        host.world.now = '2026-11-24T22:00:01.000Z'
        return browser.get(page)
      },
    ],
    [
      'the queue’s page of somebody who has left the reviewing team',
      410,
      'Vous n’êtes plus dans l’équipe de relecture',
      async () => {
        const { browser, page } = await opened(await host.linkTo('queue'))
        host.world.roles.set('nadia', ['learner'])
        return browser.get(page)
      },
    ],
    [
      'a press on the queue’s page by somebody who has left the team',
      410,
      'Vous n’êtes plus dans l’équipe de relecture',
      async () => {
        const { browser, page } = await opened(await host.linkTo('queue', omar))
        await host.press(nadia, 'release')
        host.world.roles.set('omar', ['learner'])
        const answer = await browser.post(page, { do: 'claim', proposal: 'MLP-2026-001', version: '1' })
        expect((await host.stored()).state).toBe('submitted')
        return answer
      },
    ],
    [
      'the dashboard’s page, in another browser',
      401,
      'dans le canal de coordination, tapez « tableau »',
      async () => {
        const { page } = await opened(await host.linkTo('dashboard', ines))
        return host.browser().get(page)
      },
    ],
    [
      'the dashboard’s page, with the address of the queue',
      404,
      'Ce lien n’ouvre rien',
      async () => {
        const { browser, page } = await opened(await host.linkTo('dashboard', ines))
        return browser.get(page.replace('/dashboard/', '/queue/'), { cookie: browser.cookieOf(page) })
      },
    ],
    [
      'the dashboard’s page by a reviewer who is no coordinator',
      410,
      'Vous ne faites plus partie de la coordination',
      async () => {
        const { browser, page } = await opened(await host.linkTo('dashboard', nadia))
        return browser.get(page)
      },
    ],
    [
      'a table of the dashboard by somebody who is no coordinator any more',
      410,
      'Vous ne faites plus partie de la coordination',
      async () => {
        const { browser, page } = await opened(await host.linkTo('dashboard', ines))
        host.world.roles.set('ines', ['learner', 'reviewer'])
        return browser.get(`${page}?csv=load`)
      },
    ],
  ]

  test.each(bad)('%s: %i, “%s”', async (_, status, says, play) => {
    const answer = await play()

    expect(heard(answer.body)).toContain(says)
    expect([another, onward].filter((words) => heard(answer.body).includes(words))).toHaveLength(1)
    expect(answer.status).toBe(status)
    expect(answer.body).not.toContain('Detect drift')
  })

  test('each of them stands in the documentation', async () => {
    const rows = bad.map(([name, status, says]) => `| ${name} | ${status} | « … ${says} … » |`)

    await expect(`${docHead}${rows.join('\n')}\n`).toMatchFileSnapshot('../../../docs/page-links.md')
  })

  test.each([
    ['the preview of a chat', 'GET', { 'user-agent': 'Slackbot-LinkExpanding 1.0' }],
    ['a preview that asks for the head alone', 'HEAD', { 'user-agent': 'SkypeUriPreview Preview/0.5' }],
    ['a browser that fetches ahead', 'GET', { 'sec-purpose': 'prefetch' }],
  ])('%s leaves the link as it is, gets no cookie, and learns nothing of the proposal', async (_, method, headers) => {
    const link = await host.link()

    const looked = await host.browser().get(link, headers, method)

    expect([looked.status, looked.headers.get('set-cookie')]).toEqual([200, null])
    expect(looked.body).not.toContain('MLP-2026')
    await opened(link)
  })

  test('two reviewers’ links to the same version: the one who has claimed it works on, the other is told who', async () => {
    const [nadias, omars] = [await host.link(nadia), await host.link(omar)]
    const [one, other] = [await opened(nadias), await opened(omars)]

    const [mine, theirs] = [await one.browser.post(one.page, request), await other.browser.post(other.page, request)]

    expect([mine.status, theirs.status]).toEqual([200, 410])
    expect(heard(theirs.body)).toContain('Nadia Benali relit maintenant')
    expect(theirs.body).toContain('Qui est prévenu ?</textarea>')
    expect((await host.stored()).review?.items).toHaveLength(1)
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
