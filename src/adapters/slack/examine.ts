import { WebClient } from '@slack/web-api'
import { TryLater } from '../../ports/chat.ts'
import type { Examined } from '../../ports/examined.ts'
import { errorCode } from './out/errors.ts'
import type { Tenancy } from './programmes.ts'
import { keptUntil, type Removed, sentence, stillAwaited } from './install/removed.ts'
import { scopesWith } from './install/scopes.ts'
import type { RoomIds, SlackSettings } from './settings.ts'
import { webClientOptions } from './web-client.ts'

/** How far the clocks may be apart, in ms: Slack's signatures hold for five minutes, and we refuse one minute ahead. */
const skewMs = 30_000

const installAgain = 'Open /slack/install in a browser and install the app there again: what waits goes on by itself.'

interface SlackSetup {
  readonly tenancy: Tenancy
  readonly settings: SlackSettings
  readonly now: () => string
}

/** What is right and wrong with the set-up in Slack, and what to do about it. Asks Slack; changes nothing. */
export async function examineSlack(parts: SlackSetup): Promise<readonly Examined[]> {
  return [...(await examineSlackService(parts)), ...(await examineWorkspaces(parts))]
}

/** What Slack says of itself and of the socket, wherever the app is installed. */
export async function examineSlackService({
  settings,
  now,
}: Omit<SlackSetup, 'tenancy'>): Promise<readonly Examined[]> {
  return [await examineClock(settings, now), ...(await examineSocket(settings))]
}

/** Where the app is installed: its tokens, scopes and channels. For many workspaces they are stored. */
export async function examineWorkspaces(parts: SlackSetup): Promise<readonly Examined[]> {
  let tenants: readonly string[]
  try {
    tenants = await parts.tenancy.tenants()
  } catch (error) {
    return [tokenProblem('Slack', error, parts.settings)]
  }
  const removed = stillAwaited(await parts.tenancy.removed(), parts.now()).map(examineRemoved)
  if (tenants.length === 0 && removed.length === 0) {
    const remedy = 'Open /slack/install in a browser to install the app in a workspace.'
    return [{ part: 'Slack', state: 'off', found: 'the app is installed in no workspace yet', remedy }]
  }
  return [...(await Promise.all(tenants.map((tenant) => examineTenant(parts, tenant)))).flat(), ...removed]
}

/** Perhaps they meant it: nothing is wrong with the set-up. */
function examineRemoved(removed: Removed): Examined {
  const found = `${sentence(removed)}; what is to be said there waits until ${keptUntil(removed)}`
  const remedy = 'If that was a mistake, open /slack/install in a browser and install it there again.'
  return { part: `Slack ${removed.tenant.replace(/^slack-/, '')}`, state: 'off', found, remedy }
}

async function examineTenant({ tenancy, settings }: SlackSetup, tenant: string): Promise<readonly Examined[]> {
  const part = `Slack ${tenant.replace(/^slack-/, '')}`
  try {
    const client = await tenancy.clients(tenant)
    const answer = await client.auth.test()
    const granted = answer.response_metadata?.scopes ?? []
    return [
      { part, state: 'fine', found: `the bot is @${answer.user} in ${answer.team}`, remedy: '' },
      examineScopes(part, granted, settings),
      ...(await examineRooms(part, await tenancy.rooms(tenant), client)),
    ]
  } catch (error) {
    return [tokenProblem(part, error, settings)]
  }
}

function tokenProblem(part: string, error: unknown, settings: SlackSettings): Examined {
  const code = errorCode(error)
  // Nothing was asked of Slack: a key is missing, or the token could not be refreshed.
  if (error instanceof TryLater) {
    const remedy = `Check SLACK_TOKEN_KEYS, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET. ${installAgain}`
    return { part, state: 'wrong', found: error.message, expected: 'a token that a key of ours opens', remedy }
  }
  if (code === '') {
    return sayUnreached(part, error, settings)
  }
  const remedy =
    settings.workspace.type === 'one'
      ? 'Copy the Bot User OAuth Token (xoxb-…) from the app’s page OAuth & Permissions to SLACK_BOT_TOKEN, or install the app again.'
      : installAgain
  return { part, state: 'wrong', found: `Slack refuses the token: ${code}`, expected: 'a token that it takes', remedy }
}

function sayUnreached(part: string, error: unknown, { apiUrl }: SlackSettings): Examined {
  const { host } = new URL(apiUrl)
  const remedy = `Check that this machine may open connections to ${host}, then try again.`
  const found = `Slack cannot be reached: ${String(error)}`
  return { part, state: 'wrong', found, expected: `an answer from ${host}`, remedy }
}

/** Where events come over a socket: whether Slack would open one. It is not opened: that would take events from the program. */
async function examineSocket(settings: SlackSettings): Promise<readonly Examined[]> {
  const { appToken } = settings
  if (appToken === null) return []
  const part = 'Slack socket'
  try {
    await new WebClient(appToken, webClientOptions(settings)).apps.connections.open()
    return [{ part, state: 'fine', found: 'Slack would open one for SLACK_APP_TOKEN', remedy: '' }]
  } catch (error) {
    const code = errorCode(error)
    if (code === '') return [sayUnreached(part, error, settings)]
    const found = `Slack opens none for SLACK_APP_TOKEN: ${code}`
    const expected = 'an app-level token (xapp-…) with connections:write, of an app with Socket Mode on'
    const remedy =
      'Make one on the app’s page Basic Information, under App-Level Tokens, and see that the page Socket Mode says it is enabled.'
    return [{ part, state: 'wrong', found, expected, remedy }]
  }
}

