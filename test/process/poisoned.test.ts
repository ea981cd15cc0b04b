import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { store } from '../../src/adapters/postgres/intake/intake-rows.ts'
import { openPostgres } from '../../src/adapters/postgres/pool/open-postgres.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import { eventually } from '../support/eventually.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'

const replicas = new Set<ChildProcess>()
let isOver = false

afterAll(() => {
  isOver = true
  for (const one of replicas) one.kill('SIGKILL')
})

test.skipIf(postgresUrl === undefined)(
  'what ends each process that begins it is set aside after three, its sender is told, and all else is done',
  { timeout: 240_000 },
  async () => {
    const url = await createDatabase()
    const pool = openPostgres(url, () => undefined)
    await postgresState(pool)
    await pool.query('create table noted (what text, text text)')
    const ends: (string | null)[] = []
    const supervise = () => {
      const child = spawn(process.execPath, [join(import.meta.dirname, '../support/poisoned-program.ts'), url])
      replicas.add(child)
      child.once('exit', (_, signal) => {
        replicas.delete(child)
        if (isOver) return
        ends.push(signal)
        supervise()
      })
    }
    const noted = async (what: string): Promise<string[]> => {
      const { rows } = await pool.query<{ text: string }>('select text from noted where what = $1', [what])
      return rows.map(({ text }) => text)
    }
    let sent = 0
    const send = async (text: string) => {
      sent += 1
      const [sender = ''] = text.split(' ')
      const hands = { pool, platform: 'slack', holder: '00000000-0000-0000-0000-000000000000' }
      await store(hands, [{ key: `${sent}`, sender, payload: { text } }], 'nobody')
    }
    for (let at = 0; at < 3; at += 1) supervise()

    for (const text of ['ada one', 'ada poison', 'ada behind']) await send(text)
    for (let at = 0; at < 60; at += 1) await send(`person${at % 12} ${at}`)

    const all = ['ada one', 'ada behind', ...Array.from({ length: 60 }, (_, at) => `person${at % 12} ${at}`)]
    await eventually(async () => expect(new Set(await noted('done'))).toEqual(new Set(all)), 180_000)
    await eventually(async () => expect(await noted('told ended')).toEqual(['ada poison']), 60_000)
    expect(ends).toEqual(['SIGABRT', 'SIGABRT', 'SIGABRT'])
    await eventually(async () => {
      const { rows } = await pool.query('select reason, told_at is not null as told from intake')
      expect(rows).toEqual([{ reason: 'ended', told: true }])
    })
    isOver = true
    for (const one of replicas) one.kill('SIGKILL')
    await pool.end()
  },
)
