import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Theirs } from '../../../flows/model/known.ts'
import type { Proposal } from '../../../flows/model/proposal.ts'
import type { Tables } from '../tables.ts'
import { readEach, type StoredBody } from './read-proposal.ts'

/** The most of each kind that are read: nobody has as many in hand. */
const most = 200

/**
 * What a person has in hand: reviews that they have claimed, those kept for them, and drafts that they began; without what
 * this program cannot read.
 */
export async function listTheirs(db: Kysely<Tables>, tenant: string, person: string): Promise<Theirs> {
  const [claims, kept, drafts] = await Promise.all([
    read(db, sql`from proposal p where p.tenant = ${tenant} and p.state = 'in-review' and p.reviewer_id = ${person}`),
    read(
      db,
      sql`from proposal p join timer t on t.tenant = p.tenant and t.proposal = p.id and t.name = 'reservation-ends'
        where p.tenant = ${tenant} and p.state = 'submitted'`,
    ),
    read(
      db,
      sql`from proposal p where p.tenant = ${tenant} and p.owner_id = ${person}
        and p.state in ('drafting', 'changes-requested')`,
    ),
  ])
  return { claims, reserved: kept.filter(({ review }) => review?.previous?.id === person), drafts }
}

async function read(db: Kysely<Tables>, from: RawBuilder<unknown>): Promise<readonly Proposal[]> {
  const { rows } = await sql<StoredBody>`
    select p.id, p.format, p.body ${from} order by p.state_at, p.id limit ${most}::int`.execute(db)
  return readEach(rows)
}
