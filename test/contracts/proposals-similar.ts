import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Likeness } from '../../src/flows/model/known.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import { changeOf, frozenOf, proposalOf, reviewOf, startOf } from './example.ts'
import type { GiveState } from './give-state.ts'

interface Sample {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly like: readonly string[]
}

export function describeSimilar(give: GiveState): void {
  async function submit(tenant: string, { id, title, summary }: Omit<Sample, 'like'>): Promise<Proposal> {
    const texts = { 1: title, 2: summary }
    const draft = proposalOf(id, { tenant, owner: { id: `owner-${id}`, name: 'Ana' } }, texts)
    const submitted = { ...draft, version: 1, state: 'submitted', review: reviewOf(draft.touchedAt) } as const
    await give().proposals.commit(startOf(draft))
    await give().proposals.commit(changeOf(submitted, 1, [], frozenOf(id, 1, texts)))
    return submitted
  }

  async function publish(tenant: string, sample: Omit<Sample, 'like'>): Promise<Proposal> {
    const published = { ...(await submit(tenant, sample)), state: 'published', published: 1 } as const
    await give().proposals.commit(changeOf(published, 2))
    return published
  }

  async function found(tenant: string, to: Partial<Likeness>): Promise<readonly string[]> {
    const likeness = { proposal: 'itself', title: '', summary: '', for: 'author', ...to } as const
    return (await give().proposals.similar(tenant, likeness, 3)).map(({ id }) => id)
  }

  const pumps = {
    id: 'pumps',
    title: 'Prévoir les pannes des pompes d’une usine',
    summary: 'Des capteurs de vibration.',
  }
  const like = { title: 'Pompes : des capteurs de vibration', summary: 'Les pannes de pompes d’une usine d’eau.' }

  test.each([
    ['known', 6, 0],
    // Written before the rule and never used for it.
    ['unseen', 6, 2],
  ])('finds what speaks of the same in the %s samples', async (name, least, mostWrong) => {
    const samples = readSamples(name)
    for (const sample of samples) await publish(`like-${name}`, sample)

    const answers = await Promise.all(
      samples.map(async ({ id, like: wanted, ...texts }) => ({
        wanted,
        ids: await found(`like-${name}`, { proposal: id, ...texts }),
      })),
    )

    const right = answers.flatMap(({ wanted, ids }) => wanted.filter((id) => ids.includes(id)))
    const wrong = answers.flatMap(({ wanted, ids }) => ids.filter((id) => !wanted.includes(id)))
    expect(right.length).toBeGreaterThanOrEqual(least)
    expect(wrong.length).toBeLessThanOrEqual(mostWrong)
  })

  test('shows an author what is published alone, and the team what is with them too', async () => {
    await publish('like-1', pumps)
    await submit('like-1', { ...pumps, id: 'waiting' })
    await give().proposals.commit(
      startOf(proposalOf('draft', { tenant: 'like-1' }, { 1: pumps.title, 2: pumps.summary })),
    )

    expect(await found('like-1', like)).toEqual(['pumps'])
    expect((await found('like-1', { ...like, for: 'team' })).toSorted()).toEqual(['pumps', 'waiting'])
  })

  test('is none of another tenant’s, and never the proposal itself', async () => {
    await publish('like-2', pumps)

    expect(await found('like-3', like)).toEqual([])
    expect(await found('like-2', { ...like, proposal: 'pumps' })).toEqual([])
  })

  test('compares with the published version while the next one is drafted, and with none once it is taken down', async () => {
    const published = await publish('like-4', pumps)
    const revised = proposalOf('pumps', { ...published, state: 'drafting' }, { 1: 'Radiographies', 2: 'Des nodules' })
    await give().proposals.commit(changeOf({ ...published, state: 'drafting', sections: revised.sections }, 3))

    const [first] = await give().proposals.similar('like-4', { proposal: '', ...like, for: 'team' }, 3)
    expect(first).toMatchObject({ id: 'pumps', version: 1, state: 'published', title: pumps.title })

    await give().proposals.commit(changeOf({ ...published, state: 'withdrawn', published: null }, 4))
    expect(await found('like-4', { ...like, for: 'team' })).toEqual([])
  })

  test.each([
    ['nothing', '', ''],
    ['MLOps alone', 'Pipeline MLOps', 'Automatiser le déploiement et la surveillance du modèle.'],
    ['what a query could be made of', "'; drop table version; -- % _ \\ & | ! ( : *", '🙈 \u0000 \uD800 مرحبا'],
    ['ten thousand signs', 'x'.repeat(10_000), '% '.repeat(5_000)],
  ])('finds nothing for %s', async (_, title, summary) => {
    await publish('like-5', { ...pumps, id: `pumps-${title.length}` })

    expect(await found('like-5', { title, summary })).toEqual([])
  })
}

function readSamples(name: string): readonly Sample[] {
  const text = readFileSync(join(import.meta.dirname, `../fixtures/similar/${name}.jsonl`), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sample)
}
