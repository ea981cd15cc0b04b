import { afterAll, beforeAll, expect, test } from 'vitest'
import { heardOn, openPage, type PagesHost, pagesHost } from '../../support/pages-host.ts'
import { proposalFormat } from '../../../src/flows/model/proposal.ts'
import { wordsIn } from '../../../src/text/words.ts'

let host: PagesHost
beforeAll(async () => {
  host = await pagesHost()
})
afterAll(() => host.close())

test('the page of a proposal that cannot be read says so, keeps what was typed, and comes back', async () => {
  const { browser, page } = await openPage(host)
  const queue = await openPage(host, await host.linkTo('queue'))
  await host.pool.query('update proposal set format = 9')
  const sentence = heardOn(wordsIn('fr').refusals.unreadable.again('MLP-2026-001'))

  const shown = await browser.get(page)
  const asked = { 'add-item.section': '4', 'add-item.request': 'Dites qui valide la mise en service.' }
  const posted = await browser.post(page, { do: 'add-item', ...asked, 'add-item.quote': '' })
  const listed = await queue.browser.get(queue.page)

  for (const { status, body } of [shown, posted])
    expect([status, heardOn(body)]).toEqual([503, expect.stringContaining(sentence)])
  expect(posted.body).toContain(asked['add-item.request'])
  expect([listed.status, listed.body]).toEqual([200, expect.stringContaining('MLP-2026-001')])
  await host.pool.query('update proposal set format = $1', [proposalFormat])
  expect((await browser.get(page)).status).toBe(200)
})
