import { expect, test } from 'vitest'

import type { Proposal } from '../../src/flows/model/proposal.ts'
import type { SectionNumber } from '../../src/rubric/section.ts'
import { changeOf, frozenOf, proposalOf, startOf } from './example.ts'
import type { GiveState } from './give-state.ts'

type Texts = Partial<Record<SectionNumber, string>>

export function describeCatalogue(give: GiveState): void {
  /** Submits and publishes a proposal; it then stands at revision 3. */
  async function publish(tenant: string, id: string, texts: Texts, at: string): Promise<Proposal> {
    const draft = proposalOf(id, { tenant, owner: { id: `owner-${id}`, name: 'Ana' } }, texts)
    await give().proposals.commit(startOf(draft))
    await give().proposals.commit(changeOf({ ...draft, version: 1 }, 1, [], frozenOf(id, 1, texts)))
    const published = { ...draft, version: 1, state: 'published', published: 1, touchedAt: at } as const
    await give().proposals.commit(changeOf(published, 2))
    return published
  }

  async function found(tenant: string, words: string): Promise<readonly string[]> {
    return (await give().proposals.catalogue(tenant, words, 10)).rows.map((row) => row.id)
  }

  test('lists everything published, newest first, for no words', async () => {
    await publish('cat-1', 'A', { 1: 'Premier' }, '2026-01-01T00:00:00.000Z')
    await publish('cat-1', 'B', { 1: 'Second' }, '2026-03-01T00:00:00.000Z')
    await publish('cat-1', 'C', { 1: 'Troisième' }, '2026-02-01T00:00:00.000Z')
    await give().proposals.commit(startOf(proposalOf('D', { tenant: 'cat-1' }, { 1: 'Brouillon' })))

    expect(await found('cat-1', '  ')).toEqual(['B', 'C', 'A'])
    expect(await give().proposals.catalogue('cat-1', '', 1)).toMatchObject({
      total: 3,
      rows: [{ id: 'B', title: 'Second' }],
    })
  })

  test.each([
    ['the word itself', 'maintenance', ['pumps']],
    ['an accent left out', 'prevoir', ['pumps']],
    ['an accent put in', 'maînténance', ['pumps']],
    ['another form of a French word', 'panne', ['pumps']],
    ['another form of an English word', 'churning', ['churn']],
    ['capitals', 'CHURN', ['churn']],
    ['two words, both wanted', 'pompes maintenance', ['pumps']],
    ['two words that nobody has together', 'pompes churn', []],
    ['one word or another', 'pompes or churn', ['churn', 'pumps']],
    ['a phrase', '"pannes de pompes"', ['pumps']],
    ['a word that is not wanted', 'mlops -churn', ['pumps']],
    ['a ligature', 'coeur', ['pumps']],
    ['a word that nobody has', 'radiologie', []],
    ['what is no word at all', '🙈 & | ! ( : *', []],
    ['a zero character', 'pan\u0000ne', ['pumps']],
  ])('finds by %s', async (_, words, expected) => {
    if ((await give().proposals.catalogue('cat-2', '', 1)).total === 0) {
      const pumps = { 1: 'Prévoir les pannes de pompes', 2: 'Le cœur de la maintenance, avec MLOps' }
      await publish('cat-2', 'pumps', pumps, '2026-01-01T00:00:00.000Z')
      await publish('cat-2', 'churn', { 1: 'Who will churn?', 2: 'MLOps' }, '2026-01-02T00:00:00.000Z')
    }

    expect((await found('cat-2', words)).toSorted()).toEqual(expected)
  })

  test('puts a word of the title before one in the text', async () => {
    await publish('cat-3', 'text', { 1: 'Autre chose', 2: 'pompes' }, '2026-03-01T00:00:00.000Z')
    await publish('cat-3', 'title', { 1: 'Pompes' }, '2026-01-01T00:00:00.000Z')

    expect(await found('cat-3', 'pompe')).toEqual(['title', 'text'])
  })

  test('keeps showing the published version while the next one is drafted', async () => {
    const first = await publish('cat-4', 'A', { 1: 'Premier titre' }, '2026-01-01T00:00:00.000Z')
    const revised = proposalOf('A', { ...first, state: 'drafting' }, { 1: 'Nouveau titre' })
    await give().proposals.commit(changeOf({ ...first, ...revised, sections: revised.sections, state: 'drafting' }, 3))

    const page = await give().proposals.catalogue('cat-4', 'premier', 10)

    expect(page.rows).toMatchObject([
      { id: 'A', title: 'Premier titre', version: 1, state: 'published', stateAt: '2026-01-01T00:00:00.000Z' },
    ])
    expect(await found('cat-4', 'nouveau')).toEqual([])
  })

  test('shows the next version once it is published instead', async () => {
    const first = await publish('cat-5', 'A', { 1: 'Premier titre' }, '2026-01-01T00:00:00.000Z')
    const second = { ...first, version: 2, touchedAt: '2026-02-01T00:00:00.000Z' }
    await give().proposals.commit(changeOf(second, 3, [], frozenOf('A', 2, { 1: 'Second titre' })))

    await give().proposals.commit(changeOf({ ...second, published: 2 }, 4))

    expect(await give().proposals.catalogue('cat-5', '', 10)).toMatchObject({
      rows: [{ title: 'Second titre', version: 2, stateAt: '2026-02-01T00:00:00.000Z' }],
    })
    expect(await found('cat-5', 'premier')).toEqual([])
  })

  test('forgets a proposal that is withdrawn from the catalogue', async () => {
    const proposal = await publish('cat-6', 'A', { 1: 'Premier' }, '2026-01-01T00:00:00.000Z')

    await give().proposals.commit(changeOf({ ...proposal, state: 'withdrawn', published: null }, 3))

    expect(await found('cat-6', '')).toEqual([])
    expect(await give().proposals.version('cat-6', 'A', 1)).not.toBeNull()
  })
}
