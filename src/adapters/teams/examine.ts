import type { Room } from '../../flows/model/event.ts'
import type { Examined } from '../../ports/examined.ts'
import type { Connector } from './out/connector/connector.ts'
import type { KeyRing } from './gate/keys.ts'
import { findReference } from './store/references.ts'
import type { TeamsDb } from './store/tables.ts'
import type { TeamsSettings } from './settings.ts'

interface TeamsSetup {
  readonly config: TeamsSettings
  readonly connector: Connector
  readonly keys: KeyRing
  readonly db: TeamsDb
  readonly now: () => string
}

/** What is right and wrong with the set-up in Teams, part by part, and what to do about it. Changes nothing. */
export async function examineTeams(parts: TeamsSetup): Promise<readonly Examined[]> {
  return [...(await examineRegistration(parts)), ...(await examinePlaces(parts))]
}

/** What Microsoft says of the registration, and what is set: it needs no database. */
export async function examineRegistration(parts: Omit<TeamsSetup, 'db'>): Promise<readonly Examined[]> {
  return [
    await examineToken(parts),
    await examineKeys(parts),
    await examineClock(parts),
    ...rooms.flatMap((room) => missingRoom(parts.config, room)),
    examineCoordinators(parts.config),
  ]
}

/** Where the bot was heard from, as it is stored. */
export async function examinePlaces(parts: Pick<TeamsSetup, 'config' | 'db'>): Promise<readonly Examined[]> {
  const { config } = parts
  const found = await Promise.all([
    ...config.tenants.map((tenant) => examineTenant(parts, tenant)),
    ...rooms.map((room) => examineRoom(parts, room)),
  ])
  return found.flat()
}

async function examineToken({ connector, config }: Omit<TeamsSetup, 'db'>): Promise<Examined> {
  const part = 'Teams registration'
  try {
    await connector.signIn()
    return fine(part, `Microsoft gives a token for the app ${config.appId}`)
  } catch (error) {
    const code = codeOf(error)
    const remedy = tokenRemedies[code] ?? tokenRemedies['other'] ?? ''
    return wrong(part, `Microsoft gives no token: ${code}`, `a token for the app ${config.appId}`, remedy)
  }
}

/** By the code of Microsoft's login service: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const tokenRemedies: Readonly<Record<string, string>> = {
  invalid_client:
    'The secret is wrong or has run out: make a new one in the registration, under Certificates & secrets, and set TEAMS_APP_PASSWORD to its value (not to its id).',
  unauthorized_client:
    'The app is not known in this tenant: compare TEAMS_APP_ID and TEAMS_TENANT_ID with the registration’s overview. The bot must be of the type Single Tenant.',
  invalid_request: 'Compare TEAMS_TENANT_ID with the registration’s overview: that tenant does not exist.',
  other:
    'Check that this machine may open connections to login.microsoftonline.com, then compare TEAMS_APP_ID, TEAMS_TENANT_ID and the proof with the registration.',
}

/** The connector says it as "No token …: invalid_client". */
function codeOf(error: unknown): string {
  return /: (\w+)$/.exec(error instanceof Error ? error.message : '')?.[1] ?? 'no reason given'
}

async function examineKeys({ keys }: Pick<TeamsSetup, 'keys'>): Promise<Examined> {
  const part = 'Teams keys'
  try {
    await keys.find('')
    return fine(part, `the keys of ${keys.issuer()} are there`)
  } catch {
    const remedy =
      'Check that this machine may open connections to login.botframework.com: until then nobody in Teams is let in.'
    return wrong(part, 'the keys of the Bot Framework cannot be fetched', 'the list of its keys', remedy)
  }
}

/** Tokens are taken up to five minutes beside their time; a clock that is off by one is on its way there. */
const skewMs = 60_000

