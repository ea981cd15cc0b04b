import { z } from 'zod'
import type { SlackSettings } from '../../adapters/slack/settings.ts'

const slackApi = 'https://slack.com/api/'

/** The bytes of a key that seals tokens: AES-256. */
const keyBytes = 32

const channel = z
  .string()
  .trim()
  .regex(
    /^[CG][A-Z0-9]{2,}$/,
    'must be a channel id such as C0123ABCDEF (in Slack: the channel’s name, About, at the end)',
  )

const people = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .refine((ids) => ids.every((id) => /^[UW][A-Z0-9]{2,}$/.test(id)), {
    message: 'must be user ids separated by commas, such as U0123ABCDEF (in Slack: the profile’s menu, Copy member ID)',
  })

const token = (prefix: string, where: string) =>
  z
    .string()
    .trim()
    // The value is a secret: it is never repeated.
    .refine((value) => value.startsWith(prefix), { message: `must begin with ${prefix}: ${where}` })

const keys = z
  .string()
  .transform((list) => list.split(',').map((one) => Buffer.from(one.trim(), 'base64')))
  .refine((list) => list.every((key) => key.byteLength === keyBytes), {
    message: 'must be keys of 32 bytes in base64, separated by commas: openssl rand -base64 32 makes one',
  })

/** The variables of Slack. */
export const slackVariables = {
  SLACK_SIGNING_SECRET: z.string().trim().optional(),
  SLACK_BOT_TOKEN: token('xoxb-', 'the app’s page OAuth & Permissions shows it').optional(),
  SLACK_APP_TOKEN: token('xapp-', 'the app’s page Basic Information makes one, with connections:write').optional(),
  SLACK_REVIEWERS_CHANNEL: channel.optional(),
  SLACK_CATALOGUE_CHANNEL: channel.optional(),
  SLACK_COORDINATORS_CHANNEL: channel.optional(),
  SLACK_COORDINATORS: people.optional(),
  SLACK_CLIENT_ID: z.string().trim().optional(),
  SLACK_CLIENT_SECRET: z.string().trim().optional(),
  SLACK_TOKEN_KEYS: keys.optional(),
  SLACK_MARKS: z.enum(['on', 'off']).optional(),
  SLACK_API_URL: z
    .string()
    .refine((value) => URL.canParse(value) && /^https?:\/\/.*\/$/.test(value), {
      message: `must be an address with a slash at its end, such as ${slackApi}`,
    })
    .optional(),
} as const

type SlackVariables = Readonly<z.output<z.ZodObject<typeof slackVariables>>>

/** The app that the variables describe; null where there is none, and where `slackProblems` has something to say. */
export function slackConfigOf(set: SlackVariables): SlackSettings | null {
  const workspace = workspaceOf(set)
  // Over a socket nothing is signed.
  const signingSecret = set.SLACK_SIGNING_SECRET ?? ''
  const appToken = set.SLACK_APP_TOKEN ?? null
  if (workspace === null || (signingSecret === '' && appToken === null)) return null
  return { signingSecret, appToken, apiUrl: set.SLACK_API_URL ?? slackApi, marks: set.SLACK_MARKS ?? 'off', workspace }
}

function workspaceOf(set: SlackVariables): SlackSettings['workspace'] | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = set
  if (botToken !== undefined) {
    const rooms = {
      reviewers: set.SLACK_REVIEWERS_CHANNEL ?? null,
      catalogue: set.SLACK_CATALOGUE_CHANNEL ?? null,
      coordinators: set.SLACK_COORDINATORS_CHANNEL ?? null,
    }
    return { type: 'one', botToken, rooms, coordinators: set.SLACK_COORDINATORS ?? [] }
  }
  const tokenKeys = set.SLACK_TOKEN_KEYS
  if (clientId === undefined || clientSecret === undefined || tokenKeys === undefined) return null
  return { type: 'many', clientId, clientSecret, tokenKeys }
}

/** Settings that contradict one another or miss one another, each as a sentence that says what to do. */
export function slackProblems(set: SlackVariables): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(set))
  const names = Object.keys(slackVariables).filter((name) => values.get(name) !== undefined)
  const [first] = names
  if (first === undefined) return []
  const oauth = names.filter((name) => /CLIENT|KEYS/.test(name))
  const isOne = set.SLACK_BOT_TOKEN !== undefined
  if (!isOne && oauth.length === 0) {
    return [`${first} alone reaches no workspace: set SLACK_BOT_TOKEN too, or unset it.`]
  }
  return [
    ...(set.SLACK_SIGNING_SECRET === undefined && set.SLACK_APP_TOKEN === undefined
      ? ['Slack needs SLACK_SIGNING_SECRET, which signs its requests (the app’s page Basic Information shows it).']
      : []),
    ...(isOne && oauth.length > 0
      ? [`SLACK_BOT_TOKEN is for one workspace and ${oauth.join(', ')} for many: keep one of the two.`]
      : []),
    ...(!isOne && set.SLACK_SIGNING_SECRET === undefined && set.SLACK_APP_TOKEN !== undefined
      ? ['Installing in many workspaces needs SLACK_SIGNING_SECRET as well.']
      : []),
    ...(!isOne && workspaceOf(set) === null
      ? ['Many workspaces need all of SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_TOKEN_KEYS.']
      : []),
    ...(!isOne && names.some((name) => /CHANNEL$|COORDINATORS$/.test(name))
      ? ['With many workspaces each chooses its channels itself: unset SLACK_…_CHANNEL and SLACK_COORDINATORS.']
      : []),
  ]
}
