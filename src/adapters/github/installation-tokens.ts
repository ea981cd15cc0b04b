import { createPrivateKey } from 'node:crypto'
import { SignJWT } from 'jose'
import { z } from 'zod'
import { guardedPost, type HostNetwork } from '../outside/guarded-get.ts'
import { parseBody } from '../outside/parse-body.ts'
import { explainLost } from './ask-github.ts'
import type { GithubCredential } from './github-credential.ts'
import { type HostTrouble, troubleOf } from './trouble.ts'

/** A GitHub App where it is installed, by which a programme asks instead of a person's token. */
export interface GithubApp {
  /** Its number, or its client id. */
  readonly id: string
  readonly installation: string
  /** Its private key as PEM, in either of the forms that GitHub and OpenSSL write. */
  readonly key: string
}

/** How GitHub is reached for a token. */
interface TokenReach {
  readonly network: HostNetwork
  readonly now: () => number
  /** How long its answer may take, in ms. */
  readonly patience: number
}

/** A token of an installation, which GitHub takes for an hour. */
export interface InstallationToken {
  readonly token: string
  /** As epoch ms. */
  readonly until: number
  /** What it may do, and how, as GitHub names it: `{ metadata: 'read' }`. */
  readonly permissions: Readonly<Record<string, string>>
}

/** `POST /app/installations/{id}/access_tokens` (docs.github.com, REST API, Apps). */
const answered = z.object({
  token: z.string().min(1),
  expires_at: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
  permissions: z.record(z.string(), z.string()).catch({}),
})

const hosts = new Set(['api.github.com'])
const most = 256 * 1024
/** A token is renewed so long before its end, in ms: an inspection takes a minute at most. */
const reserve = 5 * 60_000
/** GitHub takes a proof of ten minutes at most, and none from the future: clocks differ. */
const [early, late] = [60, 9 * 60]

/** Tokens of an installation, asked for when they are needed, one request for all who wait, and kept in memory alone. */
export function installationTokens(app: GithubApp, reach: TokenReach): GithubCredential {
  let held: InstallationToken | null = null
  let asking: Promise<InstallationToken | HostTrouble> | null = null

  async function renew(): Promise<InstallationToken | HostTrouble> {
    const found = await askForToken(app, reach)
    held = 'why' in found ? null : found
    return found
  }

  return {
    async grant(refused) {
      if (held !== null && held.token !== refused && reach.now() < held.until - reserve) return { token: held.token }
      asking ??= renew().finally(() => (asking = null))
      const found = await asking
      return 'why' in found ? found : { token: found.token }
    },
  }
}

/** Asks GitHub for a token. `bad token`: it knows no such App, key or installation. Never rejects. */
export async function askForToken(app: GithubApp, reach: TokenReach): Promise<InstallationToken | HostTrouble> {
  const { network, patience, now } = reach
  const rules = { hosts, most, patience, signal: AbortSignal.timeout(patience), network }
  const address = `https://api.github.com/app/installations/${encodeURIComponent(app.installation)}/access_tokens`
  const answer = await guardedPost(address, rules, {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    authorization: `Bearer ${await proofOf(app, now())}`,
    'content-length': '0',
  })
  if (typeof answer === 'string') return explainLost(answer, now())
  if (answer.status !== 201) return refusalOf(troubleOf(answer, now()))
  const found = parseBody(answered, answer.body)
  if (found === null) return explainLost('garbled', now())
  return { token: found.token, until: Date.parse(found.expires_at), permissions: found.permissions }
}

/** What GitHub does not find or allow here is an App, key or installation that it does not know. */
function refusalOf(trouble: HostTrouble): HostTrouble {
  return trouble.why === 'limited' || trouble.why === 'unreachable' ? trouble : { why: 'bad token', retryAt: null }
}

/** Proves for some minutes that whoever asks has the App's key. */
function proofOf({ id, key }: GithubApp, now: number): Promise<string> {
  const seconds = Math.floor(now / 1_000)
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
    .setIssuer(id)
    .setIssuedAt(seconds - early)
    .setExpirationTime(seconds + late)
    .sign(createPrivateKey(key))
}
