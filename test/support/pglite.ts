import { PGlite } from '@electric-sql/pglite'

import { pgLike } from '../../src/adapters/postgres/pool/open-pglite.ts'
import { createPglitePool } from '../../src/adapters/postgres/pool/pglite-pool.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'

/** A fresh database takes 3 s to create and half a second to load: one is created per test worker, and copied. */
let blank: Promise<File | Blob> | undefined

/** A pool on an empty PGlite in memory. End it before the next one: each takes 300 MB. */
export async function memoryPool(): Promise<Pool> {
  blank ??= createBlank()
  return createPglitePool(await PGlite.create({ ...pgLike, loadDataDir: await blank }))
}

async function createBlank(): Promise<File | Blob> {
  const db = await PGlite.create()
  const dump = await db.dumpDataDir('none')
  await db.close()
  return dump
}
