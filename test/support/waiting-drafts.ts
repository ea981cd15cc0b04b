import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import type { Place } from '../../src/flows/model/event.ts'
import { laneName } from '../../src/adapters/postgres/outbox/lane.ts'
import { proposalOf, startOf } from '../contracts/example.ts'

/** Where a draft and its thread are. */
interface Spot {
  readonly home: Place
  readonly root: string
}

/** The name of the timer that each of them has. */
export const reminder = 'author-reminder'

/**
 * Stores so many drafts that nobody has touched for twenty days, each with a reminder that is due in a hundred years: a
 * test makes them due as it needs them. Gives their references.
 */
export async function storeWaitingDrafts(
  pool: Pool,
  tenant: string,
  count: number,
  spotOf: (number: number) => Spot,
): Promise<readonly string[]> {
  const { proposals } = await postgresState(pool)
  const ago = new Date(Date.now() - 20 * 86_400_000).toISOString()
  const ids = Array.from({ length: count }, (_, number) => `MLP-2026-${1_001 + number}`)
  for (const [number, id] of ids.entries()) {
    const { home, root } = spotOf(number)
    const moments = { startedAt: ago, touchedAt: ago, stateAt: ago }
    // Whoever has several drafts hears of all of them in one message.
    const owner = { id: `U0WAITS${number}`, name: `Camille ${number}` }
    const draft = proposalOf(id, { tenant, home, owner, ...moments }, { 1: 'Surveiller les pompes' })
    const timers = [{ name: reminder, at: '2126-01-01T00:00:00.000Z' }]
    const step = { ...startOf(draft), timers, maxOpenDrafts: count }
    const stored = await proposals.commit({ ...step, envelope: { ...step.envelope, at: ago } })
    if (stored !== 'stored') throw new Error(`${id} was not stored: ${stored}`)
    await pool.query(
      `insert into slot (lane, slot, tenant, proposal, platform, channel, message) values ($1, 'root', $2, $3, $4, $5, $6)`,
      [laneName(tenant, id), tenant, id, home.platform, home.channel, root],
    )
  }
  return ids
}

/** Makes the reminders of these drafts due: all now, or spread over so many ms from now on. */
export async function makeDue(pool: Pool, ids: readonly string[], overMs = 0): Promise<void> {
  await pool.query(
    `update timer set at = date_trunc('milliseconds', now()) + interval '1 millisecond' * (place - 1) * $2::float
     from unnest($1::text[]) with ordinality as due (id, place) where timer.proposal = due.id and timer.name = $3`,
    [ids, overMs / Math.max(1, ids.length), reminder],
  )
}
