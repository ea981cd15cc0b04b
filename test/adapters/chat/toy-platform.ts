import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Surface } from '../../../src/adapters/chat/posts/place-parts.ts'
import { isAsRead, noteRow, noteStanding, overtakenAt } from '../../../src/adapters/chat/posts/post-rows.ts'

/** What stands on a platform that exists for these tests alone. */
export interface Toy {
  readonly standing: Map<string, { readonly content: string; readonly mark: string; readonly thread: string | null }>
  /** What was asked of it, in order. */
  readonly asked: string[]
  /** Called before each line that could be the last one of a process, and after it. */
  step: () => void
  /** What becomes of messages whose answer was lost: they can be looked up, or not. */
  memory: 'searchable' | 'none'
  /** Asked right before each request: whether the worker may still go on. */
  keepLane: () => Promise<void>
}

/** The platform's answer was lost: it may have done what it was asked, or not. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost'
}

/** The platform said no. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

export function toyPlatform(): Toy {
  return {
    standing: new Map(),
    asked: [],
    step: () => undefined,
    memory: 'searchable',
    keepLane: async () => undefined,
  }
}

/** The table in which the toy's posts are noted. */
export const toyTable = 'toy_post'

export async function createToyTable(db: Kysely<never>): Promise<void> {
  await sql`
    create table toy_post (
      tenant text not null, key text not null, kind text not null, part integer not null, channel text not null,
      thread text, state text not null, at text not null, id text, digest text not null, slot text,
      twins integer not null default 0,
      primary key (tenant, key, kind, part))`.execute(db)
}

export function toySurface(db: Kysely<never>, toy: Toy, key: string): Surface<string> {
  let clock = 0
  const doing = async <T>(what: string, act: () => T | Promise<T>): Promise<T> => {
    toy.step()
    toy.asked.push(what)
    const done = await act()
    toy.step()
    return done
  }
  const markOf = (kind: string, part: number) => `${key} ${kind} ${part}`
  return {
    tenant: 't',
    key,
    to: { channel: 'c', thread: null },
    now: () => new Date((clock += 1)).toISOString(),
    threadUnder: (first) => first,
    takeLeave: (request, row, before) =>
      doing(`leave to ${request}`, async () => {
        if (request !== 'post') return
        const how = { own: { slot: 's' }, over: isAsRead(before) }
        if (!(await noteRow(db, toyTable, row, how))) throw overtakenAt(row)
      }),
    keepLane: async () => toy.keepLane(),
    post: ({ kind, part, thread, content }) =>
      doing(`post ${content}`, () => {
        const id = randomUUID()
        toy.standing.set(id, { content, mark: markOf(kind, part), thread })
        return id
      }),
    edit: ({ id, kind }, content) =>
      doing(`edit ${content}`, () => {
        const old = toy.standing.get(id)
        if (old === undefined) return 'gone'
        if (kind === 'file') return 'replace'
        toy.standing.set(id, { ...old, content })
        return 'edited'
      }),
    remove: ({ id }) => doing('remove', () => void toy.standing.delete(id)),
    lookUp: ({ kind, part }) =>
      doing('look up', () => {
        if (toy.memory === 'none') return { type: 'left' as const }
        const [id, ...twins] = [...toy.standing]
          .filter(([, { mark }]) => mark === markOf(kind, part))
          .map(([one]) => one)
        return id === undefined ? { type: 'absent' as const } : { type: 'stands' as const, id, twins }
      }),
    isUnknown: (error) => !(error instanceof Refused),
    note: (row, before) =>
      doing(`note ${row.state}`, async () => {
        await noteRow(db, toyTable, row, { over: isAsRead(before) })
      }),
    noteStanding: (row) => doing('note sent', () => noteStanding(db, toyTable, row)),
  }
}
