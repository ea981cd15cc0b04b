import { EventEmitter } from 'node:events'

import type { PgliteSession } from './pglite-session.ts'
import type { PoolClient, QueryResult } from './pool.ts'

const nothing: QueryResult<never> = { rows: [], rowCount: 0, command: 'SELECT' }

/** A session of the PGlite pool: transactions take the lock, LISTEN goes to PGlite's own listeners. */
export function createPgliteClient(session: PgliteSession): PoolClient {
  const events = new EventEmitter()
  const listening = new Map<string, (payload: string) => void>()
  let unlock: (() => void) | null = null

  function run<R>(text: string, params: readonly unknown[] = []): Promise<QueryResult<R>> {
    return unlock ? session.run(text, params) : session.runByItself(text, params)
  }

  async function begin<R>(text: string): Promise<QueryResult<R>> {
    const release = await session.lock()
    try {
      const result = await session.run<R>(text, [])
      unlock = release
      return result
    } catch (error) {
      release()
      throw error
    }
  }

  async function finish<R>(text: string): Promise<QueryResult<R>> {
    try {
      return await run<R>(text)
    } finally {
      unlock?.()
      unlock = null
    }
  }

  /** Others may listen to the same channel: the database is told of the first and the last of them. */
  async function listen(channel: string): Promise<void> {
    if (listening.has(channel)) return
    const hear = (payload: string) => events.emit('notification', { channel, payload })
    const isFirst = session.news.listenerCount(channel) === 0
    session.news.on(channel, hear)
    listening.set(channel, hear)
    if (isFirst) await run(`listen "${channel}"`)
  }

  async function unlisten(channel: string): Promise<void> {
    const hear = listening.get(channel)
    if (hear === undefined) return
    session.news.off(channel, hear)
    listening.delete(channel)
    if (session.news.listenerCount(channel) === 0) await run(`unlisten "${channel}"`)
  }

  async function letGo(): Promise<void> {
    if (unlock) await finish('rollback')
    await Promise.all([...listening.keys()].map(unlisten))
  }

  const client = {
    async query<R>(text: string, params?: readonly unknown[]): Promise<QueryResult<R>> {
      const act = actOf(text)
      switch (act.type) {
        case 'begin':
          return begin<R>(text)
        case 'finish':
          return finish<R>(text)
        case 'listen':
          await listen(act.channel)
          return nothing
        case 'unlisten':
          await unlisten(act.channel)
          return nothing
        case 'other':
          return run<R>(text, params)
      }
    },
    release() {
      // A closed database has nothing left to let go of.
      void letGo().catch(() => undefined)
    },
    on(event: string, listener: (value: unknown) => void) {
      events.on(event, listener)
      return client
    },
    removeListener(event: string, listener: (value: unknown) => void) {
      events.removeListener(event, listener)
      return client
    },
    removeAllListeners(event?: string) {
      events.removeAllListeners(event)
      return client
    },
  }
  return client as PoolClient
}

type StatementKind =
  | { readonly type: 'begin' | 'finish' | 'other' }
  | { readonly type: 'listen' | 'unlisten'; readonly channel: string }

/** What a statement does to the session. Leading comments are allowed, since BullMQ's statements have them. */
function actOf(text: string): StatementKind {
  const bare = text.replace(/^(?:\s|--[^\n]*(?:\n|$))+/, '')
  const listen = /^(un)?listen\s+"?([^"\s;]+)"?/i.exec(bare)
  if (listen) return { type: listen[1] ? 'unlisten' : 'listen', channel: listen[2] ?? '' }
  if (/^(?:begin|start\s+transaction)\b/i.test(bare)) return { type: 'begin' }
  if (/^(?:commit|end|rollback(?!\s+to\b)|abort)\b/i.test(bare)) return { type: 'finish' }
  return { type: 'other' }
}
