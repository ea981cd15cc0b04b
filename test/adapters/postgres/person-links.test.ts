import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresPersonLinks } from '../../../src/adapters/postgres/person-links/person-links.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../../src/adapters/postgres/state.ts'
import { eraseFromCore } from '../../../src/adapters/postgres/erasure/erase.ts'
import { databaseOver } from '../../../src/adapters/postgres/pool/database.ts'
import type { Account, PersonLinks } from '../../../src/ports/person-links.ts'
import { proposalOf, startOf } from '../../contracts/example.ts'
import { memoryPool } from '../../support/pglite.ts'

const at = '2026-11-23T10:00:00.000Z'
let pool: Pool
let links: PersonLinks
let keys = 0

beforeAll(async () => {
  pool = await memoryPool()
  await postgresState(pool)
  links = postgresPersonLinks(pool)
})
afterAll(() => pool.end())

const account = (tenant: string, id: string): Account => ({
  tenant,
  person: { id, name: id.toUpperCase() },
  language: 'fr',
  place: { platform: 'slack', channel: `D${id}`, thread: null },
})

const spend = (code: string, by: Account, where: 'alone' | 'public' = 'alone', moment = at) =>
  links.spend(`try ${(keys += 1)}`, code, by, where, moment)

async function linked(one: Account, other: Account): Promise<void> {
  expect(await spend(await links.offer(one, at), other)).toEqual({ type: 'linked', with: one })
}

const namesOf = async ({ tenant, person }: Account) =>
  (await links.others(tenant, person.id)).map((one) => `${one.tenant} ${one.person.id}`)

describe('codes that link accounts', () => {
  test('are stored by their hash alone, and end where a newer one is asked for', async () => {
    const [ana, bo] = [account('a', 'ana'), account('b', 'bo')]
    const first = await links.offer(ana, at)
    expect(first).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
    const { rows } = await pool.query<{ row: string }>('select link_code::text as row from link_code')
    expect(JSON.stringify(rows)).not.toContain(first)

    const second = await links.offer(ana, at)
    expect(await spend(first, bo)).toEqual({ type: 'wrong' })
    expect(await spend(`${second.slice(0, 4)}-${second.slice(4).toLowerCase()}`, bo)).toEqual({
      type: 'linked',
      with: ana,
    })
    expect(await spend(second, bo)).toEqual({ type: 'used' })
  })

  test('link what they link to all else that is the same person’s, and never two accounts of one programme', async () => {
    const [ana, bo, cy, other] = [
      account('a', 'ana2'),
      account('b', 'bo2'),
      account('c', 'cy2'),
      account('b', 'other2'),
    ]
    await linked(ana, bo)
    await linked(bo, cy)
    expect(await namesOf(ana)).toEqual(['b bo2', 'c cy2'])

    expect(await spend(await links.offer(cy, at), other)).toEqual({ type: 'contradicts', of: cy })
    expect(await spend(await links.offer(bo, at), other)).toEqual({ type: 'same-programme', of: bo })
    expect(await namesOf(other)).toEqual([])

    expect((await links.unlink('undo', bo, at)).map(({ person }) => person.id)).toEqual(['ana2', 'cy2'])
    expect((await links.unlink('undo', bo, at)).map(({ person }) => person.id)).toEqual(['ana2', 'cy2'])
    expect(await namesOf(ana)).toEqual(['c cy2'])
    await links.forgetTenant('c')
    expect(await namesOf(ana)).toEqual([])
    expect((await pool.query("select 1 from person_link where person = 'ana2'")).rows).toEqual([])
  })

  test('of two who type the same one at once, one has it', async () => {
    const code = await links.offer(account('a', 'ana3'), at)
    const both = await Promise.all([spend(code, account('b', 'bo3')), spend(code, account('c', 'cy3'))])
    expect(both.map(({ type }) => type).toSorted()).toEqual(['linked', 'used'])
  })

  test('end the tries after five wrong ones, for an hour', async () => {
    const by = account('b', 'guess')
    const code = await links.offer(account('a', 'ana4'), at)
    for (let tries = 0; tries < 5; tries += 1) expect(await spend('AAAA2222', by)).toEqual({ type: 'wrong' })
    expect(await spend(code, by)).toEqual({ type: 'too-often' })
    expect(await spend('AAAA2222', by, 'alone', '2026-11-23T11:01:00.000Z')).toEqual({ type: 'wrong' })
  })
})

test('who is erased where a draft came from is named no longer where it is', async () => {
  const state = await postgresState(pool)
  const left = [{ id: 'there/karim', name: 'Karim Benali' }]
  await state.proposals.commit(startOf(proposalOf('MLP-2026-077', { tenant: 'here', left })))
  await eraseFromCore(databaseOver(pool), {
    id: 'case',
    tenant: 'there',
    person: 'karim',
    names: ['Karim Benali'],
    alias: { id: 'erased-1', name: 'erased-1' },
    proposals: [],
    posts: [],
    askedAt: at,
    reviewers: [],
  })
  const stored = await state.proposals.findById('here', 'MLP-2026-077')
  expect(stored?.proposal.left).toEqual([{ id: 'erased-1', name: 'erased-1' }])
})
