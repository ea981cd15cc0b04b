import { constants, generateKeyPairSync, type KeyObject, randomUUID, verify } from 'node:crypto'
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
  /** A certificate that may stand for the password: its thumbprint, and its key in PEM. */
  readonly certificate: { readonly thumbprint: string; readonly privateKey: string; readonly publicKey: KeyObject }
  /** Tokens that were given out, with the ms since 1970 at which they end. */
  readonly tokens: Map<string, number>
}

export function createMicrosoft(): Microsoft {
  return {
    keys: [createKey()],
    password: `secret-${randomUUID()}`,
    certificate: createCertificate(),
    tokens: new Map(),
  }
}

function createCertificate(): Microsoft['certificate'] {
  const { privateKey, publicKey } = createKey()
  const thumbprint = randomUUID().replaceAll('-', '').padEnd(40, '0').toUpperCase()
  return { thumbprint, privateKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })), publicKey }
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
function giveToken(world: World, microsoft: Microsoft, body: string): Answer {
  const form = new URLSearchParams(body)
  const problem =
    form.get('grant_type') !== 'client_credentials'
      ? 'unsupported_grant_type'
      : form.get('client_id') !== world.appId || !isProven(world, microsoft, form)
        ? 'invalid_client'
        : form.get('scope')?.split(' ').includes('https://api.botframework.com/.default') !== true
          ? 'invalid_scope'
          : null
  if (problem !== null) return { status: problem === 'invalid_client' ? 401 : 400, body: { error: problem } }
  const token = `connector-${randomUUID()}`
  microsoft.tokens.set(token, Date.now() + 3_600_000)
  return ok({ token_type: 'Bearer', expires_in: 3_600, ext_expires_in: 3_600, access_token: token })
}

/** The password, or a statement about itself that the bot has signed with its certificate's key. */
function isProven(world: World, { password, certificate }: Microsoft, form: URLSearchParams): boolean {
  const assertion = form.get('client_assertion')
  if (assertion === null) return form.get('client_secret') === password
  const [header = '', payload = '', signature = ''] = assertion.split('.')
  const { alg } = decoded(header)
  const { iss, sub } = decoded(payload)
  const padding = alg === 'PS256' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING
  const key = { key: certificate.publicKey, padding }
  const isSigned = verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))
  return isSigned && iss === world.appId && sub === world.appId
}

function decoded(part: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Readonly<Record<string, unknown>>
}
