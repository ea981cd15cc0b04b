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
const another = 'Pour en avoir un nouveau : sur la carte de la proposition'

describe('a link', () => {
  test('leads from the card to the page: looked at by a preview, opened by a press', async () => {
    const link = await host.link()
    const preview = await host.browser().get(link)
    expect(preview.status).toBe(200)
    expect(preview.body).not.toContain('MLP-2026-001')
    expect(preview.headers.get('set-cookie')).toBeNull()

    const { browser, page } = await opened(link)
    const shown = await browser.get(page)

    expect(shown.status).toBe(200)
    expect(heard(shown.body)).toContain('MLP-2026-001 · v1')
    expect(heard(shown.body)).toContain('Detect drift within 2 hours')
  })

  test('gives a cookie that no script reads, no other site sends along, and no other page gets', async () => {
    const link = await host.link()

    const answer = await host.browser().post(link)

    expect(answer.headers.get('set-cookie')).toMatch(
      new RegExp(`^page=[\\w-]{43}; Max-Age=43200; Path=${pageOf(link)}; HttpOnly; SameSite=Lax$`),
    )
  })

  test('opened again in the same browser leads to the page', async () => {
    const link = await host.link()
    const { browser, page } = await opened(link)

    for (const again of [await browser.get(link), await browser.post(link)]) {
      expect([again.status, again.headers.get('location')]).toEqual([303, page])
    }
  })

  test('lets nothing in from elsewhere, into no frame, into no cache', async () => {
    const { browser, page } = await opened()

    const { headers } = await browser.get(page)

    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    )
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  })
})

