import { type RawBuilder, sql } from 'kysely'

import type { Commit } from '../../../ports/proposals.ts'

/**
 * The parts of a commit that set and take away the proposal's timers, once `happened` has a row; nothing where the step
 * has none. A timer that is set to the moment that it has already stays as it is, in whoever's hands. Of two for one name
 * the last one counts.
 */
export function setTimers({ envelope, proposal, timers }: Commit): RawBuilder<unknown> {
  if (timers.length === 0 || proposal === null) return sql``
  const moments = new Map(timers.map(({ name, at }) => [name, at]))
  const names = [...moments.keys()]
  return sql`,
    timed as (
      insert into timer (tenant, proposal, name, at)
      select ${envelope.tenant}, ${proposal.id}, one.name, one.at
      from happened, unnest(${names}::text[], ${[...moments.values()]}::timestamptz[]) as one (name, at)
      where one.at is not null
      on conflict (tenant, proposal, name) do update set at = excluded.at, held_until = null, attempts = 0
      where timer.at <> excluded.at
    ),
    untimed as (
      delete from timer using happened
      where tenant = ${envelope.tenant} and proposal = ${proposal.id}
        and name = any(${names.filter((name) => moments.get(name) === null)}::text[])
    )`
}
