import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { TeamsDb } from '../store/tables.ts'

/** Teams was seen to send an unanswered invoke again after some 30 s, with another id and another time. */
const resendMs = 45_000

/** What a person did where. */
export interface OnceDeed {
  readonly tenant: string
  readonly channel: string
  readonly person: string
  /** Everything that makes it this deed: the same button of the same card with the same input is the same. */
  readonly about: readonly unknown[]
  /** The envelope's id where it is a deed of its own. */
  readonly fresh: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/**
 * The envelope's id for a deed. The same deed again within 45 s, with nothing else done by this person here in between, is
 * the first one sent again: it gets the first one's id, and counts once. Whoever writes something and then presses
 * *Section done* again did something in between, so that this press counts.
 */
export async function onceId(db: TeamsDb, deed: OnceDeed): Promise<string> {
  const { tenant, channel, person, fresh, at } = deed
  const about = hash('sha256', JSON.stringify(deed.about), 'base64url')
  const since = new Date(Date.parse(at) - resendMs).toISOString()
  const { rows } = await sql<{ envelope: string }>`
    insert into teams_act (tenant, channel, person, about, envelope, at)
    values (${tenant}, ${channel}, ${person}, ${about}, ${fresh}, ${at})
    on conflict (tenant, channel, person) do update set
      envelope = case when teams_act.about = excluded.about and teams_act.at > ${since}
        then teams_act.envelope else excluded.envelope end,
      at = case when teams_act.about = excluded.about and teams_act.at > ${since}
        then teams_act.at else excluded.at end,
      about = excluded.about
    returning envelope`.execute(db)
  return rows[0]?.envelope ?? fresh
}

/** Forgets what the person did last there: the same again is a deed of its own. */
export async function forgetDeed(db: TeamsDb, deed: Pick<OnceDeed, 'tenant' | 'channel' | 'person'>): Promise<void> {
  const { tenant, channel, person } = deed
  await db
    .deleteFrom('teams_act')
    .where('tenant', '=', tenant)
    .where('channel', '=', channel)
    .where('person', '=', person)
    .execute()
}
