import type { HostTrouble } from './trouble.ts'

/** A token to ask with; null asks as anybody. */
export interface Granted {
  readonly token: string | null
}

/** By what GitHub is asked. */
export interface GithubCredential {
  /** The token of now; in the place of one that GitHub has just refused, another one, or why there is none. Never rejects. */
  grant(refused?: string): Promise<Granted | HostTrouble>
}

/** Always the same token, or none. */
export function fixedToken(token: string | null): GithubCredential {
  const refusal: HostTrouble = { why: 'bad token', retryAt: null }
  return { grant: (refused) => Promise.resolve(refused === undefined ? { token } : refusal) }
}
