import { type Kysely, type RawBuilder, sql } from 'kysely'

import type { Place } from '../../../flows/model/event.ts'
import type { Loaded } from '../../../ports/proposals.ts'
import { readProposal } from './read-proposal.ts'
import type { Tables } from '../tables.ts'

/** The proposal with this id, if any. */
export async function findById(db: Kysely<Tables>, tenant: string, id: string): Promise<Loaded | null> {
  const row = await db
    .selectFrom('proposal')
    .select(['revision', 'format', 'body'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? readRow(row) : null
}

/** The proposal whose root message is the place's thread, if any. */
export async function findByThread(db: Kysely<Tables>, tenant: string, place: Place): Promise<Loaded | null> {
  if (place.thread === null) return null
  const { rows } = await sql<ProposalBody>`
    select revision, format, body
    from slot join proposal on proposal.tenant = slot.tenant and proposal.id = slot.proposal
    where ${isRootOf(tenant, place)}`.execute(db)
  return rows[0] ? readRow(rows[0]) : null
}

/** The id of that proposal, without reading it. */
export async function idByThread(db: Kysely<Tables>, tenant: string, place: Place): Promise<string | null> {
  if (place.thread === null) return null
  const { rows } = await sql<{ proposal: string }>`
    select proposal from slot where ${isRootOf(tenant, place)} and proposal is not null`.execute(db)
  return rows[0]?.proposal ?? null
}

function isRootOf(tenant: string, { platform, channel, thread }: Place): RawBuilder<boolean> {
  return sql<boolean>`slot.slot = 'root' and slot.tenant = ${tenant} and slot.platform = ${platform}
      and slot.channel = ${channel} and slot.message = ${thread}`
}

interface ProposalBody {
  readonly revision: number
  readonly format: number
  readonly body: string
}

function readRow({ revision, format, body }: ProposalBody): Loaded {
  return { proposal: readProposal(format, body), revision }
}
