import { type Kysely, type RawBuilder, sql } from 'kysely'

import type { Place } from '../../../flows/model/event.ts'
import type { Loaded } from '../../../ports/proposals.ts'
import { readProposal, type StoredBody } from './read-proposal.ts'
import type { Tables } from '../tables.ts'

/** The proposal with this id, if any. */
export async function findById(db: Kysely<Tables>, tenant: string, id: string): Promise<Loaded | null> {
  const row = await db
    .selectFrom('proposal')
    .select(['id', 'revision', 'format', 'body'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? readRow(row) : null
}

/** The proposal whose root message is the place's thread, or was before it moved, if any. */
export async function findByThread(db: Kysely<Tables>, tenant: string, place: Place): Promise<Loaded | null> {
  if (place.thread === null) return null
  const { rows } = await sql<ProposalBody>`
    select proposal.id, revision, format, body ${livingUnder(tenant, place)}`.execute(db)
  return rows[0] ? readRow(rows[0]) : null
}

/** From where a statement selects the one proposal of the place's thread: SQL. */
export function livingUnder(tenant: string, place: Place): RawBuilder<unknown> {
  return sql`
    from (${threadIn(tenant, place)}) thread
      join proposal on proposal.tenant = ${tenant} and proposal.id = thread.proposal
    limit 1`
}

/** The id of that proposal, without reading it. */
export async function idByThread(db: Kysely<Tables>, tenant: string, place: Place): Promise<string | null> {
  if (place.thread === null) return null
  const { rows } = await sql<{ proposal: string }>`
    select proposal from (${threadIn(tenant, place)}) thread where proposal is not null limit 1`.execute(db)
  return rows[0]?.proposal ?? null
}

/** What hangs under a root message, and what moved out of the thread under it: SQL. The channel may be named by a former id. */
function threadIn(tenant: string, { platform, channel, thread }: Place): RawBuilder<unknown> {
  const present = sql`(select present_channel(${tenant}, ${platform}, ${channel}))`
  const isHere = sql`tenant = ${tenant} and platform = ${platform} and channel = ${present} and message = ${thread}`
  return sql`
    select proposal from slot where slot = 'root' and ${isHere}
    union all select proposal from former_thread where ${isHere}`
}

interface ProposalBody extends StoredBody {
  readonly revision: number
}

function readRow({ revision, ...stored }: ProposalBody): Loaded {
  return { proposal: readProposal(stored), revision }
}
