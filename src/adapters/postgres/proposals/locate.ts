import { type Kysely, sql } from 'kysely'

import type { Place } from '../../../flows/model/event.ts'
import type { Message } from '../../../ports/chat.ts'
import type { OwnThread } from '../../../ports/inbox.ts'
import type { Located } from '../../../ports/proposals.ts'
import { laneName } from '../outbox/lane.ts'
import type { Tables } from '../tables.ts'
import { readProposal } from './read-proposal.ts'

/** The proposal with the messages that its cards stand in. */
export async function locate(db: Kysely<Tables>, tenant: string, id: string): Promise<Located | null> {
  const { rows } = await sql<{ format: number; body: string; cards: Record<string, Message> | null }>`
    select format, body, (
      select json_object_agg(slot, json_build_object('channel', channel, 'id', message))
      from slot where lane = ${laneName(tenant, id)}) as cards
    from proposal where tenant = ${tenant} and id = ${id}`.execute(db)
  const [row] = rows
  return row === undefined ? null : { proposal: readProposal({ ...row, id }), cards: row.cards ?? {} }
}

/** The person's open proposals with their threads, last touched first. */
export async function threadsOf(db: Kysely<Tables>, tenant: string, person: string): Promise<readonly OwnThread[]> {
  const { rows } = await sql<ThreadRow>`
    select p.id, root.platform, root.channel, root.message, (
      select json_agg(json_build_object('platform', f.platform, 'channel', f.channel, 'thread', f.message) order by f.left_at desc)
      from former_thread f where f.tenant = p.tenant and f.proposal = p.id) as former
    from proposal p left join slot root on root.lane = ${laneName(tenant, '')} || p.id and root.slot = 'root'
    where p.tenant = ${tenant} and (p.owner_id = ${person} or p.coauthor_ids @> array[${person}::text])
      and p.state not in ('published', 'withdrawn', 'archived')
    order by p.touched_at desc, p.id`.execute(db)
  return rows.map(({ id, platform, channel, message, former }) => ({
    proposal: id,
    thread: platform === null ? null : { platform, channel, thread: message },
    ...(former === null ? {} : { former }),
  }))
}

type ThreadRow = { readonly former: readonly Place[] | null } & (
  | { readonly id: string; readonly platform: null; readonly channel: null; readonly message: null }
  | {
      readonly id: string
      readonly platform: Place['platform']
      readonly channel: string
      readonly message: string
    }
)
