import type { Activity } from './activity.ts'

/** When it happened by Teams' own clock, in ms; null where it does not say. */
export function momentOf({ timestamp }: Pick<Activity, 'timestamp'>): number | null {
  const at = Date.parse(timestamp ?? '')
  return Number.isNaN(at) ? null : at
}

/** When its message was written: Teams names messages by that moment. Null for an id of another kind. */
export function bornAt({ id }: Pick<Activity, 'id'>): number | null {
  return /^\d{13}$/.test(id) ? Number(id) : null
}
