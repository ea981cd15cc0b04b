import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ChannelChange } from '../../../ports/inbox.ts'
import type { Tables } from '../tables.ts'

/**
 * Binds whatever is bound to the channel's former id to the present one, in one transaction. A second time changes nothing.
 * What was given up before is tried again once that is done: whoever gives up later finds the change.
 */
export async function changeChannel(db: Kysely<Tables>, change: ChannelChange): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const noted = await note(transaction, change)
    if (noted === null) return
    for (const statement of bindings({ ...change, present: noted })) await statement.execute(transaction)
  })
  await revive(db, change)
}

/** Notes the change; gives the id that the channel has by now, null where that was known or it is no change. */
async function note(
  db: Kysely<Tables>,
  { tenant, platform, former, present, refusal }: ChannelChange,
): Promise<string | null> {
  const { rows } = await sql<{ present: string }>`
    insert into channel_change (tenant, platform, former, present, refusal)
    select ${tenant}, ${platform}, ${former}, latest.channel, ${refusal}
    from (select present_channel(${tenant}, ${platform}, ${present}) as channel) latest
    where latest.channel <> ${former}
    on conflict (tenant, platform, former) do nothing
    returning present`.execute(db)
  return rows[0]?.present ?? null
}

/** The statements, in an order in which each still finds what it asks for. */
function bindings({ tenant, platform, former, present }: ChannelChange): readonly RawBuilder<unknown>[] {
  const here = sql`tenant = ${tenant} and platform = ${platform} and channel = ${former}`
  const [was, is] = [pairOf(former), pairOf(present)]
  const bind = (table: string, column: string, where: RawBuilder<unknown>) => sql`
    update ${sql.table(table)} set ${sql.ref(column)} = replace(${sql.ref(column)}, ${was}, ${is})
    where tenant = ${tenant} and position(${was} in ${sql.ref(column)}) > 0 and ${where}`
  const always = sql`true`
  return [
    sql`update channel_change set present = ${present}
      where tenant = ${tenant} and platform = ${platform} and present = ${former}`,
    // A step that has read one of them before reads it again: its revision is another one. None of them is gone.
    sql`update proposal set revision = revision + 1, home = replace(home, ${was}, ${is}),
        body = replace(replace(body, ${was}, ${is}), '"closed":"gone"', '"closed":null')
      where tenant = ${tenant} and home::json->>'platform' = ${platform} and home::json->>'channel' = ${former}`,
    sql`update slot set channel = ${present} where ${here}`,
    sql`update former_thread set channel = ${present} where ${here}`,
    bind('timer', 'home', always),
    bind('page_link', 'bearer', always),
    bind('erasure', 'plan', sql`done_at is null`),
    bind('outbox', 'effect', sql`done_at is null`),
  ]
}

/** How JSON that is stored as text names the channel: what a person wrote has its quotes escaped. */
function pairOf(channel: string): string {
  return `"channel":${JSON.stringify(channel)}`
}

/** What was given up since the platform did not find the channel any more, and nothing newer stands for. */
async function revive(db: Kysely<Tables>, { tenant, platform, present, refusal }: ChannelChange): Promise<void> {
  await sql`
    update outbox set failed_at = null, attempts = 0, not_before = null, handed_at = null
    where tenant = ${tenant} and failed_at is not null and position(${refusal} in last_error) > 0
      and proposal in (
        select proposal from slot
        where tenant = ${tenant} and channel = present_channel(${tenant}, ${platform}, ${present}))
      and not exists (
        select from outbox later where later.lane = outbox.lane and later.slot = outbox.slot
          and later.id > outbox.id and later.done_at is not null)`.execute(db)
}
