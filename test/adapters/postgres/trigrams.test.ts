import { PGlite } from '@electric-sql/pglite'
import { expect, test } from 'vitest'
import { pgLike } from '../../../src/adapters/postgres/pool/open-pglite.ts'
import { createPglitePool } from '../../../src/adapters/postgres/pool/pglite-pool.ts'
import { postgresState } from '../../../src/adapters/postgres/state.ts'
import { changeOf, frozenOf, proposalOf, startOf, tenant } from '../../contracts/example.ts'
import { keepingLog } from '../../contracts/log-lines.ts'

test('where the extension is refused, likeness goes by words alone, the log says so, and the program starts', async () => {
  const pool = await createPglitePool(await PGlite.create({ ...pgLike, extensions: {} }))
  const log = keepingLog()
  const { proposals } = await postgresState(pool, log)
  const texts = { 1: 'Prévoir les pannes des pompes', 2: 'Des capteurs de vibration sur les pompes d’une usine.' }
  const draft = proposalOf('A', {}, texts)
  await proposals.commit(startOf(draft))
  await proposals.commit(
    changeOf({ ...draft, version: 1, published: 1, state: 'published' }, 1, [], frozenOf('A', 1, texts)),
  )

  const found = await proposals.similar(tenant, { proposal: 'B', title: texts[1], summary: texts[2], for: 'author' }, 3)

  expect(found).toMatchObject([{ id: 'A' }])
  expect(log.lines).toEqual([expect.stringMatching(/found by words alone: “create extension pg_trgm” was refused/)])
  await pool.end()
})
