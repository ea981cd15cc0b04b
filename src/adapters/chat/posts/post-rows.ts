import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import { Overtaken } from '../../../ports/chat.ts'

/** Columns that a platform's table has beside those of a `PostRow`: written with the first note of a row, and then left. */
export type OwnColumns = Readonly<Record<string, string | null>>

/** How a row is noted. */
export interface Noting {
  readonly own?: OwnColumns
  /** Written with each try to post, but for one whose outcome is open: of such, what was first written holds. */
  readonly ofTry?: Readonly<Record<string, RawBuilder<unknown>>>
  /** Nothing is noted where it is false. */
  readonly leave?: RawBuilder<boolean>
  /** Where a row stands already, which is `post` in SQL: nothing is noted over it where it is false. */
  readonly over?: RawBuilder<boolean>
}

/**
 * The row as it stands from now on, as SQL, a statement or a part of one; it returns a row where it was noted. A try to post
 * over another whose outcome is open counts a twin: what the other posted may stand besides.
 */
export function noting(
  table: string,
  { tenant, key, kind, part, channel, thread, state, at, id, digest }: PostRow,
  { own = {}, ofTry = {}, leave = sql`true`, over = sql`true` }: Noting = {},
): RawBuilder<unknown> {
  const further = { ...own, ...ofTry }
  const columns = Object.keys(further).map((name) => sql`, ${sql.ref(name)}`)
  const values = Object.values(further).map((value) => sql`, ${value}`)
  const anew = Object.keys(ofTry).map(
    (name) =>
      sql`, ${sql.ref(name)} = case when post.state = 'sending' then post.${sql.ref(name)} else excluded.${sql.ref(name)} end`,
  )
  return sql`
    insert into ${sql.table(table)} as post
      (tenant, key, kind, part, channel, thread, state, at, id, digest${join(columns)})
    select ${tenant}, ${key}, ${kind}, ${part}::int, ${channel}, ${thread}, ${state}, ${at}, ${id}, ${digest}${join(values)}
    where ${leave}
    on conflict (tenant, key, kind, part) do update set
      channel = excluded.channel, thread = excluded.thread, state = excluded.state, at = excluded.at,
      id = excluded.id, digest = excluded.digest,
      twins = post.twins + (post.state = 'sending' and excluded.state = 'sending')::int${join(anew)}
    where ${over}
    returning post.channel, post.id`
}

/** Whether the row still is what was read before: undefined where none was. Another worker may have noted something else. */
export function isAsRead(before: PostRow | undefined): RawBuilder<boolean> {
  if (before === undefined) return sql`false`
  // `unknown` is what an open outcome becomes once somebody has looked for it.
  const states = before.state === 'sending' ? ['sending', 'unknown'] : [before.state]
  return sql`(post.state = any(${states}::text[]) and post.at = ${before.at} and post.id is not distinct from ${before.id})`
}

function join(pieces: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return pieces.length === 0 ? sql`` : sql.join(pieces, sql``)
}

/** Notes the row as it stands from now on; false where it may not be noted over what stands by now. */
export async function noteRow(db: QueryExecutorProvider, table: string, row: PostRow, how?: Noting): Promise<boolean> {
  const { rows } = await noting(table, row, how).execute(db)
  return rows.length > 0
}

/** Thrown over a row that another worker noted meanwhile. */
export function overtakenAt({ key, part }: Pick<PostRow, 'key' | 'part'>): Overtaken {
  return new Overtaken(`another worker has noted part ${part} of ${key} meanwhile`)
}

/**
 * Notes where the part stands, unless another worker has noted another message of it: the first that is noted is the one.
 * Gives what stands; where that is not the row's own message, a twin is counted, which is the caller's to take away.
 */
export async function noteStanding(
  db: QueryExecutorProvider,
  table: string,
  row: StandingRow,
  own: OwnColumns = {},
): Promise<StandingRow> {
  const isFirst = sql<boolean>`(post.state <> 'sent' or post.id = ${row.id})`
  if (await noteRow(db, table, row, { own, over: isFirst })) return row
  const { tenant, key, kind, part } = row
  const { rows } = await sql<StandingRow>`
    update ${sql.table(table)} set twins = greatest(twins, 1)
    where tenant = ${tenant} and key = ${key} and kind = ${kind} and part = ${part} returning *`.execute(db)
  return rows[0] ?? row
}

/** Named one by one, so that a server reads and plans the statement once: `*` would be read anew each time. */
const columns = ['tenant', 'key', 'kind', 'part', 'channel', 'thread', 'state', 'at', 'id', 'digest']

/** Everything that stands for a post, stood for it, or is about to, in order, with a platform's own columns. */
export async function rowsUnder(
  db: QueryExecutorProvider,
  table: string,
  tenant: string,
  key: string | RawBuilder<unknown>,
  own: readonly string[] = [],
): Promise<readonly PostRow[]> {
  const { rows } = await sql<PostRow>`${postsUnder(table, tenant, key, own)} order by kind, part`.execute(db)
  return rows
}

/** The columns of a `PostRow`, and a platform's own: SQL. */
export function postColumns(own: readonly string[]): RawBuilder<unknown> {
  return sql.join([...columns, ...own].map((name) => sql.ref(name)))
}

/** What `rowsUnder` reads, as SQL, in no order. */
export function postsUnder(
  table: string,
  tenant: string,
  key: string | RawBuilder<unknown>,
  own: readonly string[],
): RawBuilder<PostRow> {
  return sql`select ${postColumns(own)} from ${sql.table(table)} where tenant = ${tenant} and key = ${key}`
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
