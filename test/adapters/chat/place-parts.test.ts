import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Contents, placeParts } from '../../../src/adapters/chat/posts/place-parts.ts'
import { keyOfMessage, noting, rowsUnder, rowUnknown } from '../../../src/adapters/chat/posts/post-rows.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { memoryPool } from '../../support/pglite.ts'
import { postgresUrl, serverPool } from '../../support/postgres.ts'
import { AnswerLost, createToyTable, Refused, type Toy, toyPlatform, toySurface, toyTable } from './toy-platform.ts'

const databases = [
  ['PGlite', memoryPool],
  ...(postgresUrl === undefined ? [] : [['PostgreSQL', serverPool] as const]),
] as const

/** A killed process comes back; anything else is a fault. */
function unlessKilled(error: unknown): void {
  if (!(error instanceof AnswerLost)) throw error
}

describe.each(databases)('posting once, on %s', (_name, open) => {
  let pool: Pool
  let db: Kysely<never>
  let toy: Toy
  let key: string
  let keys = 0
  beforeAll(async () => {
    pool = await open()
    db = new Kysely<never>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) })
    await createToyTable(db)
  })
  afterAll(() => pool.end())
  beforeEach(() => {
    toy = toyPlatform()
    key = `k${(keys += 1)}`
  })

  const place = async (contents: Contents<string>) =>
    placeParts(toySurface(db, toy, key), await rowsUnder(db, toyTable, 't', key), contents)
  const contents = (...messages: readonly string[]) => ({ messages, files: [] })
  const shown = () => [...toy.standing.values()].map(({ content }) => content)
  const states = async () => (await rowsUnder(db, toyTable, 't', key)).map(({ state }) => state)

  /** Throws once, before or after the line of that number. */
  const failAt = (line: number, error: Error) => {
    let lines = 0
    toy.step = () => {
      lines += 1
      if (lines === line) throw error
    }
    return () => lines
  }

  const cases: readonly (readonly [string, Contents<string> | null, Contents<string>])[] = [
    ['a first post of two messages and a file', null, { messages: ['one', 'two'], files: ['file'] }],
    ['an edit', contents('one', 'two'), contents('one', 'other')],
    ['a longer view', contents('one'), contents('one', 'two', 'three')],
    ['a shorter one', contents('one', 'two', 'three'), contents('uno')],
    ['a file that goes', { messages: ['one'], files: ['file'] }, contents('one')],
  ]

  test.each(cases)(
    '%s stands once, between whichever two lines the process was killed',
    async (_what, before, after) => {
      for (let line = 1, reached = line; reached >= line; line += 1) {
        toy.standing.clear()
        key = `k${(keys += 1)}`
        if (before !== null) await place(before)
        const lines = failAt(line, new AnswerLost('killed'))

        await place(after).catch(unlessKilled)
        reached = lines()
        toy.step = () => undefined
        await place(after)

        expect(shown().toSorted(), `killed at line ${line}`).toEqual([...after.messages, ...after.files].toSorted())
        const open = (await states()).filter((state) => state === 'sending' || state === 'unknown')
        expect(open).toEqual([])
      }
    },
  )

  test('a message that is refused leaves no doubt, and is posted by the next try without a look', async () => {
    const refused = failAt(3, new Refused('no'))
    await expect(place(contents('one'))).rejects.toThrow(Refused)
    expect(refused()).toBeGreaterThan(2)
    expect(await states()).toEqual(['gone'])
    toy.step = () => undefined
    toy.asked.length = 0

    await place(contents('one'))

    expect(toy.asked).toEqual(['leave to post', 'post one', 'note sent'])
  })

  test('where nothing can be looked up, what may stand is left at that', async () => {
    toy.memory = 'none'
    failAt(4, new AnswerLost('lost'))
    await expect(place(contents('one'))).rejects.toThrow(AnswerLost)
    toy.step = () => undefined

    expect(await place(contents('one'))).toBeNull()

    expect(shown()).toEqual(['one'])
  })

  test('a file with other content takes the place of the one before, which still stands while the new one is refused', async () => {
    await place({ messages: ['one'], files: ['old'] })
    toy.asked.length = 0
    failAt(7, new Refused('too large'))
    await expect(place({ messages: ['one'], files: ['new'] })).rejects.toThrow(Refused)
    expect(shown()).toEqual(['one', 'old'])
    expect(await states()).toEqual(['sent', 'sent'])
    toy.step = () => undefined

    await place({ messages: ['one'], files: ['new'] })

    expect(shown()).toEqual(['one', 'new'])
  })

  test('a message that somebody took away is posted anew, and an edit to the same is left out', async () => {
    await place(contents('one', 'two'))
    const [first] = toy.standing.keys()
    toy.standing.delete(first ?? '')
    await place(contents('uno', 'two'))
    toy.asked.length = 0

    await place(contents('uno', 'two'))

    expect(shown().toSorted()).toEqual(['two', 'uno'])
    expect(toy.asked).toEqual([])
  })

  test('what follows a first message stands in the thread under it', async () => {
    const first = await place({ messages: ['one', 'two'], files: ['file'] })

    expect([...toy.standing.values()].map(({ thread }) => thread)).toEqual([null, first?.id, first?.id])
  })

  test('a message is found by what the platform calls it, one that nothing is known of can be edited', async () => {
    const first = await place(contents('one', 'two'))
    const found = await keyOfMessage(toyTable, 't', 'c', first?.id ?? '').execute(db)
    expect(found.rows).toEqual([{ key }])

    const row = rowUnknown({ tenant: 't', key: 'other', channel: 'c', thread: null, at: '', id: first?.id ?? '' })
    await placeParts(toySurface(db, toy, 'other'), [row], contents('uno'))

    expect(shown()).toEqual(['uno', 'two'])
  })

  test('columns of a platform’s own are written once, and nothing is where there is no leave', async () => {
    await place(contents('one'))
    const slots = () => sql<{ slot: string }>`select slot from toy_post where key = ${key}`.execute(db)
    const [row] = await rowsUnder(db, toyTable, 't', key)
    if (row === undefined) throw new Error('no row')

    await noting(toyTable, { ...row, digest: 'changed' }, { slot: 'other' }).execute(db)
    await noting(toyTable, { ...row, digest: 'unheard' }, {}, sql`false`).execute(db)

    expect((await slots()).rows).toEqual([{ slot: 's' }])
    expect((await rowsUnder(db, toyTable, 't', key)).map(({ digest }) => digest)).toEqual(['changed'])
  })
})
