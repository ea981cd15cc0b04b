import type { CountSetAside } from '../../../ports/intake.ts'
import type { Pool } from '../pool/pool.ts'

/** Counts what platforms sent and is handed on no more, or not yet, on all platforms: few rows, since what is done is gone. */
export function setAsideCounter(pool: Pool): CountSetAside {
  return async () => {
    const { rows } = await pool.query<{ why: 'ended' | 'failed' | 'unreadable'; count: number }>(
      `select case when failed_at is null then 'unreadable' else coalesce(reason, 'failed') end as why, count(*)::int as count
       from intake where failed_at is not null or unread_by is not null group by 1`,
    )
    const counts = new Map(rows.map(({ why, count }) => [why, count]))
    return {
      ended: counts.get('ended') ?? 0,
      failed: counts.get('failed') ?? 0,
      unreadable: counts.get('unreadable') ?? 0,
    }
  }
}
