import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Contents, placeParts, postPart } from '../../../src/adapters/chat/posts/place-parts.ts'
import {
  keyOfMessage,
  noting,
  type PostRow,
  rowsUnder,
  rowUnknown,
} from '../../../src/adapters/chat/posts/post-rows.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { Overtaken } from '../../../src/ports/chat.ts'
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

    await noting(toyTable, { ...row, digest: 'changed' }, { own: { slot: 'other' } }).execute(db)
    await noting(toyTable, { ...row, digest: 'unheard' }, { leave: sql`false` }).execute(db)

    expect((await slots()).rows).toEqual([{ slot: 's' }])
    expect((await rowsUnder(db, toyTable, 't', key)).map(({ digest }) => digest)).toEqual(['changed'])
  })

  describe('by two workers, one of which stood still', () => {
    const surface = () => toySurface(db, toy, key)
    const message = (content: string) => ({ kind: 'message', part: 0, channel: 'c', thread: null, content }) as const
    const twinsOf = async () =>
      (await sql<{ twins: number }>`select twins from toy_post where key = ${key}`.execute(db)).rows

    test('what another has posted since it looked is not posted over', async () => {
      const slow = surface()
      await place(contents('one'))

      await expect(placeParts(slow, [], contents('one'))).rejects.toThrow(Overtaken)

      expect(shown()).toEqual(['one'])
      expect(await states()).toEqual(['sent'])
    })

    test('what it posts after another has posted it is taken away again, and the other’s stands', async () => {
      let other: Awaited<ReturnType<typeof place>> = null
      const slow = surface()
      const late: typeof slow = {
        ...slow,
        async post(part) {
          other = await placeParts(surface(), await rowsUnder(db, toyTable, 't', key), contents('one'))
          return slow.post(part)
        },
      }

      const placed = await postPart(late, undefined, message('one'))

      expect(placed).toEqual(other)
      expect([...toy.standing.keys()]).toEqual([placed.id])
      expect(await twinsOf()).toEqual([{ twins: 1 }])
    })

    test('what it posted and never took back is counted as a twin', async () => {
      await surface().takeLeave('post', { ...sendingRow(), at: 'slow' }, undefined)
      await place(contents('one'))

      expect(await twinsOf()).toEqual([{ twins: 1 }])
    })

    test('two that stand of a post are one after the next look', async () => {
      await surface().takeLeave('post', { ...sendingRow(), at: 'slow' }, undefined)
      await surface().post(message('one'))
      await surface().post(message('one'))

      const placed = await place(contents('one'))

      expect([...toy.standing.keys()]).toEqual([placed?.id])
    })

    test('it posts nothing where its lane is another’s, and leaves no trace of a try', async () => {
      toy.keepLane = async () => Promise.reject(new Overtaken('another worker has the lane'))

      await expect(placeParts({ ...surface(), isUnknown: () => false }, [], contents('one'))).rejects.toThrow(Overtaken)

      expect(shown()).toEqual([])
      expect(await states()).toEqual(['gone'])
    })

    test('what it was refused or found gone is not noted over what another has posted', async () => {
      const slow = surface()
      const late: typeof slow = {
        ...slow,
        isUnknown: () => false,
        async post() {
          await place(contents('one'))
          throw new Refused('the platform said no')
        },
      }

      await expect(postPart(late, undefined, message('one'))).rejects.toThrow(Refused)

      expect(shown()).toEqual(['one'])
      expect(await states()).toEqual(['sent'])
    })

    const sendingRow = (): PostRow => ({
      tenant: 't',
      key,
      kind: 'message',
      part: 0,
      channel: 'c',
      thread: null,
      state: 'sending',
      at: '',
      id: null,
      digest: '',
    })
  })
})
