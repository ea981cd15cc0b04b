import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import { FolderInUse } from '../../src/adapters/postgres/pool/folder-lock.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import type { Tables } from '../../src/adapters/postgres/tables.ts'
import { waiting } from '../../src/adapters/postgres/outbox/waiting.ts'
import type { Config } from '../../src/start/config.ts'
import { openState } from '../../src/start/stores.ts'
import type { Examined } from '../../src/ports/examined.ts'
import type { Log } from '../../src/ports/log.ts'
import type { Running } from './program.ts'

/** The doctor's own lines say it all. */
export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }

/** The database as far as it may be looked at: open; of a program that runs on it; not there yet; or not to be had. */
export interface Stored {
  readonly is: 'open' | 'busy' | 'new' | 'away'
  readonly pool: Pool | null
}

/** The oldest PostgreSQL that does, as its `server_version_num`. */
const oldest = 140_000

/** Opens the database, if that changes nothing: one that is not there yet is not made. */
export async function openStored(
  config: Config,
): Promise<{ readonly stored: Stored; readonly found: readonly Examined[] }> {
  const folder = resolve(config.dataDir)
  if (config.databaseUrl === null && !existsSync(join(folder, 'pglite'))) {
    return without('new', fine(`embedded, in ${folder}, which the first start makes`))
  }
  try {
    const pool = await openState(config, silent)
    const found = config.databaseUrl === null ? fine(`embedded, in ${folder}`) : await examineServer(pool)
    return { stored: { is: 'open', pool }, found: [found] }
  } catch (error) {
    if (error instanceof FolderInUse) return without('busy', busy(folder, error))
    return without('away', unusable(error))
  }
}

function without(is: Stored['is'], found: Examined): Awaited<ReturnType<typeof openStored>> {
  return { stored: { is, pool: null }, found: [found] }
}

/** Only one process may open it: while the program runs, nothing is wrong. */
function busy(folder: string, { message }: FolderInUse): Examined {
  const who = /by (process \d+[^(]*?) \(/.exec(message)?.[1] ?? 'another process'
  const found = `embedded, in ${folder}, which ${who} has open: what is stored there was not looked at`
  const remedy =
    'To look at that too, stop the program and run this again, or keep the data in PostgreSQL (DATABASE_URL).'
  return { part: 'Database', state: 'fine', found, remedy }
}

function unusable(error: unknown): Examined {
  const found = error instanceof Error ? error.message : String(error)
  const remedy =
    'The sentence above says what to do. What Slack and Teams send meanwhile is refused, so that they send it again.'
  return { part: 'Database', state: 'wrong', found, expected: 'a database that answers', remedy }
}

async function examineServer(pool: Pool): Promise<Examined> {
  const { rows } = await pool.query<{ number: string; version: string }>(
    "select current_setting('server_version_num') as number, current_setting('server_version') as version",
  )
  const version = `PostgreSQL ${rows[0]?.version ?? ''}`.trim()
  if (Number(rows[0]?.number) >= oldest) return fine(`${version} answers at DATABASE_URL`)
  const remedy = 'Move the database to a newer server.'
  const found = `${version} is too old`
  return { part: 'Database', state: 'wrong', found, expected: 'PostgreSQL 14 or newer', remedy }
}

function fine(found: string): Examined {
  return { part: 'Database', state: 'fine', found, remedy: '' }
}

/** Whether a table is there: tables are made when the program first starts with the part that needs them. */
export async function hasTable(pool: Pool, table: string): Promise<boolean> {
  const { rows } = await pool.query<{ found: string | null }>('select to_regclass($1)::text as found', [table])
  return rows[0]?.found !== null
}

/** What could not be delivered yet, and what it waits for: where nobody in chat can be told, it is told here. */
export async function examineDeliveries(stored: Stored | null, running: Running): Promise<readonly Examined[]> {
  const pool = stored?.pool ?? null
  if (pool === null) return running.is === 'ours' ? countedWaiting(running.metrics) : []
  if (!(await hasTable(pool, 'outbox'))) return []
  const all = await waiting(databaseOver<Tables>(pool), null)
  return all.map(({ tenant, count, oldest: since, reason }) =>
    undelivered(tenant, `${say(count)}, the oldest since ${since}: ${reason}`),
  )
}

/** Events that Slack kept back since the program started: what was written then did not come. */
export function examineKeptBack(running: Running): readonly Examined[] {
  const metrics = running.is === 'ours' ? running.metrics : ''
  const minutes = Number(/^slack_kept_back_minutes_total (\d+)/m.exec(metrics)?.[1] ?? 0)
  if (minutes === 0) return []
  const found = `Slack kept back events in ${minutes} minutes since the program started: what was written then did not come`
  const expected = 'at most 30,000 events of a workspace within an hour'
  const remedy =
    'The log says which workspace, and when. Take the app out of busy channels where nobody writes proposals.'
  return [{ part: 'Slack events', state: 'wrong', found, expected, remedy }]
}

/** The program that has the database open tells how much waits, and not why. */
function countedWaiting(metrics: string): readonly Examined[] {
  const count = Number(/^deliveries_waiting (\d+)/m.exec(metrics)?.[1] ?? 0)
  return count === 0 ? [] : [undelivered(null, `${say(count)}, as the running program counts`)]
}

function undelivered(tenant: string | null, found: string): Examined {
  const line = tenant === null ? 'Slack and Teams' : tenant.startsWith('teams') ? 'Teams' : 'Slack'
  const remedy = `Mend what the reason names, or the lines on ${line} above: then they go out by themselves, in their order.`
  const part = tenant === null ? 'Deliveries' : `Deliveries to ${tenant}`
  return { part, state: 'wrong', found, expected: 'nothing that waits', remedy }
}

function say(count: number): string {
  return count === 1 ? '1 message waits' : `${count} messages wait`
}
