import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { type Files, FileTooLarge, type FoundPicture, mostFileBytes, type StoredFile } from '../../../ports/files.ts'
import { databaseOver } from '../pool/database.ts'
import { storable } from '../../../text/storable.ts'
import { pictureSize } from './picture-size.ts'
import type { Pool } from '../pool/pool.ts'
import type { Tables } from '../tables.ts'

/** The files in the store's pool, whose schema is the newest already. */
export function postgresFiles(pool: Pool): Files {
  const db = databaseOver<Tables>(pool)
  return {
    put: (file, bytes) => put(db, file, bytes),
    get: (tenant, hash) => get(db, tenant, hash),
    find: (tenant, ids) => find(db, tenant, ids),
    list: (tenant, proposal) => list(db, tenant, proposal),
    remove: (place) => remove(db, place),
  }
}

async function put(db: Kysely<Tables>, file: Parameters<Files['put']>[0], bytes: Uint8Array): Promise<string> {
  if (bytes.length > mostFileBytes) throw new FileTooLarge(bytes.length)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const { tenant, proposal, section, sender, at, kind, alternative } = file
  // Taking the row of bytes that are there already keeps them from being dropped until their new place stands.
  await sql`
    with stored as (
      insert into file (hash, bytes) values (${hash}, ${Buffer.from(bytes)}::bytea)
      on conflict (hash) do update set hash = excluded.hash
      returning hash
    )
    insert into file_place (tenant, proposal, section, hash, kind, size, alternative, sender, at)
    select ${tenant}, ${proposal}, ${section}::int, hash, ${storable(kind)}, ${bytes.length}::int, ${storable(alternative)},
      ${sender}, ${at}::timestamptz
    from stored
    on conflict (tenant, proposal, section, hash) do update set alternative = excluded.alternative`.execute(db)
  return hash
}

async function get(db: Kysely<Tables>, tenant: string, hash: string) {
  if (!/^[0-9a-f]{16,64}$/.test(hash)) return null
  // What begins with these digits comes before them with a letter behind that is no digit.
  const { rows } = await sql<{ kind: string; bytes: Buffer }>`
    select kind, bytes from file_place join file using (hash)
    where tenant = ${tenant} and hash >= ${hash} and hash < ${`${hash}g`} order by id limit 1`.execute(db)
  return rows[0] ?? null
}

/** So many bytes hold the size of every picture that is stored: what goes before it was taken out. */
const headBytes = 2_048

async function find(
  db: Kysely<Tables>,
  tenant: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FoundPicture>> {
  const asked = [...new Set(ids)].filter((id) => /^[0-9a-f]{16}$/.test(id))
  if (asked.length === 0) return new Map()
  const { rows } = await sql<
    Omit<FoundPicture, 'width' | 'height'> & { readonly id: string; readonly head: Uint8Array }
  >`
    select asked.id, found.* from unnest(${asked}::text[]) as asked (id) cross join lateral (
      select hash, kind, size, substring(bytes from 1 for ${headBytes}::int) as head
      from file_place join file using (hash)
      where tenant = ${tenant} and hash >= asked.id and hash < asked.id || 'g' order by file_place.id limit 1
    ) as found`.execute(db)
  const found = rows.flatMap(({ id, head, ...file }): readonly (readonly [string, FoundPicture])[] => {
    const size = pictureSize(head)
    return size === null ? [] : [[id, { ...file, ...size }]]
  })
  return new Map(found)
}

async function list(db: Kysely<Tables>, tenant: string, proposal: string): Promise<readonly StoredFile[]> {
  const { rows } = await sql<Omit<StoredFile, 'at'> & { readonly at: Date }>`
    select tenant, proposal, section, hash, kind, size, alternative, sender, at from file_place
    where tenant = ${tenant} and proposal = ${proposal} order by section, id`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/**
 * In one statement with its bytes, where it was their last place; in two where the same bytes find another place at this
 * moment, so that they stay.
 */
async function remove(db: Kysely<Tables>, { tenant, proposal, section, hash }: Parameters<Files['remove']>[0]) {
  const leave = sql`
    delete from file_place
    where tenant = ${tenant} and proposal = ${proposal} and section = ${section}::int and hash = ${hash}`
  try {
    await sql`
      with gone as (${leave} returning id)
      delete from file where hash = ${hash}
        and not exists (select from file_place where hash = ${hash} and id not in (select id from gone))`.execute(db)
  } catch (error) {
    if (!isStillPlaced(error)) throw error
    await leave.execute(db)
  }
}

/** Drops the bytes with these hashes that stand nowhere any more; with `all`, whatever stands nowhere. */
export async function dropUnused(db: Kysely<Tables>, hashes: readonly string[] | 'all'): Promise<void> {
  const named = hashes === 'all' ? sql`` : sql`and hash = any(${[...hashes]}::text[])`
  const { rows } = await sql<{ hash: string }>`
    select hash from file where not exists (select from file_place where file_place.hash = file.hash) ${named}`.execute(
    db,
  )
  for (const { hash } of rows) await dropOne(db, hash)
}

/** One at a time: bytes that somebody sends again at this moment stay, and hold up no others. */
async function dropOne(db: Kysely<Tables>, hash: string): Promise<void> {
  try {
    await sql`
      delete from file where hash = ${hash}
        and not exists (select from file_place where file_place.hash = file.hash)`.execute(db)
  } catch (error) {
    if (!isStillPlaced(error)) throw error
  }
}

/** PostgreSQL's foreign key violation: somebody has just placed the bytes again. */
function isStillPlaced(error: unknown): boolean {
  return (error as { code?: string }).code === '23503'
}
