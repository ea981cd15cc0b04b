import { Unavailable } from '../../ports/inbox.ts'

/**
 * Whether the database is away, so that nobody knows what was stored: the core says so, or the connection is lost (Node's codes, and
 * PostgreSQL's class 08), or the server goes down or comes up (57P). A statement that was cancelled (57014) is no outage.
 */
export function isOutage(error: unknown): boolean {
  if (error instanceof Unavailable) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08|57P)/.test(code)
}
