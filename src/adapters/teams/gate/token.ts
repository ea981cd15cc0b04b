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

/**
 * Checks a token of the Bot Connector: its signature by one of the issuer's keys (RS256 and nothing else), issuer,
 * audience, time. Null where anything is wrong. Throws `KeysAway` while it cannot be known.
 */
export async function verify(
  token: string,
  { keys, audience, clock }: { readonly keys: KeyRing; readonly audience: string; readonly clock: () => number },
): Promise<Verified | null> {
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
    const { iss, serviceurl } = payload
    return iss === keys.issuer() && typeof serviceurl === 'string' ? { serviceUrl: serviceurl, endorsements } : null
  } catch (error) {
    if (error instanceof KeysAway) throw error
    return null
  }
}
