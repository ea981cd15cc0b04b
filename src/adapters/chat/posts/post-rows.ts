import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'

/** Columns that a platform's table has beside those of a `PostRow`: written with the first note of a row, and then left. */
export type OwnColumns = Readonly<Record<string, string | null>>

/** The row as it stands from now on, as SQL, a statement or a part of one. Nothing is noted where `leave` is false. */
export function noting(
  table: string,
  { tenant, key, kind, part, channel, thread, state, at, id, digest }: PostRow,
  own: OwnColumns = {},
  leave: RawBuilder<boolean> = sql`true`,
): RawBuilder<unknown> {
  const columns = Object.keys(own).map((name) => sql`, ${sql.ref(name)}`)
  const values = Object.values(own).map((value) => sql`, ${value}`)
  return sql`
    insert into ${sql.table(table)}
      (tenant, key, kind, part, channel, thread, state, at, id, digest${join(columns)})
    select ${tenant}, ${key}, ${kind}, ${part}::int, ${channel}, ${thread}, ${state}, ${at}, ${id}, ${digest}${join(values)}
    where ${leave}
    on conflict (tenant, key, kind, part) do update set
      channel = excluded.channel, thread = excluded.thread, state = excluded.state, at = excluded.at,
      id = excluded.id, digest = excluded.digest`
}

function join(pieces: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return pieces.length === 0 ? sql`` : sql.join(pieces, sql``)
}

/** Notes the row as it stands from now on. */
export async function noteRow(db: QueryExecutorProvider, table: string, row: PostRow, own?: OwnColumns): Promise<void> {
  await noting(table, row, own).execute(db)
}

/** Everything that stands for a post, stood for it, or is about to, in order. */
export async function rowsUnder(
  db: QueryExecutorProvider,
  table: string,
  tenant: string,
  key: string,
): Promise<readonly PostRow[]> {
  const { rows } = await sql<PostRow>`
    select * from ${sql.table(table)} where tenant = ${tenant} and key = ${key} order by kind, part`.execute(db)
  return rows
}

/** The key under which a message was first posted, as SQL. */
export function keyOfMessage(table: string, tenant: string, channel: string, id: string): RawBuilder<{ key: string }> {
  return sql`
    select key from ${sql.table(table)}
    where tenant = ${tenant} and channel = ${channel} and id = ${id} and kind = 'message' and part = 0 limit 1`
}

/** A message that is to be edited though nothing is known of it, such as one of before the table was. */
export function rowUnknown(
  post: Pick<PostRow, 'tenant' | 'key' | 'channel' | 'thread' | 'at'> & { readonly id: string },
): PostRow {
  return { ...post, kind: 'message', part: 0, state: 'sent', digest: '' }
}

/**
 * One message or file that stands for a post, or is about to, as each platform's own table of posts holds it. It holds no
 * words. A post that is too long for one message is several of them.
 */
export interface PostRow {
  readonly tenant: string
  /** The key of the post that first made it: the same through all edits. */
  readonly key: string
  /** `whisper`: one person alone sees it, and it can be neither edited nor looked for. */
  readonly kind: 'message' | 'file' | 'whisper'
  /** Its place among the messages, files or whispers of the post: 0, 1, … */
  readonly part: number
  readonly channel: string
  /** The root message of the thread that it stands in; null where it stands in none. */
  readonly thread: string | null
  /**
   * `sending`: the platform was asked, and nobody knows yet what came of it; `sent`: it stands; `unknown`: it may stand,
   * and is not sent again; `gone`: it was refused, or taken away.
   */
  readonly state: 'sending' | 'sent' | 'unknown' | 'gone'
  /** When it was last posted, as ISO 8601 in UTC. */
  readonly at: string
  /** What the platform calls it; null until that is known. */
  readonly id: string | null
  /** A hash of what it holds: an edit to the same is left out. Empty where nobody knows. */
  readonly digest: string
}

/** A message or file that stands. */
export interface StandingRow extends PostRow {
  readonly state: 'sent'
  readonly id: string
}
