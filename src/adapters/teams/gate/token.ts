import { LRUCache } from 'lru-cache'
import { jwtVerify } from 'jose'
import type { KeyRing } from './keys.ts'
import { KeysAway } from './keys.ts'

/** What a good token says: the service that may be answered, and the channels its key may sign for. */
export interface Verified {
  readonly serviceUrl: string
  readonly endorsements: readonly string[]
}

/** How far clocks may be apart, in seconds: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const skew = 5 * 60

/** A token longer than this is none: Microsoft's have about 1 KB. Nothing of it is looked at. */
const longest = 8_192

/**
 * The token of an `Authorization` header, or null for anything but `Bearer` and three parts. RFC 9110 takes the scheme in
 * any case; Microsoft sends `Bearer` and its own library refuses any other, and so do we: one way in is enough.
 */
export function bearerIn(header: string | undefined): string | null {
  if (header === undefined || header.length > longest) return null
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header)?.[1] ?? null
}

/** Tokens that were checked a moment ago: the Connector sends the same one with many activities. */
export interface Checked {
  get(token: string, now: number): Verified | null
  set(token: string, verified: Verified, until: number): void
  /** Tokens that are being checked now. */
  readonly pending: Map<string, Promise<Verified | null>>
}

/** How many checked tokens are remembered. Only good ones are: nobody else can fill it. */
const remembered = 100
/** How long, in ms: a key that Microsoft takes back is trusted no longer than this. */
const trustedFor = 5 * 60_000

/**
 * Returns an empty memory of good tokens: it holds the 100 used last, each until the time that `set` gives, in ms since the
 * epoch.
 */
export function checkedTokens(): Checked {
  const known = new LRUCache<string, { readonly verified: Verified; readonly until: number }>({ max: remembered })
  return {
    pending: new Map(),
    get(token, now) {
      const found = known.get(token)
      return found !== undefined && now < found.until ? found.verified : null
    },
    set: (token, verified, until) => void known.set(token, { verified, until }),
  }
}

interface TokenOptions {
  readonly keys: KeyRing
  readonly audience: string
  /** ms since the epoch. */
  readonly clock: () => number
  readonly checked: Checked
}

/**
 * The same as `verify`, but a token that was good a moment ago is not looked at again, and one that comes with two requests
 * at once is looked at once: the second does not overtake the first.
 */
export async function verifyOnce(token: string, options: TokenOptions): Promise<Verified | null> {
  const { checked, clock } = options
  const before = checked.get(token, clock())
  if (before !== null) return before
  const check = checked.pending.get(token) ?? verifyAndKeep(token, options)
  checked.pending.set(token, check)
  return check.finally(() => checked.pending.delete(token))
}

async function verifyAndKeep(token: string, options: TokenOptions): Promise<Verified | null> {
  const found = await verify(token, options)
  if (found === null) return null
  const { checked, clock } = options
  checked.set(token, found.verified, Math.min(found.expiresAt + skew * 1_000, clock() + trustedFor))
  return found.verified
}

/**
 * Checks a token of the Bot Connector: its signature by one of the issuer's keys (RS256 and nothing else), issuer,
 * audience, time. Null where anything is wrong. Throws `KeysAway` while it cannot be known.
 */
async function verify(
  token: string,
  { keys, audience, clock }: TokenOptions,
): Promise<{ readonly verified: Verified; readonly expiresAt: number } | null> {
  let endorsements: readonly string[] = []
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const found = await keys.find(kid ?? '')
        if (found === null) throw new Error('unknown key')
        endorsements = found.endorsements
        return found.key
      },
      {
        algorithms: ['RS256'],
        audience,
        clockTolerance: skew,
        currentDate: new Date(clock()),
        requiredClaims: ['exp', 'iss', 'aud', 'serviceurl'],
      },
    )
    const { iss, serviceurl, exp = 0 } = payload
    if (iss !== keys.issuer() || typeof serviceurl !== 'string') return null
    return { verified: { serviceUrl: serviceurl, endorsements }, expiresAt: exp * 1_000 }
  } catch (error) {
    if (error instanceof KeysAway) throw error
    return null
  }
}
