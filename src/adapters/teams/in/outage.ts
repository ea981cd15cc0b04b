import { Unavailable } from '../../../ports/inbox.ts'

/** Whether nothing was stored since the database is away: the core says so, or it is away for the adapter's own tables. */
export function isOutage(error: unknown): boolean {
  if (error instanceof Unavailable) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08|57)/.test(code)
}