/** A scope for marks is needed where they are wanted. */
function examineScopes(part: string, granted: readonly string[], { marks }: SlackSettings): Examined {
  const missing = scopesWith(marks).filter(({ name }) => !granted.includes(name))
  const required = missing.filter(({ need }) => need !== 'optional')
  const optional = missing.filter(({ need }) => need === 'optional')
  const option = marks === 'on' ? ' (with --marks)' : ''
  const remedy = `Paste the manifest that npm run slack:manifest${option} prints into the app’s page App Manifest, then install the app again.`
  if (granted.length === 0)
    return { part: `${part} scopes`, state: 'off', found: 'Slack does not say which scopes the token has', remedy: '' }
  if (required.length > 0) {
    const found = `missing: ${required.map(({ name, why }) => `${name} (${why})`).join('; ')}`
    return { part: `${part} scopes`, state: 'wrong', found, expected: 'every scope that is not optional', remedy }
  }
  if (optional.length === 0) return { part: `${part} scopes`, state: 'fine', found: 'all are granted', remedy: '' }
  const found = `all that are needed are granted; off, since they were not: ${optional.map(({ name, why }) => `${name} (${why})`).join('; ')}`
  const again = 'To have them, install the app again and leave the optional permissions on.'
  return { part: `${part} scopes`, state: 'off', found, remedy: again }
}

/** This machine's clock beside Slack's own, from the header that every answer carries. */
async function examineClock({ apiUrl }: SlackSettings, now: () => string): Promise<Examined> {
  const part = 'Slack clock'
  const response = await fetch(new URL('api.test', apiUrl), {
    method: 'POST',
    signal: AbortSignal.timeout(5_000),
  }).catch(() => null)
  await response?.body?.cancel()
  const theirs = Date.parse(response?.headers.get('date') ?? '')
  if (Number.isNaN(theirs)) return { part, state: 'off', found: 'Slack did not say what time it is', remedy: '' }
  const apart = Math.round((Date.parse(now()) - theirs) / 1_000)
  const found = `this machine's clock is ${Math.abs(apart)} s ${apart < 0 ? 'behind' : 'ahead of'} Slack's`
  if (Math.abs(apart) * 1_000 <= skewMs) return { part, state: 'fine', found, remedy: '' }
  const remedy =
    'Set the clock by NTP: Slack’s requests are refused when their time is more than five minutes old or one minute ahead.'
  return { part, state: 'wrong', found, expected: `at most ${skewMs / 1_000} s`, remedy }
}

type TenantClient = Awaited<ReturnType<Tenancy['clients']>>

async function examineRooms(part: string, rooms: RoomIds, client: TenantClient): Promise<readonly Examined[]> {
  const named = [
    ['reviewers', rooms.reviewers],
    ['catalogue', rooms.catalogue],
    ['coordinators', rooms.coordinators],
  ] as const
  return Promise.all(
    named.map(async ([room, channel]) =>
      channel === null ? missingRoom(`${part} ${room}`, room) : examineRoom(`${part} ${room}`, channel, client),
    ),
  )
}

function missingRoom(part: string, room: keyof RoomIds): Examined {
  const found = 'no channel is chosen'
  const remedy = `Set SLACK_${room.toUpperCase()}_CHANNEL to a channel id; with many workspaces, the person who installed the app chooses it under Settings on the app’s Home tab.`
  if (room === 'coordinators') return { part, state: 'off', found, remedy }
  return { part, state: 'wrong', found, expected: `the channel of the ${room}`, remedy }
}

async function examineRoom(part: string, channel: string, client: TenantClient): Promise<Examined> {
  const wrong = (found: string, remedy: string): Examined => {
    return { part, state: 'wrong', found, expected: 'an open channel that the bot is in', remedy }
  }
  try {
    const { channel: found } = await client.conversations.info({ channel })
    const name = found?.name === undefined ? channel : `#${found.name}`
    if (found?.is_archived === true)
      return wrong(`${name} is archived`, `Unarchive ${name}, or choose another channel.`)
    if (found?.is_member === true) return { part, state: 'fine', found: `${name}, and the bot is in it`, remedy: '' }
    return wrong(`the bot is not in ${name}`, `Type “/invite @mlops-proposal” in ${name}.`)
  } catch (error) {
    const code = errorCode(error)
    if (code !== 'channel_not_found')
      return wrong(`${channel} cannot be looked at: ${code || String(error)}`, 'Check the scopes, then try again.')
    const remedy =
      'Open the channel and type “/invite @mlops-proposal”: a private one is invisible to the bot until then. If it was deleted, choose another.'
    return wrong(`${channel} does not exist, or is private and the bot is not in it`, remedy)
  }
}
