import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { jwtVerify } from 'jose'
import type { GithubApp } from '../../../src/adapters/github/installation-tokens.ts'

/** An App that is installed, as GitHub knows it. */
export interface FakeInstallation {
  readonly id: string
  readonly installation: string
  readonly publicKey: KeyObject
  readonly permissions: Readonly<Record<string, string>>
  /** GitHub's clock, in ms. */
  readonly now: () => number
}

/** What is answered to whoever asks for a token. */
interface DeskAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A new App of a programme, and the same as GitHub knows it. */
export function newApp(
  now: () => number,
  permissions: FakeInstallation['permissions'] = { metadata: 'read' },
): { readonly app: GithubApp; readonly known: FakeInstallation } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const named = { id: '123456', installation: '7890' }
  // As GitHub gives it to download.
  const key = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()
  return { app: { ...named, key }, known: { ...named, publicKey, permissions, now } }
}

/**
 * Where GitHub gives an installation its tokens, each for an hour, to whoever proves to have the App's key: a proof of ten
 * minutes at most, and not from the future (docs.github.com, generating a JSON Web Token for a GitHub App).
 */
export function installationDesk(known: FakeInstallation) {
  const good = new Set<string>()
  let given = 0
  let isBusy = false

  async function whyUnproven(authorization: string): Promise<string | null> {
    const seconds = known.now() / 1_000
    const proof = await jwtVerify(authorization.replace(/^Bearer /, ''), known.publicKey, {
      algorithms: ['RS256'],
      issuer: known.id,
      currentDate: new Date(known.now()),
      requiredClaims: ['iat', 'exp'],
    }).catch(() => null)
    if (proof === null) return 'A JSON web token could not be decoded'
    const { iat = 0, exp = 0 } = proof.payload
    if (iat > seconds)
      return "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"
    if (exp > seconds + 600) return "'Expiration time' claim ('exp') is too far in the future"
    return null
  }

  return {
    isGood: (token: string) => good.has(token),
    /** Takes no token of before any more. */
    revoke: () => good.clear(),
    /** Wants fewer requests from now on. */
    slowDown: () => void (isBusy = true),
    async answer(installation: string, authorization: string): Promise<DeskAnswer> {
      if (isBusy)
        return {
          status: 403,
          body: { message: 'You have exceeded a secondary rate limit.' },
          headers: { 'retry-after': '47' },
        }
      const why = await whyUnproven(authorization)
      if (why !== null) return { status: 401, body: { message: why } }
      if (installation !== known.installation) return { status: 404, body: { message: 'Not Found' } }
      given += 1
      const token = `ghs_${given}`
      good.add(token)
      const expires = new Date(Math.floor(known.now() / 1_000) * 1_000 + 3_600_000).toISOString().replace('.000', '')
      return { status: 201, body: { token, expires_at: expires, permissions: known.permissions } }
    },
  }
}
