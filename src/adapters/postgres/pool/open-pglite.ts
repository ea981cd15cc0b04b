import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { PGlite, types } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { types as pgTypes } from 'pg'
import { FolderInUse, takeFolderLock } from './folder-lock.ts'
import { keepTidy } from './keep-tidy.ts'
import { keepWasmCode } from './keep-wasm-code.ts'
import { createPglitePool } from './pglite-pool.ts'
import type { Pool } from './pool.ts'

/** Thrown when the data folder cannot be used. The message is one sentence for the person at the terminal. */
class FolderUnusable extends Error {
  override readonly name = 'FolderUnusable'
}

/**
 * Opens the embedded database in `folder`, creating both where there is none, and locks it for this process.
 * Throws `FolderInUse` or `FolderUnusable`; never removes a database that was once complete.
 */
export async function openPglite(folder: string): Promise<Pool> {
  const home = resolve(folder)
  const database = join(home, 'pglite')
  makeFolder(home)
  keepWasmCode()

  const unlock = await lock(join(home, 'pglite.lock'), home)
  try {
    if (isEmpty(database)) await createDatabase(database)
    return tendPool(await createPglitePool(await open(database)), unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

/**
 * PGlite's options that make it answer like `pg` (a bigint is a string, bytea is a Buffer), with the one extension that is
 * used, and keep it small: its own page cache of 128 MB only doubles what the system caches of the same files.
 */
export const pgLike = {
  extensions: { pg_trgm },
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
  parsers: Object.fromEntries(
    Object.values(types)
      .filter((oid) => typeof oid === 'number')
      .map((oid) => [oid, pgTypes.getTypeParser(oid, 'text')]),
  ),
}

/**
 * Creates the database in a sibling and renames it when it is complete: a process that is killed in the middle leaves
 * only the sibling, which holds nothing of anyone's and is made anew.
 */
async function createDatabase(database: string): Promise<void> {
  const unfinished = `${database}.new`
  rmSync(unfinished, { recursive: true, force: true })
  const db = await open(unfinished)
  await db.close()
  renameSync(unfinished, database)
}

async function open(database: string): Promise<PGlite> {
  try {
    return await PGlite.create(database, pgLike)
  } catch (error) {
    throw new FolderUnusable(
      `The database in ${database} cannot be opened (${reason(error)}). Nothing was changed. ` +
        'Restore a copy of the folder, or move it away to start with an empty one.',
      { cause: error },
    )
  }
}

function makeFolder(home: string): void {
  try {
    makeWithParents(home)
  } catch (error) {
    throw unwritable(home, error)
  }
}

/** Not by mkdir's own `recursive`: where a file system refuses every folder (/proc), Node's never returns. */
function makeWithParents(folder: string): void {
  if (existsSync(folder)) return
  makeWithParents(dirname(folder))
  mkdirSync(folder)
}

async function lock(file: string, home: string): Promise<() => void> {
  try {
    return await takeFolderLock(file)
  } catch (error) {
    if (error instanceof FolderInUse) throw error
    throw unwritable(home, error)
  }
}

function unwritable(home: string, error: unknown): FolderUnusable {
  return new FolderUnusable(
    `The data folder ${home} cannot be written (${reason(error)}). Make it writable, or set DATA_DIR to another one.`,
    { cause: error },
  )
}

function isEmpty(database: string): boolean {
  if (!existsSync(database)) return true
  if (readdirSync(database).length === 0) return true
  if (existsSync(join(database, 'PG_VERSION'))) return false
  throw new FolderUnusable(
    `The folder ${database} holds files but no database. Nothing was changed. Move it away, or set DATA_DIR to another one.`,
  )
}

/** The pool, tidied while it is open, and its folder unlocked once it is closed. */
function tendPool(pool: Pool, unlock: () => void): Pool {
  const stop = keepTidy(pool)
  const end = pool.end.bind(pool)
  return Object.assign(pool, {
    end() {
      stop()
      return end().finally(unlock)
    },
  })
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code ?? message.split('\n')[0] ?? 'unknown reason'
}