/** This machine's clock beside Microsoft's own, from the header that every answer carries. */
async function examineClock({ config, now }: Pick<TeamsSetup, 'config' | 'now'>): Promise<Examined> {
  const part = 'Teams clock'
  const response = await fetch(config.openId, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
  await response?.body?.cancel()
  const theirs = Date.parse(response?.headers.get('date') ?? '')
  if (Number.isNaN(theirs)) return { part, state: 'off', found: 'Microsoft’s clock cannot be read', remedy: '' }
  const apart = Math.round(Math.abs(Date.parse(now()) - theirs) / 1_000)
  if (apart * 1_000 <= skewMs) return fine(part, `${apart} s beside Microsoft’s`)
  return wrong(
    part,
    `${apart} s beside Microsoft’s`,
    `at most ${skewMs / 1_000} s`,
    'Set this machine’s clock (NTP): from five minutes on, nobody in Teams is let in.',
  )
}

async function examineTenant({ db }: Pick<TeamsSetup, 'db'>, tenant: string): Promise<Examined> {
  const part = `Teams tenant ${tenant}`
  const { heard, dead } = await db
    .selectFrom('teams_reference')
    .where('tenant', '=', `teams-${tenant}`)
    .select((eb) => [eb.fn.countAll<string>().as('heard'), eb.fn.count<string>('dead').as('dead')])
    .executeTakeFirstOrThrow()
  if (Number(heard) === 0) {
    const remedy =
      'Upload the app package (npm run teams:package), install it in a team, and write to the bot once. If it was installed already, check the messaging endpoint of the Azure Bot: https://…/api/messages.'
    return wrong(part, 'nobody has been heard from yet', 'a message to the bot, or its installation', remedy)
  }
  const closed = Number(dead) === 0 ? '' : `, ${dead} of them closed to the bot`
  return fine(part, `heard from in ${heard} conversations${closed}`)
}

const rooms: readonly Room[] = ['reviewers', 'catalogue', 'coordinators']

function missingRoom({ rooms: set }: TeamsSettings, room: Room): readonly Examined[] {
  if (set[room] !== null) return []
  const remedy = `Set TEAMS_${room.toUpperCase()}_CHANNEL to the link that "Get link to channel" copies.`
  return [{ part: partOf(room), state: 'off', found: 'no channel is set', remedy }]
}

function partOf(room: Room): string {
  return `Teams channel of ${room}`
}

async function examineRoom(
  { config, db }: Pick<TeamsSetup, 'config' | 'db'>,
  room: Room,
): Promise<readonly Examined[]> {
  const part = partOf(room)
  const channel = config.rooms[room]
  if (channel === null) return []
  const found = await Promise.all(config.tenants.map((tenant) => findReference(db, `teams-${tenant}`, channel)))
  const reference = found.find((one) => one !== null)
  const expected = 'a channel that the bot can post in'
  if (reference === undefined || reference === null) {
    return [wrong(part, 'no way there is known', expected, 'Install the app in the team of this channel.')]
  }
  if (reference.dead === null) return [fine(part, await wayTo(db, channel))]
  const remedy =
    'Install the app in its team again, or set another channel. To a private or shared one, the app must be added itself.'
  return [wrong(part, `the channel is closed to the bot: ${reference.dead}`, expected, remedy)]
}

/** Whether the way was heard from there, or is the tenant's, which a mistyped id would get as well. */
async function wayTo(db: TeamsDb, channel: string): Promise<string> {
  const heard = await db
    .selectFrom('teams_reference')
    .where('channel', '=', channel)
    .select('tenant')
    .executeTakeFirst()
  return heard === undefined ? `${channel} is set; nobody was heard from there yet` : `${channel} was heard from`
}

function examineCoordinators({ coordinators }: TeamsSettings): Examined {
  const part = 'Teams coordinators'
  if (coordinators.length > 0) return fine(part, `${coordinators.length} by their object ids`)
  const remedy = 'Set TEAMS_COORDINATORS to object ids of Microsoft Entra: write "ids" to the bot to read your own.'
  return { part, state: 'off', found: 'nobody coordinates', remedy }
}

function fine(part: string, found: string): Examined {
  return { part, state: 'fine', found, remedy: '' }
}

function wrong(part: string, found: string, expected: string, remedy: string): Examined {
  return { part, state: 'wrong', found, expected, remedy }
}
