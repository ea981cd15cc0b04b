import type { SetAsideItem } from '../../../ports/intake.ts'
import type { Hands } from './intake-rows.ts'

/** The most that one process tells of at once. */
const batch = 20

/** Something that was set aside and whose sender does not know it yet. */
export interface UntoldItem {
  readonly seq: string
  readonly key: string
  readonly payload: string
  readonly why: SetAsideItem['why']
  /** How often somebody began to tell it, with no word of how that went. */
  readonly begun: number
}

/** Takes in hand what nobody alive tells of, and notes that it is begun. */
export async function takeUntold({ pool, platform, holder }: Hands): Promise<readonly UntoldItem[]> {
  const { rows } = await pool.query<UntoldItem>(taking, [platform, holder, batch])
  return rows
}

const taking = `
  update intake set holder = $2, begun = begun + 1 where seq in (
    select seq from intake
    where platform = $1 and failed_at is not null and told_at is null
      and (holder is null or holder not in (select holder from intake_holder where still_ahead(until, interval '30 seconds')))
    order by seq limit $3::int
    for update skip locked)
  returning seq, key, payload, coalesce(reason, 'failed') as why, begun`

/** Its sender knows, or never will. */
export async function noteTold({ pool }: Hands, seq: string): Promise<void> {
  await pool.query('update intake set told_at = now(), holder = null, begun = 0 where seq = $1', [seq])
}

/** Leaves it to whoever looks next. */
export async function leaveUntold({ pool }: Hands, seq: string): Promise<void> {
  await pool.query('update intake set holder = null, begun = 0 where seq = $1', [seq])
}
