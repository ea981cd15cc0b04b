import { z } from 'zod'
import type { TeamsSettings } from '../../adapters/teams/settings.ts'

/** Where the Bot Framework publishes the keys that it signs with. */
const microsoftOpenId = 'https://login.botframework.com/v1/.well-known/openidconfiguration'

const guid = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'must be an id of Microsoft Entra such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  )

const guids = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .pipe(z.array(guid))

/** A channel's conversation id, or the link that *Get link to channel* copies: it holds the id. */
const channel = z
  .string()
  .transform(channelIdIn)
  .pipe(
    z.string(
      'must be a conversation id such as 19:0123abcd@thread.tacv2, or the link that "Get link to channel" copies',
    ),
  )

const address = (example: string) =>
  z.string().refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), {
    message: `must be an address such as ${example}`,
  })

/** The variables of Microsoft Teams. */
export const teamsVariables = {
  TEAMS_APP_ID: guid.optional(),
  TEAMS_TENANT_ID: guid.optional(),
  TEAMS_TENANT_IDS: guids.optional(),
  TEAMS_APP_PASSWORD: z.string().optional(),
  TEAMS_CERTIFICATE_THUMBPRINT: z
    .string()
    .regex(/^(?:[0-9a-fA-F]{40}|[0-9a-fA-F]{64})$/, 'must be the 40 or 64 hexadecimal digits of the certificate')
    .optional(),
  TEAMS_CERTIFICATE_KEY_FILE: z.string().optional(),
  TEAMS_MANAGED_IDENTITY: z.enum(['on', 'off'], 'must be one of: on, off').optional(),
  TEAMS_REVIEWERS_CHANNEL: channel.optional(),
  TEAMS_CATALOGUE_CHANNEL: channel.optional(),
  TEAMS_COORDINATORS_CHANNEL: channel.optional(),
  TEAMS_COORDINATORS: guids.optional(),
  TEAMS_OPENID_URL: address(microsoftOpenId).optional(),
  TEAMS_LOGIN_URL: address('http://127.0.0.1:8080').optional(),
  TEAMS_ANONYMOUS: z.enum(['loopback'], 'must be: loopback').optional(),
} as const

type TeamsVariables = Readonly<z.output<z.ZodObject<typeof teamsVariables>>>

/** The bot that the variables describe; null where there is none, and where `teamsProblems` has something to say. */
export function teamsConfigOf(set: TeamsVariables): TeamsSettings | null {
  const { TEAMS_APP_ID: appId, TEAMS_TENANT_ID: tenantId } = set
  const proof = proofs(set)[0]
  if (appId === undefined || tenantId === undefined || proof === undefined) return null
  return {
    appId,
    tenantId,
    tenants: [...new Set([tenantId, ...(set.TEAMS_TENANT_IDS ?? [])])],
    proof,
    rooms: {
      reviewers: set.TEAMS_REVIEWERS_CHANNEL ?? null,
      catalogue: set.TEAMS_CATALOGUE_CHANNEL ?? null,
      coordinators: set.TEAMS_COORDINATORS_CHANNEL ?? null,
    },
    coordinators: set.TEAMS_COORDINATORS ?? [],
    openId: set.TEAMS_OPENID_URL ?? microsoftOpenId,
    login: set.TEAMS_LOGIN_URL ?? null,
    anonymous: set.TEAMS_ANONYMOUS ?? 'never',
  }
}

function proofs(set: TeamsVariables): readonly TeamsSettings['proof'][] {
  const { TEAMS_APP_PASSWORD: password, TEAMS_CERTIFICATE_THUMBPRINT: thumbprint } = set
  const keyFile = set.TEAMS_CERTIFICATE_KEY_FILE
  return [
    ...(password === undefined ? [] : [{ type: 'password', password } as const]),
    ...(thumbprint === undefined || keyFile === undefined
      ? []
      : [{ type: 'certificate', thumbprint, keyFile } as const]),
    ...(set.TEAMS_MANAGED_IDENTITY === 'on' ? [{ type: 'managed-identity' } as const] : []),
  ]
}

/** Where the program listens and how it runs: what letting in everybody must not be combined with. */
interface Surroundings {
  readonly reach: 'loopback' | 'others'
  readonly mode: string
}

/** Settings that contradict one another or miss one another, each as a sentence that says what to do. */
export function teamsProblems(set: TeamsVariables, { reach, mode }: Surroundings): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(set))
  const names = Object.keys(teamsVariables).filter((name) => values.get(name) !== undefined)
  if (names.length === 0) return []
  if (set.TEAMS_APP_ID === undefined) return [`${names[0]} alone reaches no bot: set TEAMS_APP_ID too, or unset it.`]
  return [...registrationProblems(set), ...opennessProblems(set, { reach, mode })]
}

function registrationProblems(set: TeamsVariables): readonly string[] {
  const found = proofs(set).length
  const halfCertificate =
    (set.TEAMS_CERTIFICATE_THUMBPRINT === undefined) !== (set.TEAMS_CERTIFICATE_KEY_FILE === undefined)
  return [
    ...(set.TEAMS_TENANT_ID === undefined
      ? ['TEAMS_APP_ID needs the tenant that the bot is registered in: set TEAMS_TENANT_ID.']
      : []),
    ...(halfCertificate
      ? ['A certificate needs both TEAMS_CERTIFICATE_THUMBPRINT and TEAMS_CERTIFICATE_KEY_FILE: set both, or neither.']
      : []),
    ...(found === 0 && !halfCertificate
      ? ['TEAMS_APP_ID needs a proof: set TEAMS_APP_PASSWORD, a certificate, or TEAMS_MANAGED_IDENTITY=on.']
      : []),
    ...(found > 1
      ? ['TEAMS_APP_PASSWORD, a certificate and TEAMS_MANAGED_IDENTITY are three proofs of the same: keep one.']
      : []),
  ]
}

/** Whoever may speak without a token speaks for anybody. */
function opennessProblems(set: TeamsVariables, { reach, mode }: Surroundings): readonly string[] {
  const isOwn = (url: string | undefined) => url !== undefined && isLoopback(url)
  const unsafe = mode === 'production' || reach === 'others'
  return [
    ...(set.TEAMS_ANONYMOUS !== undefined && unsafe
      ? [
          'TEAMS_ANONYMOUS believes whoever asks: unset it, for it is not meant for production, nor for a HOST that others reach.',
        ]
      : []),
    ...(mode === 'production' && isOwn(set.TEAMS_OPENID_URL)
      ? ['TEAMS_OPENID_URL on this machine is for trying out: unset it in production.']
      : []),
    ...(set.TEAMS_OPENID_URL !== undefined && !isOwn(set.TEAMS_OPENID_URL) && !set.TEAMS_OPENID_URL.startsWith('https:')
      ? ['TEAMS_OPENID_URL must begin with https://: the keys behind it decide who is believed.']
      : []),
    ...(set.TEAMS_LOGIN_URL !== undefined && !isOwn(set.TEAMS_LOGIN_URL)
      ? ['TEAMS_LOGIN_URL must be on this machine, for trying out: unset it to use Microsoft’s.']
      : []),
  ]
}

function isLoopback(url: string): boolean {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(url).hostname)
}

function channelIdIn(value: string): string | undefined {
  return /19:[\w-]+@thread\.(?:tacv2|skype)/.exec(decode(value))?.[0]
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
