import { type Kysely, sql } from 'kysely'
import type { SetAsideFigures } from '../../../flows/model/known.ts'
import { proposalFormat } from '../../../flows/model/proposal.ts'
import type { Tables } from '../tables.ts'
import { isReadable, type StoredBody } from './read-proposal.ts'

/** The most proposals, those that were acted on last, that are looked at again. */
const looked = 20

/**
 * What is set aside of a tenant, with so many lines at most of each kind. Found by what its people were told, along an index
 * that holds nothing else; what was put right since, or went with its person, is not shown. The playground stores nothing in
 * `intake`: what was set aside there is shown for thirty days.
 */
export async function setAsideOf(db: Kysely<Tables>, tenant: string, most: number): Promise<SetAsideFigures> {
  const [sent, proposals] = await Promise.all([sentOf(db, tenant, most), unreadableOf(db, tenant)])
  return { sent, proposals: { rows: proposals.slice(0, most), total: proposals.length } }
}

interface SentRow {
  readonly name: string
  readonly why: 'ended' | 'failed'
  readonly at: Date
  readonly total: number
  readonly oldest: Date
}

async function sentOf(db: Kysely<Tables>, tenant: string, most: number): Promise<SetAsideFigures['sent']> {
  const { rows } = await sql<SentRow>`
    select a.actor_name as name, substring(a.detail from '"why":"([a-z]+)"') as why, a.stored_at as at,
      count(*) over ()::int as total, min(a.stored_at) over () as oldest
    from audit a
    where a.tenant = ${tenant} and a.type = 'set-aside' and a.stored_at > now() - interval '30 days'
      and a.actor_id not like 'erased-%'
      and ((a.envelope like 'set aside web %' and a.detail like '%"tells":"sender"%') or exists (
        select from intake i
        where 'set aside ' || i.platform || ' ' || i.key = a.envelope and i.failed_at is not null))
    order by a.stored_at desc, a.id desc limit ${most}::int`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    oldest: rows[0]?.oldest.toISOString() ?? null,
    rows: rows.map(({ name, why, at }) => ({ name, why, at: at.toISOString() })),
  }
}

type UnreadableRow = StoredBody & { readonly author: string; readonly since: Date }

/** What somebody acted on that could not be read then, and cannot now. */
async function unreadableOf(db: Kysely<Tables>, tenant: string): Promise<SetAsideFigures['proposals']['rows']> {
  const { rows } = await sql<UnreadableRow>`
    with named as (
      select substring(detail from '"proposal":"([^"]+)"') as id, min(stored_at) as since from audit
      where tenant = ${tenant} and type = 'unreadable' and stored_at > now() - interval '30 days'
      group by 1 order by max(stored_at) desc limit ${looked}::int)
    select p.id, p.owner_name as author, p.format, named.since,
      case when p.format > ${proposalFormat}::int then '' else p.body end as body
    from named join proposal p on p.tenant = ${tenant} and p.id = named.id
    order by named.since, p.id`.execute(db)
  return rows
    .filter((row) => !isReadable(row))
    .map(({ id, author, since }) => ({ id, author, since: since.toISOString() }))
}
