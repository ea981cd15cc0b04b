import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import { FolderInUse } from '../../src/adapters/postgres/pool/folder-lock.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import type { Tables } from '../../src/adapters/postgres/tables.ts'
import { waiting } from '../../src/adapters/postgres/outbox/waiting.ts'
import type { Config } from '../../src/start/config.ts'
import { openState } from '../../src/start/stores.ts'
import type { Examined } from '../../src/ports/examined.ts'
import type { Log } from '../../src/ports/log.ts'

/** The doctor's own lines say it all. */
export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }

/** Opens the database, if that changes nothing: a folder that is not there yet is not made. */
export async function examineState(
  config: Config,
): Promise<{ readonly pool: Pool | null; readonly found: readonly Examined[] }> {
  const part = 'Database'
  const folder = resolve(config.dataDir)
  if (config.databaseUrl === null && !existsSync(folder)) return { pool: null, found: [newFolder(folder)] }
  try {
    const pool = await openState(config, silent)
    const found = config.databaseUrl === null ? `embedded, in ${folder}` : 'PostgreSQL answers at DATABASE_URL'
    return { pool, found: [{ part, state: 'fine', found, remedy: '' }, ...(await waitingIn(pool))] }
  } catch (error) {
    if (error instanceof FolderInUse) {
      const found = `embedded, in ${folder}, where the program is running: what is stored there was not looked at`
      return { pool: null, found: [{ part, state: 'fine', found, remedy: '' }] }
    }
    const found = error instanceof Error ? error.message : String(error)
    return { pool: null, found: [{ part, state: 'wrong', found, remedy: '' }] }
  }
}

/** What could not be delivered yet, and what it waits for: where nobody in chat can be told, it is told here. */
async function waitingIn(pool: Pool): Promise<readonly Examined[]> {
  // The tables are made when the program first starts.
  const { rows } = await pool.query<{ outbox: string | null }>("select to_regclass('outbox')::text as outbox")
  if (rows[0]?.outbox === null) return []
  const all = await waiting(databaseOver<Tables>(pool), null)
  return all.map(({ tenant, count, oldest, reason }) => ({
    part: `Deliveries to ${tenant}`,
    state: 'wrong',
    found: `${count === 1 ? '1 message waits' : `${count} messages wait`}, the oldest since ${oldest}: ${reason}`,
    remedy: '',
  }))
}

function newFolder(folder: string): Examined {
  const part = 'Database'
  try {
    accessSync(existing(dirname(folder)), constants.W_OK)
    return { part, state: 'fine', found: `embedded, in ${folder}, which the first start makes`, remedy: '' }
  } catch {
    const remedy = 'Set DATA_DIR to a folder that this user may write, or DATABASE_URL.'
    return { part, state: 'wrong', found: `the folder ${folder} cannot be made`, remedy }
  }
}

function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(dirname(folder))
}
