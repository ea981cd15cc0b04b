import { importJWK } from 'jose'
import { z } from 'zod'

/** A key that Microsoft signs with, and the channels it may sign for. */
export interface SigningKey {
  readonly key: Awaited<ReturnType<typeof importJWK>>
  readonly endorsements: readonly string[]
}

/** Looks up the public keys that the Bot Framework signs its tokens with. */
export interface KeyRing {
  /** The key of this id; null where the issuer has none. Throws `KeysAway` while none could be fetched at all. */
  find(kid: string): Promise<SigningKey | null>
  /** The issuer that the metadata names. */
  issuer(): string
}

/** Thrown while the issuer's keys cannot be had: nobody can be let in, and nobody is at fault. */
export class KeysAway extends Error {
  override readonly name = 'KeysAway'
}

interface KeyRingOptions {
  /** The OpenID metadata document, such as https://login.botframework.com/v1/.well-known/openidconfiguration. */
  readonly metadata: string
  /** ms since the epoch. */
  readonly clock: () => number
}

const day = 24 * 3_600_000
/** How long keys are trusted without looking again. Microsoft asks for a look at least once a day. */
const maxAge = day
/** An unknown key leads to a look, but to no more than one in this time: anybody can name unknown keys. */
const coolDown = 60_000
/** How long a fetch may take, in ms: an activity waits for it. */
const patience = 5_000

const Metadata = z.object({ issuer: z.string(), jwks_uri: z.url() })
const Jwks = z.object({
  keys: z.array(z.looseObject({ kid: z.string(), kty: z.string(), endorsements: z.array(z.string()).default([]) })),
})

/** The issuer's keys: fetched when first needed, kept for a day, fetched again when an unknown one appears. */
export function keyRing({ metadata, clock }: KeyRingOptions): KeyRing {
  let keys: ReadonlyMap<string, SigningKey> | null = null
  let issuer = 'https://api.botframework.com'
  let fetchedAt = -Infinity
  let triedAt = -Infinity
  let fetching: Promise<void> | null = null

  async function refresh(): Promise<void> {
    triedAt = clock()
    const document = Metadata.parse(await jsonAt(metadata))
    keys = await keysAt(document.jwks_uri)
    issuer = document.issuer
    fetchedAt = clock()
  }

  /** One fetch at a time; a failed one leaves the keys as they were. */
  async function refreshOnce(): Promise<void> {
    fetching ??= refresh().finally(() => {
      fetching = null
    })
    await fetching.catch((error: unknown) => {
      if (keys === null) throw new KeysAway('the keys of the Bot Framework could not be fetched', { cause: error })
    })
  }

  return {
    issuer: () => issuer,
    async find(kid) {
      const known = keys?.get(kid)
      const isOld = clock() - fetchedAt > maxAge
      const mayLook = clock() - triedAt > coolDown
      if (fetching !== null || ((known === undefined || isOld) && mayLook)) await refreshOnce()
      if (keys === null) throw new KeysAway('the keys of the Bot Framework could not be fetched a moment ago')
      return keys.get(kid) ?? null
    },
  }
}

async function keysAt(url: string): Promise<ReadonlyMap<string, SigningKey>> {
  const { keys } = Jwks.parse(await jsonAt(url))
  const rsa = keys.filter(({ kty }) => kty === 'RSA')
  return new Map(
    await Promise.all(
      rsa.map(
        async (jwk) => [jwk.kid, { key: await importJWK(jwk, 'RS256'), endorsements: jwk.endorsements }] as const,
      ),
    ),
  )
}

async function jsonAt(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(patience), redirect: 'error' })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.json()
}