describe('on the page', () => {
  test('a request is noted as in chat, its quote as it stands in the text, whatever was typed', async () => {
    const { browser, page } = await opened()

    const wrong = await browser.post(page, { ...request, 'add-item.quote': 'nulle part' })
    const noted = await browser.post(page, { ...request, 'add-item.quote': 'instead of 9 –  Automate' })

    expect([wrong.status, heard(wrong.body)]).toEqual([
      422,
      expect.stringContaining('Ce passage n’est pas dans la section 4'),
    ])
    expect(wrong.body).toContain('Qui est prévenu ?</textarea>')
    expect(heard(noted.body)).toContain('Demandes notées (1)')
    expect((await host.stored()).review?.items).toMatchObject([{ section: 4, quote: 'instead of 9\n- Automate' }])
  })

  test('a request is edited, moved and removed, and what else was typed stays', async () => {
    const { browser, page } = await opened()
    const typed = { 'review.comment': 'À moitié lu.' }
    for (const text of ['Un.', 'Deux.']) await browser.post(page, { ...request, 'add-item.request': text })

    await browser.post(page, {
      ...typed,
      do: 'edit-request 1.1',
      'edit-1.1.request': 'Un, autrement.',
      'edit-1.1.quote': '',
    })
    await browser.post(page, { ...typed, do: 'move-request 1.2 up' })
    const { body } = await browser.post(page, { ...typed, do: 'remove-request 1.2' })

    expect((await host.stored()).review?.items.map(({ request: words }) => words)).toEqual(['Un, autrement.'])
    expect(body).toContain('À moitié lu.</textarea>')
    expect(heard(body)).toContain('La demande est retirée')
  })

  test('pressed twice, it is done once', async () => {
    const { browser, page } = await opened()
    const nonce = 'a-nonce-of-the-page'

    await browser.post(page, { ...request, nonce })
    const again = await browser.post(page, { ...request, nonce })

    expect((await host.stored()).review?.items).toHaveLength(1)
    expect(heard(again.body)).toContain('C’était déjà fait')
  })

  test('the checks’ findings come after the reviewer’s own marks, and stay', async () => {
    const { browser, page } = await opened()
    const before = await browser.get(page)

    await browser.post(page, { do: 'review', 'review.decision': 'comment', 'review.comment': 'À moitié lu.' })
    const after = await browser.get(page)

    expect(heard(before.body)).toContain('pour garder un regard neuf')
    expect(heard(after.body)).not.toContain('pour garder un regard neuf')
    expect((await host.stored()).review?.marks).toEqual([])
  })

  test('a decision is sent, and closes the page with what the checks said', async () => {
    const { browser, page } = await opened()
    await browser.post(page, request)

    const sent = await browser.post(page, {
      do: 'review',
      'review.decision': 'changes',
      'review.items': '1.1',
      'review.checklist': 'teaching',
      'review.comment': 'Presque.',
    })

    expect(heard(sent.body)).toContain('Votre relecture de MLP-2026-001 est envoyée')
    expect(heard(sent.body)).toContain('Remarques automatiques')
    expect(await host.stored()).toMatchObject({
      state: 'changes-requested',
      changes: [{ request: request['add-item.request'] }],
    })
  })

  test.each([
    ['withdrawn', () => host.fill(camille, 'withdraw', {}), 'est retirée'],
    ['released by a coordinator', () => host.press(ines, 'release'), 'est revenue dans la file'],
    [
      'claimed by somebody else',
      async () => {
        await host.press(ines, 'release')
        await host.press(omar, 'claim')
      },
      'Omar Diallo relit maintenant',
    ],
    [
      'claimed anew by the same reviewer',
      async () => {
        await host.press(nadia, 'release')
        host.world.now = '2026-11-24T10:30:00.000Z'
        await host.press(nadia, 'claim')
      },
      'Vous avez repris',
    ],
    [
      'replaced by version 2',
      async () => {
        await host.press(ines, 'release')
        await host.press(camille, 'recall')
        await host.submit()
      },
      'la version 2 l’a remplacée',
    ],
    ['decided in chat', () => host.fill(nadia, 'review', { decision: 'approve', comment: '' }), 'est envoyée'],
    ['out of time', () => host.lapse(), 'Le délai de votre relecture est passé'],
    ['from a workspace that removed the app', () => host.links.revokeAll('test', host.world.now), 'a été retirée'],
  ])('what was typed before it was %s is on the page that says so', async (_, meanwhile, says) => {
    const { browser, page } = await opened()
    await meanwhile()

    const answer = await browser.post(page, { ...request, 'review.comment': 'Presque.' })

    expect(heard(answer.body)).toContain(says)
    expect(answer.body).toContain('Qui est prévenu ?</textarea>')
    expect(answer.body).toContain('Presque.</textarea>')
    expect((await host.stored()).review?.items).toEqual([])
  })

  test('a decision is not sent without the request that stands there, typed and not noted', async () => {
    const { browser, page } = await opened()

    const held = await browser.post(page, { ...request, do: 'review', 'review.decision': 'approve' })

    expect([held.status, heard(held.body)]).toEqual([422, expect.stringContaining('n’est pas encore notée')])
    expect(held.body).toContain('Qui est prévenu ?</textarea>')
    expect((await host.stored()).state).toBe('in-review')
  })

  test('a decision is not sent without the change of a request that was typed and not saved', async () => {
    const { browser, page } = await opened()
    await browser.post(page, request)
    const decided = { do: 'review', 'review.decision': 'changes', 'review.items': '1.1' }

    const held = await browser.post(page, { ...decided, 'edit-1.1.request': 'Mieux dit.', 'edit-1.1.quote': '' })
    const sent = await browser.post(page, { ...decided, 'edit-1.1.request': 'Qui est prévenu ?', 'edit-1.1.quote': '' })

    expect([held.status, heard(held.body)]).toEqual([422, expect.stringContaining('n’est pas enregistré')])
    expect(held.body).toContain('Mieux dit.</textarea>')
    expect(heard(sent.body)).toContain('est envoyée')
  })

  test('a field that nobody typed in holds what is stored now, even where another tab has changed it', async () => {
    const { browser, page } = await opened()
    await browser.post(page, request)
    const [, was = ''] = /name="edit-1\.1\.request:was" value="([^"]+)"/.exec((await browser.get(page)).body) ?? []
    const asItCame = { 'edit-1.1.request': 'Qui est prévenu ?', 'edit-1.1.request:was': was, 'edit-1.1.quote': '' }
    await host.fill(nadia, 'edit-request', { request: 'Dans l’autre onglet.', quote: '' }, 1, { item: '1.1' })

    const { body } = await browser.post(page, { ...asItCame, do: 'stay' })

    expect(body).toContain('Dans l’autre onglet.</textarea>')
    expect(body).not.toContain('Qui est prévenu ?</textarea>')
  })

  test('who comes back at version 3 finds what changed since the version that they read, and what was asked since', async () => {
    const ask = async (who: typeof nadia, version: number, words: string) => {
      await host.fill(who, 'add-item', { section: '4', request: words, quote: '' }, version)
      await host.fill(who, 'review', { decision: 'changes', items: [`${version}.1`], comment: '' }, version)
    }
    await ask(nadia, 1, 'Qui est prévenu ?')
    await host.press(camille, 'item-done', { item: '1.1' })
    await host.fill(camille, 'edit', { text: '- Deploy a new model in 2 days instead of 9' }, 1, { section: '4' })
    await host.submit(1)
    // What is kept for whoever reviewed it before is anybody's two working days later.
    host.world.now = '2026-11-27T10:00:00.000Z'
    await host.press(omar, 'claim', {}, 2)
    await ask(omar, 2, 'En combien de temps ?')
    await host.fill(camille, 'item-explain', { explanation: 'C’est dit plus bas.' }, 2, { item: '2.1' })
    await host.submit(2)
    host.world.now = '2026-12-02T10:00:00.000Z'
    await host.press(nadia, 'claim', {}, 3)

    const { browser, page } = await opened(await host.link(nadia))
    const said = heard((await browser.get(page)).body)

    expect(said).toContain('Ce qui a changé depuis la v1, que vous avez lue')
    expect(said).toMatch(/retiré : ?1 day/)
    expect(said).toMatch(/Les 2 relectures précédentes v2 · 27 novembre 2026 · Omar Diallo a demandé des modifications/)
    expect(said).toContain('expliquée En combien de temps ? Réponse de l’auteur : C’est dit plus bas.')
    expect(said).toMatch(/v1 · 24 novembre 2026 · Nadia Benali a demandé.*faite Qui est prévenu \?/)
  })

  test('open for two days, it gives back what was typed', async () => {
    const { browser, page } = await opened()
    host.world.now = '2026-11-26T10:00:00.000Z'

    const answer = await browser.post(page, request)

    expect(answer.status).toBe(410)
    expect(answer.body).toContain('Qui est prévenu ?</textarea>')
    expect((await host.stored()).review?.items).toEqual([])
  })

  test('with the database away, a sentence, and the same form to be sent again', async () => {
    const { browser, page } = await opened()
    host.world.away = true

    const away = await browser.post(page, { ...request, nonce: 'a-nonce-of-the-page' })
    host.world.away = false
    const [, retried = ''] = /name="nonce" value="([^"]+)"/.exec(away.body) ?? []
    await browser.post(page, { ...request, nonce: retried })

    expect([away.status, heard(away.body)]).toEqual([503, expect.stringContaining('réessayez dans un instant')])
    expect(away.body).toContain('Qui est prévenu ?</textarea>')
    expect(retried).toBe('a-nonce-of-the-page')
    expect((await host.stored()).review?.items).toHaveLength(1)
  })

  test('an edit of a request that is gone meanwhile keeps its words', async () => {
    const { browser, page } = await opened()
    await browser.post(page, request)
    await host.press(nadia, 'remove-request', { item: '1.1' })

    const answer = await browser.post(page, {
      do: 'edit-request 1.1',
      'edit-1.1.request': 'Mieux dit.',
      'edit-1.1.quote': '',
    })

    expect(heard(answer.body)).toContain('n’est plus dans la liste')
    expect(answer.body).toContain('Mieux dit.</textarea>')
  })

  test('more than a form can hold is refused with a sentence', async () => {
    const { browser, page } = await opened()

    const answer = await browser.post(page, { ...request, 'add-item.request': 'x'.repeat(600_000) })

    expect([answer.status, heard(answer.body)]).toEqual([413, expect.stringContaining('trop long')])
  })

  test.each(['approve-all', 'release', '', 'claim', 'constructor'])(
    'a button that is none, “%s”, does nothing',
    async (action) => {
      const { browser, page } = await opened()
      const before = await host.stored()

      const answer = await browser.post(page, { ...request, do: action })

      expect(answer.status).toBe(200)
      expect(await host.stored()).toEqual(before)
      expect(answer.body).toContain('Qui est prévenu ?</textarea>')
    },
  )

  test('whatever people typed is text on the page', async () => {
    const { browser, page } = await opened()
    const evil = '</textarea><script>alert(1)</script><img src=x onerror=alert(1)>\0\u202E'

    await browser.post(page, { ...request, 'add-item.request': evil })
    const { body } = await browser.post(page, { ...request, 'add-item.request': evil, 'add-item.quote': evil })

    expect(body).not.toMatch(/<script>|<img src=x/)
    expect(heard(body)).toContain('Demandes notées (1)')
  })
})

test('two links to the same version, in two browsers, are one review', async () => {
  const [one, other] = [await opened(), await opened()]

  await one.browser.post(one.page, { ...request, 'add-item.request': 'Un.' })
  const { body } = await other.browser.post(other.page, { ...request, 'add-item.request': 'Deux.' })

  expect(heard(body)).toContain('Demandes notées (2)')
})

test('a link made for another reviewer, who has not claimed it, opens nothing', async () => {
  const { browser, page } = await opened(await host.link(omar))

  expect(heard((await browser.get(page)).body)).toContain('Nadia Benali relit maintenant')
  expect((await browser.post(page, request)).status).toBe(410)
  expect((await host.stored()).review?.items).toEqual([])
})

test('killed between the exchange and its use, the cookie opens the page of the next process', async () => {
  const { browser, page } = await opened()

  host.restart()

  expect((await browser.get(page)).status).toBe(200)
})

test('killed before the browser had its cookie, the link is used, and says how to get another', async () => {
  const link = await host.link()
  await host.browser().post(link)

  host.restart()

  expect(heard((await host.browser().get(link)).body)).toContain(another)
})
