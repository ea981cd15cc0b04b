import { type Kysely, sql } from 'kysely'
import type { InHand } from '../../../ports/outbox.ts'
import type { Tables } from '../tables.ts'

/** Notes, with a commit, that an effect is begun that may have ended a process; false where the lane is another worker's by now. */
export async function noteBegun(db: Kysely<Tables>, { id, lane, lease }: InHand): Promise<boolean> {
  const { rows } = await sql`
    update outbox set begun = begun + 1
    where id = ${id}::bigint and exists (select from lane_lease where lane = ${lane} and token = ${lease})
    returning 1`.execute(db)
  return rows.length > 0
}

/** Takes the note away: the process lives on. */
export async function noteSurvived(db: Kysely<Tables>, id: string): Promise<void> {
  await sql`update outbox set begun = 0 where id = ${id}::bigint and begun > 0`.execute(db)
}
