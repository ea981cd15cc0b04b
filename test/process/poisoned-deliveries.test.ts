import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { openPostgres } from '../../src/adapters/postgres/pool/open-postgres.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import { endedAgain } from '../../src/app/with-care.ts'
import { proposalOf, show, startOf } from '../contracts/example.ts'
import { eventually } from '../support/eventually.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { askToy, notesOf } from '../support/toy-errand.ts'

let replica: ChildProcess | undefined
let isOver = false

afterAll(() => {
  isOver = true
  replica?.kill('SIGKILL')
})

test.skipIf(postgresUrl === undefined)(
  'a delivery, and an errand, that end each process which begins them are given up after three, and all else is done',
  { timeout: 300_000 },
  async () => {
    const url = await createDatabase()
    const pool = openPostgres(url, () => undefined)
    const { proposals } = await postgresState(pool)
    await pool.query('create table noted (what text, text text)')
    const ends: (string | null)[] = []
    const supervise = () => {
      replica = spawn(process.execPath, [join(import.meta.dirname, '../support/poisoned-deliveries.ts'), url])
      replica.once('exit', (_, signal) => {
        if (isOver) return
        ends.push(signal)
        supervise()
      })
    }
    const begun = async (text: string) => (await pool.query('select from noted where text = $1', [text])).rows.length
    const owner = (id: string) => ({ id, name: id })
    const begin = (id: string, ...effects: Parameters<typeof startOf>[1] & object) =>
      proposals.commit(startOf(proposalOf(id, { owner: owner(id) }), effects))
    await begin('P-1', show('root'), show('section:1#1', 'a poison'), show('section:2#1', 'behind it'))
    await begin('P-2', askToy(1), askToy(2))
    for (let at = 0; at < 10; at += 1) await begin(`Q-${at}`, show('root', `other ${at}`))

    supervise()

    await eventually(async () => {
      const { rows } = await pool.query('select id from outbox where done_at is null and failed_at is null')
      expect(rows).toEqual([])
    }, 240_000)
    const { rows } = await pool.query<{ lane: string; why: string }>(
      'select lane, last_error as why from outbox where failed_at is not null order by lane',
    )
    const why = `Undeliverable: ${endedAgain}`
    expect(rows).toEqual([
      { lane: 'school/P-1', why },
      { lane: 'school/P-2#errand-toy', why },
    ])
    // What another was the end of while it was in hand is begun once more.
    for (const poison of ['a poison', 'errand 1 of P-2, poison']) expect(await begun(poison)).toBeLessThanOrEqual(3)
    for (const text of ['behind it', 'errand 2 of P-2', ...Array.from({ length: 10 }, (_, at) => `other ${at}`)])
      expect(await begun(text)).toBeGreaterThan(0)
    expect(new Set(ends)).toEqual(new Set(['SIGABRT']))
    const told = notesOf((await proposals.findById('school', 'P-2'))?.proposal)
    expect(told).toEqual(['toy 1 failed unavailable', 'toy 2 answered done'])
    isOver = true
    replica?.kill('SIGKILL')
    await pool.end()
  },
)
