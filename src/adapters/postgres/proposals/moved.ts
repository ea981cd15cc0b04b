import { type Kysely, sql } from 'kysely'

import type { Place } from '../../../flows/model/event.ts'
import { laneName } from '../outbox/lane.ts'
import type { Tables } from '../tables.ts'

interface ThreadStandingRow {
  readonly platform: Place['platform']
  readonly channel: string
  readonly message: string
}

function placeOf(row: ThreadStandingRow | undefined): Place | null {
  return row === undefined ? null : { platform: row.platform, channel: row.channel, thread: row.message }
}

/** The present thread of the proposal that left the place's thread. */
export async function goesOn(db: Kysely<Tables>, tenant: string, place: Place): Promise<Place | null> {
  const { rows } = await sql<ThreadStandingRow>`
    select root.platform, root.channel, root.message
    from former_thread f join slot root on root.lane = ${laneName(tenant, '')} || f.proposal and root.slot = 'root'
    where f.tenant = ${tenant} and f.platform = ${place.platform} and f.channel = ${place.channel}
      and f.message = ${place.thread}`.execute(db)
  return placeOf(rows[0])
}

/** The thread that the proposal left last and where nothing says so yet. */
export async function leftThread(db: Kysely<Tables>, tenant: string, proposal: string): Promise<Place | null> {
  const { rows } = await sql<ThreadStandingRow>`
    select platform, channel, message from former_thread
    where tenant = ${tenant} and proposal = ${proposal} and forwarded_at is null
    order by left_at desc limit 1`.execute(db)
  return placeOf(rows[0])
}

/** Notes that the thread says where the proposal goes on. */
export async function noteForwarded(db: Kysely<Tables>, tenant: string, thread: Place): Promise<void> {
  const { platform, channel, thread: message } = thread
  await sql`
    update former_thread set forwarded_at = now()
    where tenant = ${tenant} and platform = ${platform} and channel = ${channel} and message = ${message}`.execute(db)
}

/** The proposals whose root message stands in the channel. */
export async function livingIn(
  db: Kysely<Tables>,
  tenant: string,
  { platform, channel }: Pick<Place, 'platform' | 'channel'>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from slot root join proposal p on p.tenant = root.tenant and p.id = root.proposal
    where root.slot = 'root' and root.tenant = ${tenant} and root.channel = ${channel} and root.platform = ${platform}
      and p.state not in ('withdrawn', 'archived')
    order by p.id`.execute(db)
  return rows.map(({ id }) => id)
}
