import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import type { World } from './world.ts'

/** A key that Microsoft would sign with. */
export interface SigningKey {
  readonly kid: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
  readonly endorsements: readonly string[]
}

export function createKey(endorsements: readonly string[] = ['msteams', 'webchat']): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { kid: randomUUID(), privateKey, publicKey, endorsements }
}

/** What stands on Microsoft's side of authentication: the keys of the Bot Connector, and the login service. */
export interface Microsoft {
  /** The keys that are published now; a test may add to them and take from them. */
  readonly keys: SigningKey[]
  readonly password: string
  /** Tokens that were given out, with the ms since 1970 at which they end. */
  readonly tokens: Map<string, number>
}

export function createMicrosoft(): Microsoft {
  return { keys: [createKey()], password: `secret-${randomUUID()}`, tokens: new Map() }
}

/** The claims of a token for the bot, and what to change about it. */
export interface TokenOptions {
  readonly serviceUrl: string
  readonly audience?: string
  readonly issuer?: string
  readonly key?: SigningKey
  /** Seconds from now. */
  readonly expiresIn?: number
}

/** A token as the Bot Connector sends with each activity. */
export async function tokenFor(world: World, { keys }: Microsoft, options: TokenOptions): Promise<string> {
  const key = options.key ?? keys[0]
  if (key === undefined) throw new Error('there is no key to sign with')
  const now = Math.floor(Date.now() / 1_000)
  return new SignJWT({ serviceurl: options.serviceUrl })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
    .setIssuer(options.issuer ?? 'https://api.botframework.com')
    .setAudience(options.audience ?? world.appId)
    .setIssuedAt(now)
    .setNotBefore(now - 300)
    .setExpirationTime(now + (options.expiresIn ?? 3_600))
    .sign(key.privateKey)
}

interface Answer {
  readonly status: number
  readonly body: unknown
}

/** Answers the public parts: OpenID metadata, keys, discovery, and tokens for the bot. Null for any other path. */
export function answerAsMicrosoft(
  world: World,
  microsoft: Microsoft,
  { method, path, body, origin }: { method: string; path: string; body: string; origin: string },
): Answer | null {
  if (path === '/v1/.well-known/openidconfiguration') return ok(metadata(origin))
  if (path === '/v1/.well-known/keys') return ok({ keys: microsoft.keys.map(published) })
  if (path.includes('/discovery/instance')) return ok(discovery(world))
  if (path.endsWith('/.well-known/openid-configuration')) return ok(loginMetadata(world))
  if (method === 'POST' && path === `/${world.tenantId}/oauth2/v2.0/token`) return giveToken(world, microsoft, body)
  if (path.endsWith('/oauth2/v2.0/token'))
    return { status: 400, body: { error: 'invalid_request', error_codes: [90002] } }
  return null
}

function ok(body: unknown): Answer {
  return { status: 200, body }
}

function metadata(origin: string): object {
  return {
    issuer: 'https://api.botframework.com',
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${origin}/v1/.well-known/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  }
}

function published({ kid, publicKey, endorsements }: SigningKey): object {
  return { ...publicKey.export({ format: 'jwk' }), use: 'sig', kid, x5t: kid, endorsements }
}

const login = 'https://login.microsoftonline.com'

function loginMetadata({ tenantId }: World): object {
  return {
    token_endpoint: `${login}/${tenantId}/oauth2/v2.0/token`,
    authorization_endpoint: `${login}/${tenantId}/oauth2/v2.0/authorize`,
    issuer: `${login}/${tenantId}/v2.0`,
    jwks_uri: `${login}/${tenantId}/discovery/v2.0/keys`,
  }
}

function discovery({ tenantId }: World): object {
  return {
    tenant_discovery_endpoint: `${login}/${tenantId}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [
      {
        preferred_network: 'login.microsoftonline.com',
        preferred_cache: 'login.windows.net',
        aliases: ['login.microsoftonline.com', 'login.windows.net'],
      },
    ],
  }
}

/** The client credentials grant, for the one thing that a bot may ask for. */
function giveToken(world: World, { password, tokens }: Microsoft, body: string): Answer {
  const form = new URLSearchParams(body)
  const problem =
    form.get('grant_type') !== 'client_credentials'
      ? 'unsupported_grant_type'
      : form.get('client_id') !== world.appId || form.get('client_secret') !== password
        ? 'invalid_client'
        : form.get('scope')?.split(' ').includes('https://api.botframework.com/.default') !== true
          ? 'invalid_scope'
          : null
  if (problem !== null) return { status: problem === 'invalid_client' ? 401 : 400, body: { error: problem } }
  const token = `connector-${randomUUID()}`
  tokens.set(token, Date.now() + 3_600_000)
  return ok({ token_type: 'Bearer', expires_in: 3_600, ext_expires_in: 3_600, access_token: token })
}
