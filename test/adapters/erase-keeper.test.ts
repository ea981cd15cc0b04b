import { PGlite } from '@electric-sql/pglite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { standingPosts } from '../../src/adapters/chat/posts/standing-posts.ts'
import { postgresFiles } from '../../src/adapters/postgres/files/files.ts'
import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import { pgLike } from '../../src/adapters/postgres/pool/open-pglite.ts'
import { createPglitePool } from '../../src/adapters/postgres/pool/pglite-pool.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import { eraseKeeper } from '../../src/app/erase-keeper.ts'
import { usualCalendar } from '../../src/flows/model/calendar.ts'
import { usualLimits } from '../../src/flows/model/limits.ts'
import { ownerAsAuthor } from '../../src/flows/model/people.ts'
import type { ListedAnew } from '../../src/flows/screens/listed-anew.ts'
import type { Chat, Post } from '../../src/ports/chat.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { openEraser } from '../../src/start/eraser.ts'
import { proposalOf, startOf } from '../contracts/example.ts'
import { storedSql } from '../support/stored-database.ts'

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const sql = storedSql({ slack: 'http://127.0.0.1:9', teams: 'http://127.0.0.1:9' })
const lea = { tenant: 'slack-T0MLOPS0', person: 'ULEA' }
const receipt = { language: 'fr', place: { platform: 'slack', channel: 'C1', thread: null } } as const
const programme = {
  limits: usualLimits,
  calendar: usualCalendar,
  rubric,
  language: 'fr',
  coach: 'automatic',
  errands: {},
  marks: [],
} as const

let pool: Pool
beforeEach(async () => {
  const db = await PGlite.create(pgLike)
  await db.exec(sql)
  pool = await createPglitePool(db)
  await postgresState(pool)
})
afterEach(() => pool.end())

const killed = 'killed here'

/** The pool in a program that is killed after so many statements, counted from when it is told so. */
function mortal(): { readonly pool: Pool; dieAfter(statements: number): void } {
  let left = Infinity
  const over = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(inner, name) {
        const value: unknown = Reflect.get(inner, name)
        if (typeof value !== 'function') return value
        if (name === 'connect') return async () => over(await pool.connect())
        return (...args: unknown[]): unknown => {
          if (name === 'query' && (left -= 1) < 0) throw new Error(killed)
          return value.apply(inner, args)
        }
      },
    })
  return { pool: over(pool), dieAfter: (statements) => void (left = statements) }
}

/** A chat that keeps each post under its key, as the real ones do, and forgets what is taken away. */
function chatOver(shown: Map<string, Post>, removed: Set<string>): Chat {
  return {
    platform: 'slack',
    show: async (post) => {
      shown.set(post.key, post)
      return { channel: 'D1', id: post.key }
    },
    standing: (whose) => standingPosts(databaseOver(pool), 'slack', whose),
    remove: async ({ edits }) => {
      removed.add(edits.id)
      await pool.query(`update slack_post set state = 'gone' where channel = $1 and id = $2`, [edits.channel, edits.id])
      return 'removed'
    },
  }
}

async function keeperOver(of: Pool, chat: Chat) {
  const eraser = openEraser(of, silent)
  const { proposals } = await postgresState(pool)
  const holders = await eraser.holders()
  return eraseKeeper({
    cases: eraser.cases,
    holders: async () => holders,
    chats: () => [chat],
    proposals,
    programme,
    log: silent,
    settleMs: 0,
  })
}

const openCases = async () =>
  (await pool.query<{ n: number }>('select count(*)::int as n from erasure where done_at is null')).rows[0]?.n

