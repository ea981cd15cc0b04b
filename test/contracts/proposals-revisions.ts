import { expect, test } from 'vitest'

import type { Proposal } from '../../src/flows/model/proposal.ts'
import type { Piece } from '../../src/flows/model/section-text.ts'
import type { SectionRevision } from '../../src/flows/model/text-change.ts'
import { changeOf, proposalOf, startOf, tenant } from './example.ts'
import type { GiveState } from './give-state.ts'

let used = 0
function draft(): Proposal {
  used += 1
  return proposalOf(`MLP-2027-${used}`, { owner: { id: `r${used}`, name: 'R' } })
}

function revisionOf(revision: number, text: string, changes: Partial<SectionRevision> = {}): SectionRevision {
  const piece: Piece = { id: `m${revision}`, source: 'message', by: 'ana', text, revision: 0 }
  const at = new Date(Date.UTC(2026, 10, 23, 10, revision)).toISOString()
  return { section: 4, revision, what: 'edited', at, by: 'ana', words: 1, pieces: [piece], ...changes }
}

export function describeRevisions(give: GiveState): void {
  /** A proposal with these revisions, a step for each. */
  async function withRevisions(...revisions: readonly SectionRevision[]): Promise<Proposal> {
    const proposal = draft()
    await give().proposals.commit(startOf(proposal))
    for (const [index, revision] of revisions.entries())
      await give().proposals.commit({ ...changeOf(proposal, index + 1), revisions: [revision] })
    return proposal
  }

  const list = (id: string, before: number | null = null, limit = 5) =>
    give().proposals.history(tenant, id, 4, { before, limit })

  test('gives a text back as it was, with what became of it', async () => {
    const text = 'nul \u0000, half \ud83d, שלום, 👩🏽‍🔬'
    const revision = revisionOf(7, text, { what: 'abandoned' })
    const { id } = await withRevisions(revision)

    expect(await give().proposals.revisions(tenant, id, [{ section: 4, revision: 7 }])).toEqual([revision])
    expect(await give().proposals.revisions(tenant, id, [{ section: 5, revision: 7 }])).toEqual([])
    expect(await give().proposals.revisions('elsewhere', id, [{ section: 4, revision: 7 }])).toEqual([])
    expect(await give().proposals.revisions(tenant, id, [])).toEqual([])
  })

  test('stores several sections with one step', async () => {
    const proposal = draft()
    await give().proposals.commit(startOf(proposal))
    const revisions = ([1, 4, 10] as const).map((section) => revisionOf(1, `of ${section}`, { section }))

    await give().proposals.commit({ ...changeOf(proposal, 1), revisions })

    const of = revisions.map(({ section }) => ({ section, revision: 1 }))
    const found = await give().proposals.revisions(tenant, proposal.id, of)
    expect(found.toSorted((a, b) => a.section - b.section)).toEqual(revisions)
  })

  test('lists each text once, newest first, with its first words, a page at a time', async () => {
    const { id } = await withRevisions(
      revisionOf(1, `one ${'x'.repeat(5_000)}`),
      revisionOf(2, 'two'),
      revisionOf(3, `one ${'x'.repeat(5_000)}`, { what: 'undone' }),
      revisionOf(4, 'three'),
    )

    const first = await list(id, null, 2)
    const second = await list(id, 3, 2)

    expect(first).toMatchObject({
      total: 3,
      older: 'some',
      rows: [
        { revision: 4, opening: 'three' },
        { revision: 3, what: 'undone' },
      ],
    })
    expect(first.rows[1]?.opening).toHaveLength(300)
    expect(second).toMatchObject({ total: 3, older: 'none', rows: [{ revision: 2, opening: 'two' }] })
    // Both of the changes that the text was lost to can still be undone.
    for (const revision of [1, 3])
      expect(await give().proposals.revisions(tenant, id, [{ section: 4, revision }])).toHaveLength(1)
  })

  test('has an empty history where nothing was lost', async () => {
    const { id } = await withRevisions()

    expect(await list(id)).toEqual({ rows: [], total: 0, older: 'none' })
  })

  test('stores nothing of a step that was seen before or comes too late', async () => {
    const proposal = draft()
    await give().proposals.commit(startOf(proposal))
    const step = { ...changeOf(proposal, 1), revisions: [revisionOf(1, 'one')] }
    await give().proposals.commit(step)

    expect(await give().proposals.commit({ ...step, revisions: [revisionOf(2, 'two')] })).toBe('seen')
    expect(await give().proposals.commit({ ...changeOf(proposal, 1), revisions: [revisionOf(3, 'three')] })).toBe(
      'stale',
    )
    expect((await list(proposal.id)).rows.map(({ revision }) => revision)).toEqual([1])
  })

  test('holds 200 of a long section, and gives them back page by page', async () => {
    const proposal = draft()
    await give().proposals.commit(startOf(proposal))
    const all = Array.from({ length: 200 }, (_, index) => revisionOf(index + 1, `${'é'.repeat(2_000)}${index + 1}`))
    await give().proposals.commit({ ...changeOf(proposal, 1), revisions: all })

    const seen: number[] = []
    for (let before: number | null = null, older = 'some'; older === 'some';) {
      const page = await list(proposal.id, before)
      seen.push(...page.rows.map(({ revision }) => revision))
      before = seen.at(-1) ?? null
      older = page.older
    }

    expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => 200 - index))
  })
}
