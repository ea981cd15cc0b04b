import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { heardOn as heard, openPage, type PagesHost, pagesHost } from '../../support/pages-host.ts'
import { laneName } from '../../../src/adapters/postgres/outbox/lane.ts'
import { people } from '../../support/table.ts'

const { nadia, ines } = people

let host: PagesHost
beforeEach(async () => {
  host = await pagesHost()
})
afterEach(() => host.close())

const opened = async (who: typeof nadia = ines) => openPage(host, await host.linkTo('dashboard', who))

async function giveUp(tenant = 'test'): Promise<void> {
  await host.pool.query(
    `insert into outbox (tenant, lane, proposal, event, seq, platform, slot, effect, failed_at, last_error)
     values ($1, 'lane', 'MLP-2026-001', 1, 1, 'web', 'review:v1', '{}', '2026-11-24T09:00:00Z', '=cmd|calc')`,
    [tenant],
  )
}

/** The proposal's root message stands in that channel. */
async function rootIn(channel: string): Promise<void> {
  await host.pool.query(
    `insert into slot (lane, slot, tenant, proposal, platform, channel, message)
     values ($1, 'root', 'test', 'MLP-2026-001', 'web', $2, '1.2')`,
    [laneName('test', 'MLP-2026-001'), channel],
  )
}

describe('the figures as a page', () => {
  test('names what waits, and draws states and steps, each with its table', async () => {
    const { browser, page } = await opened()

    const { body } = await browser.get(page)

    expect(heard(body)).toMatch(/En attente depuis le plus longtemps .*MLP-2026-001 .*Camille Roux Nadia Benali/)
    expect(heard(body)).toMatch(/Où en sont les propositions .*en relecture 1/)
    expect(heard(body)).toMatch(/10 sections terminées 1 Soumises 1 Publiées 0/)
    expect(body).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="states-plot states-plot-about"/)
    expect(body).toContain('<desc id="states-plot-about">')
    expect(body).not.toMatch(/style=|<script|https?:/)
  })

  test('is a file for each table, its cells no formulas', async () => {
    await giveUp()
    const { browser, page } = await opened()

    const file = await browser.get(`${page}?csv=undelivered`)
    const states = await browser.get(`${page}?csv=states`)
    const none = await browser.get(`${page}?csv=__proto__`)

    expect(file.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="undelivered-2026-11-24.csv"')
    expect([...file.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(file.body.split('\r\n').slice(1)).toEqual([
      expect.stringMatching(
        /^MLP-2026-001,Automated retraining.*,carte de relecture,2026-11-24T09:00:00.000Z,'=cmd\|calc$/,
      ),
      '',
    ])
    expect(states.body).toMatch(/en relecture,1,2026-11-2/)
    expect(heard(none.body)).toContain('Ce tableau n’existe pas.')
  })

  test('says what was set aside, whose it was and what to do; and nothing where nothing was', async () => {
    const { browser, page } = await opened()
    const before = heard((await browser.get(page)).body)
    await host.pool.query(
      `insert into audit (tenant, envelope, at, actor_id, actor_name, type, detail)
       values ('test', 'set aside web one', now(), 'camille', 'Camille Roux', 'set-aside', '{"why":"ended","tells":"sender"}')`,
    )

    const after = heard((await browser.get(page)).body)
    const file = await browser.get(`${page}?csv=set-aside`)

    expect(before).not.toContain('Mis de côté')
    expect(after).toMatch(/Mis de côté .*Camille Roux .*je me suis arrêté plusieurs fois.*docs\/operating\.md/)
    expect(file.body.split('\r\n')[1]).toMatch(/^Camille Roux,\d{4}-.*Z,je me suis arrêté/)
  })

  test('knows nothing of another tenant', async () => {
    await giveUp('elsewhere')
    const { browser, page } = await opened()

    expect(heard((await browser.get(page)).body)).toMatch(/Messages non remis Rien pour l’instant\./)
  })

  test('has a message tried again, as in chat', async () => {
    await giveUp()
    const { browser, page } = await opened()
    const shown = await browser.get(page)
    const [, effect = ''] = /name="effect" value="(\d+)"/.exec(shown.body) ?? []

    const answer = await browser.post(page, { do: 'retry', effect, nonce: 'a-nonce-of-the-page' })

    expect(answer.status).toBe(200)
    const { rows } = await host.pool.query("select effect from outbox where effect like '%redeliver%'")
    expect(rows).toEqual([{ effect: expect.stringContaining(`"delivery":"${effect}"`) }])
  })

  test('leads to the queue, and to what waits in it', async () => {
    const { browser, page } = await opened()

    const queue = await browser.post(page, { do: 'queue' })
    const read = await browser.post(page, { do: 'read', proposal: 'MLP-2026-001', version: '1' })
    const to = read.headers.get('location') ?? ''

    expect(queue.headers.get('location')).toMatch(/^\/pages\/queue\/[\w-]+$/)
    expect(to).toMatch(/^\/pages\/queue\/[\w-]+\?read=MLP-2026-001&version=1$/)
    expect(heard((await browser.get(to)).body)).toContain('Detect drift within 2 hours')
  })

  test('a name leads to its thread, by the address that the chat gives as it is pressed', async () => {
    const { browser, page } = await opened()
    expect((await browser.get(page)).body).not.toContain('?thread=')
    await rootIn('projets')

    const shown = await browser.get(page)
    const gone = await browser.get(`${page}?thread=MLP-2026-001`)

    expect(shown.body).toMatch(/<a href="\?thread=MLP-2026-001" target="_blank" rel="noopener"\s*>Automated retraining/)
    expect([gone.status, gone.headers.get('location')]).toEqual([303, 'https://chat.test/projets/1.2'])
  })

  test('a message that was not delivered names its proposal, and leads to the thread that lacks it', async () => {
    await giveUp()
    await rootIn('projets')
    const { browser, page } = await opened()

    const { body } = await browser.get(page)

    const [, list = ''] = /id="undelivered">(.*?)<\/section>/s.exec(body) ?? []
    expect(list).toMatch(/<a href="\?thread=MLP-2026-001" target="_blank" rel="noopener"\s*>Automated retraining/)
    expect(heard(list)).toMatch(/carte de relecture .*=cmd\|calc Réessayer/)
  })

  test('a thread that is its author’s alone is no link', async () => {
    await rootIn('private')
    const { browser, page } = await opened()

    expect((await browser.get(page)).body).not.toContain('?thread=')
  })

  test.each(['MLP-2026-999', 'https://elsewhere.test', ''])('no address for %o: the page says so', async (thread) => {
    const { browser, page } = await opened()

    const answer = await browser.get(`${page}?${new URLSearchParams({ thread }).toString()}`)

    expect(answer.status).toBe(200)
    expect(heard(answer.body)).toContain('Ce fil ne s’ouvre pas d’ici')
  })

  test('nor is anybody led there who is no coordinator', async () => {
    await rootIn('projets')
    const { browser, page } = await opened(nadia)

    expect((await browser.get(`${page}?thread=MLP-2026-001`)).status).toBe(410)
  })

  test('a press forged by who is no coordinator does nothing', async () => {
    await giveUp()
    const { browser, page } = await opened(nadia)

    const answer = await browser.post(page, { do: 'retry', effect: '1' })

    expect(answer.status).toBe(410)
    const { rows } = await host.pool.query("select effect from outbox where effect like '%redeliver%'")
    expect(rows).toEqual([])
  })
})