describe('an erasure that somebody asked for in chat', () => {
  test('comes to its end wherever its programs are killed, and is told once, in words that hold nothing of them', async () => {
    const [shown, removed] = [new Map<string, Post>(), new Set<string>()]
    const chat = chatOver(shown, removed)
    const { rows: roots } = await pool.query<{ message: string }>(
      `select s.message from slot s join proposal p on p.tenant = s.tenant and p.id = s.proposal
       where s.slot = 'root' and p.tenant = $1 and p.owner_id = $2`,
      [lea.tenant, lea.person],
    )
    await openEraser(pool, silent).later(lea, 'erased', receipt)

    let kills = 0
    for (; (await openCases()) !== 0; kills += 1) {
      const life = mortal()
      const keeper = await keeperOver(life.pool, chat)
      life.dieAfter(kills)
      await keeper.work()
      // The lease of who was killed runs out.
      await pool.query('update erasure set held_until = null')
    }

    expect(kills).toBeGreaterThan(15)
    expect(await openEraser(pool, silent).inventory(lea)).toEqual([])
    expect(roots.length).toBeGreaterThan(0)
    expect([...removed]).toEqual(expect.arrayContaining(roots.map(({ message }) => message)))
    const receipts = [...shown].filter(([key]) => key.endsWith('receipt'))
    expect(receipts).toHaveLength(1)
    expect(receipts[0]?.[1]).toMatchObject({ only: lea.person, direct: { notice: null } })
    expect(receipts[0]?.[1].view.text).toMatch(/dossier [0-9A-F]{4}-[0-9A-F]{4}/)
    expect(receipts[0]?.[1].view.text).not.toMatch(/Léa|ULEA|MLP-/)
  })

  test('takes away what a drawing under way stores meanwhile, before anybody says that it is done', async () => {
    const shown = new Map<string, Post>()
    const keeper = await keeperOver(pool, chatOver(shown, new Set()))
    const { rows } = await pool.query<{ id: string }>('select id from proposal where tenant = $1 and owner_id = $2', [
      lea.tenant,
      lea.person,
    ])
    const eraser = openEraser(pool, silent)
    await eraser.later(lea, 'erased', receipt)
    const taken = await eraser.cases.take(60_000)
    for (const holder of await eraser.holders()) if (taken) await holder.erase(taken.whose)
    const late = {
      ...lea,
      proposal: rows[0]?.id ?? '',
      section: 5,
      sender: lea.person,
      at: '2026-11-27T09:00:00.000Z',
    } as const
    await postgresFiles(pool).put({ ...late, kind: 'image/png', alternative: '' }, Buffer.from('late'))
    if (taken) await eraser.cases.postpone(taken.whose, 'settling', 0)

    await keeper.work()

    expect(await eraser.inventory(lea)).toEqual([])
    expect([...shown.keys()].some((key) => key.endsWith('receipt'))).toBe(true)
  })

  test('tells whoever reviews that there is nothing to review any more, and leaves their own things', async () => {
    const shown = new Map<string, Post>()
    await pool.query(
      `update proposal set state = 'in-review', reviewer_id = 'USOPHIE', reviewer_name = 'Sophie Laurent'
       where (tenant, id) = (select tenant, id from proposal where tenant = $1 and owner_id = $2 order by id limit 1)`,
      [lea.tenant, lea.person],
    )
    await openEraser(pool, silent).later(lea, 'erased', receipt)

    await (await keeperOver(pool, chatOver(shown, new Set()))).work()

    const told = [...shown.values()].filter(({ only }) => only === 'USOPHIE')
    expect(told.length).toBeGreaterThan(0)
    for (const { view } of told) {
      expect(view.text).toMatch(/n’est plus à relire|no longer to be reviewed/)
      expect(view.text).not.toContain('Léa')
    }
  })

  test('of somebody who lets published ones stay shows them under the alias where they stand', async () => {
    const shown = new Map<string, Post>()
    await openEraser(pool, silent).later(lea, 'anonymous', receipt)

    await (await keeperOver(pool, chatOver(shown, new Set()))).work()

    const card = [...shown.values()].find(({ slot }) => slot === 'catalogue')
    expect(card?.to).toBe('catalogue')
    expect(card?.edits).not.toBeNull()
    expect(JSON.stringify(card?.view)).toContain('erased-')
    expect(JSON.stringify(card?.view)).not.toContain('Léa Moreau')
  })

  test('shows the Home tabs anew that listed what goes: theirs, of whoever writes along, and of the reviewers', async () => {
    const noted: ListedAnew[] = []
    const people = [
      { id: 'ULEA', name: 'Léa Moreau' },
      { id: 'UKARIM', name: 'Karim Benali' },
    ] as const
    const written = { tenant: lea.tenant, owner: people[0], authors: people.map(ownerAsAuthor) }
    const { proposals } = await postgresState(pool)
    await proposals.commit({ ...startOf(proposalOf('MLP-2026-950', written)), maxOpenDrafts: 100 })
    await openEraser(pool, silent).later(lea, 'erased', receipt)
    const chat: Chat = {
      ...chatOver(new Map(), new Set()),
      refreshHomes: (tenant, whose) => void noted.push({ ...whose, people: [tenant, ...whose.people] }),
    }

    await (await keeperOver(pool, chat)).work()

    expect(noted).toEqual([
      { people: [lea.tenant, 'ULEA', 'UKARIM'], team: true },
      { people: [lea.tenant, 'ULEA'], team: false },
    ])
  })

  test('asked for twice is one case', async () => {
    const eraser = openEraser(pool, silent)
    await eraser.later(lea, 'erased', receipt)
    await eraser.later(lea, 'anonymous', receipt)

    expect(await openCases()).toBe(1)
  })

  test('leaves a proposal that they began since in their own name', async () => {
    const eraser = openEraser(pool, silent)
    await eraser.later(lea, 'erased', receipt)
    await pool.query(
      `insert into proposal select (jsonb_populate_record(p, jsonb_build_object('id', 'MLP-2026-999', 'owner_id', $2::text))).*
       from proposal p where tenant = $1 and owner_id = $2 order by id limit 1`,
      [lea.tenant, lea.person],
    )

    await (await keeperOver(pool, chatOver(new Map(), new Set()))).work()

    const { rows } = await pool.query('select owner_id from proposal where tenant = $1 and id = $2', [
      lea.tenant,
      'MLP-2026-999',
    ])
    expect(rows).toEqual([{ owner_id: 'ULEA' }])
  })
})
