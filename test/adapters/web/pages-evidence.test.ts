import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Inspection } from '../../../src/flows/evidence/inspection.ts'
import { inspected, inspectionOf } from '../../support/inspected.ts'
import { heardOn, openPage, type PagesHost, pagesHost } from '../../support/pages-host.ts'
import { people } from '../../support/table.ts'

const { camille, nadia } = people
const commit = '3f2a1b0c3f2a1b0c3f2a1b0c3f2a1b0c3f2a1b0c'
const hostile = inspected(
  [
    { id: 'container', sight: 'seen', paths: ['Dockerfile', '"><script>alert(1)</script>'], count: 4 },
    { id: 'tests', sight: 'absent', paths: [], count: 0 },
  ],
  { licence: '<img src=x>' },
)
const missing = { type: 'not inspected', asked: 'ada/web', why: 'private', at: hostile.at, retryAt: null } as const

let host: PagesHost
beforeEach(async () => {
  host = await pagesHost()
})
afterEach(() => host.close())

/** As it stands beside the frozen version. */
async function freeze(version: number, inspection: Inspection): Promise<void> {
  await host.pool.query('update version set inspection = $1 where version = $2', [JSON.stringify(inspection), version])
}

test('a version without any look at its links has no part about them', async () => {
  const { browser, page } = await openPage(host)

  expect((await browser.get(page)).body).not.toContain('id="evidence"')
})

test('what its links showed stands beside the text, with the very files at the commit, and nothing of it is markup', async () => {
  await freeze(1, inspectionOf([hostile, missing]))
  const { browser, page } = await openPage(host)

  const { body } = await browser.get(page)

  const part = /<section class="part" id="evidence"[^]*?<\/section>/.exec(body)?.[0] ?? ''
  expect(part).toContain(`href="https://github.com/ada/demand/tree/${commit}"`)
  expect(part).toContain(`href="https://github.com/ada/demand/blob/${commit}/Dockerfile"`)
  expect(part).toContain(`/blob/${commit}/%22%3E%3Cscript%3Ealert(1)%3C/script%3E"`)
  expect(part).not.toMatch(/<script|<img/)
  for (const [link = ''] of part.matchAll(/<a [^>]*>/g))
    expect(link).toMatch(/href="https:\/\/github\.com\/ada\/demand\/[^"]*" target="_blank" rel="noopener noreferrer"/)
  expect(heardOn(part)).toMatch(/commit 3f2a1b0 du .* 12 commits, 2 personnes/)
  expect(heardOn(part)).toMatch(/ada\/web Non vérifié : ce dépôt est privé\. .* Essayé le \d+ nov\./)
  expect(heardOn(part)).toMatch(/Pas vu \(1\) des tests/)
  expect(heardOn(part)).toContain('et 2 autres')
})

test('data sources stand beside them with their licence, and lead to the page that was recognised alone', async () => {
  const at = '2026-11-28T20:00:00.000Z'
  const said = { class: 'not open', condition: null, name: null, stated: '<b>mine</b>' } as const
  const looked = { type: 'told', by: 'host', hostId: 'kaggle', host: 'Kaggle', dataset: 'bee/hives', at } as const
  const sources = [
    { ...looked, ...said, address: 'http://www.kaggle.com/datasets/bee/hives?a="><script>' },
    { ...looked, ...said, address: 'javascript:alert(1)' },
  ]
  await freeze(1, { ...inspectionOf([]), sources })
  const { browser, page } = await openPage(host)

  const { body } = await browser.get(page)

  const part = /<section class="part" id="evidence"[^]*?<\/section>/.exec(body)?.[0] ?? ''
  const links = [...part.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
  expect(links).toEqual(['https://www.kaggle.com/datasets/bee/hives?a=%22%3E%3Cscript%3E'])
  expect(part).not.toMatch(/<script|<b>|javascript:/)
  expect(heardOn(part).replaceAll('\u00A0', ' ')).toMatch(
    /Sources de données, selon leurs hôtes Kaggle, bee\/hives .*: « &lt;b&gt;mine&lt;\/b&gt; », licence qui n’est pas ouverte \(28 novembre 2026\)/,
  )
})

test('what the author marked as planned stands with their other choices', async () => {
  const { rows } = await host.pool.query<{ body: string }>('select body from proposal')
  const passage = 'MLflow keeps the models'
  const planned = { type: 'planned', fact: 'tracking', section: 5, passage, sight: 'absent' } as const
  const body = { ...(JSON.parse(rows[0]?.body ?? '{}') as object), claimAnswers: [planned] }
  await host.pool.query('update proposal set body = $1', [JSON.stringify(body)])
  const { browser, page } = await openPage(host)

  expect(heardOn((await browser.get(page)).body)).toMatch(
    /Choix de l’auteur Pour plus tard, dit l’auteur : « MLflow keeps the models »/,
  )
})

test('a resubmission shows what changed in the facts since the version that this reviewer read', async () => {
  await host.fill(nadia, 'add-item', { section: '4', request: 'Qui est prévenu ?', quote: '' })
  await host.fill(nadia, 'review', { decision: 'changes', items: ['1.1'], comment: '' })
  await host.press(camille, 'item-done', { item: '1.1' })
  await host.submit(1)
  await host.press(nadia, 'claim', {}, 2)
  await freeze(1, inspectionOf([hostile]))
  const now = inspected([{ id: 'tests', sight: 'seen', paths: ['tests/test_a.py'], count: 1 }], {
    commit: '9'.repeat(40),
  })
  await freeze(2, inspectionOf([now]))
  const { browser, page } = await openPage(host)

  const heard = heardOn((await browser.get(page)).body)

  expect(heard).toContain('Dans les dépôts liés')
  expect(heard).toContain('ada/demand : commit 3f2a1b0, puis 9999999')
  expect(heard).toMatch(/des tests : pas vu, puis vu/)
})
