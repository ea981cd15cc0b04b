import type { Socket } from 'node:net'
import { Client, type ClientConfig, type Pool as PgPool, type PoolClient } from 'pg'

/** How often it looks, in ms. */
const glanceMs = 1_000
/** How long a session that was asked may say nothing until the server is asked about it, in ms. */
const doubtMs = 2_000
/** How long the server may take to be reached, and to tell, in ms. */
const patience = 2_000

/** Of a session that was asked something: how much had come from it when it was last heard, and when that was. */
interface AskedSession {
  readonly heard: number
  readonly since: number
}

/**
 * Ends the sessions of a pool from which nothing will come: those whose statement the server never got, or answered in
 * vain, as it says over a connection of its own, and any that says nothing for `longest` ms. Such a connection looks
 * whole: a firewall or a proxy between forgot it and told neither side. Its statement rejects like one whose connection
 * broke. One that the server is busy with is left alone.
 */
export function endSilent(pool: PgPool, config: ClientConfig, longest: number): void {
  const waiting = new Map<PoolClient, AskedSession | null>()
  let asking = false
  pool.on('connect', (client) => waiting.set(client, null))
  pool.on('remove', (client) => waiting.delete(client))

  async function glance(): Promise<void> {
    const now = performance.now()
    for (const [client, before] of waiting) waiting.set(client, lookAt(client, before, now))
    const silentFor = (ms: number) =>
      [...waiting].flatMap(([client, one]) => (one !== null && now - one.since >= ms ? [client] : []))
    for (const client of silentFor(longest)) end(client)
    const doubtful = silentFor(doubtMs)
    if (doubtful.length === 0 || asking) return
    asking = true
    // What came meanwhile was late, and is no reason to end it.
    const ended = await endIdle(config, () => doubtful.filter((one) => isSilentSince(one, waiting.get(one)))).catch(
      () => [],
    )
    asking = false
    ended.forEach(end)
  }

  const timer = setInterval(() => {
    if (pool.ending) clearInterval(timer)
    else void glance()
  }, glanceMs)
  timer.unref()
}

/** What is known of a session now; null where nothing is asked of it. */
function lookAt(client: PoolClient, before: AskedSession | null, now: number): AskedSession | null {
  if (isIdle(client)) return null
  const heard = streamOf(client).bytesRead
  return before?.heard === heard ? before : { heard, since: now }
}

function isSilentSince(client: PoolClient, before: AskedSession | null | undefined): boolean {
  return !isIdle(client) && before !== null && before !== undefined && before.heard === streamOf(client).bytesRead
}

/** Ends, at the server, those that it has nothing to do for, and with them what they hold locked; gives them. */
async function endIdle(config: ClientConfig, silent: () => readonly PoolClient[]): Promise<readonly PoolClient[]> {
  const server = new Client({ ...config, connectionTimeoutMillis: patience, query_timeout: patience })
  server.on('error', () => undefined)
  try {
    await server.connect()
    const { rows } = await server.query<{ pid: number }>(
      `select pid from pg_stat_activity where pid = any($1::int[]) and usename = current_user
         and application_name = $2 and state like 'idle%'`,
      [silent().map(processOf), config.application_name],
    )
    const idle = silent().filter((client) => rows.some(({ pid }) => pid === processOf(client)))
    await server.query('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [idle.map(processOf)])
    return idle
  } finally {
    await server.end().catch(() => undefined)
  }
}

/** What `pg` does not type: whether the session waits for a statement, its server process, and its connection. */
interface Inside {
  readonly readyForQuery: boolean
  readonly processID: number
  readonly connection: { readonly stream: Socket }
}

function insideOf(client: PoolClient): Inside {
  return client as unknown as Inside
}

function isIdle(client: PoolClient): boolean {
  return insideOf(client).readyForQuery
}

function processOf(client: PoolClient): number {
  return insideOf(client).processID
}

function streamOf(client: PoolClient): Socket {
  return insideOf(client).connection.stream
}

function end(client: PoolClient): void {
  streamOf(client).destroy(new Error('PostgreSQL said nothing over this connection'))
}
