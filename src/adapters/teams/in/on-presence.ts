import { changeAccount } from '../../chat/change-account.ts'
import type { Access } from '../../../flows/model/access.ts'
import { noteAccess } from '../../chat/note-access.ts'
import { openRooms } from '../../chat/open-rooms.ts'
import type { Activity } from './activity.ts'
import { findMentioned, markDead, markTeamDead, noteReference } from '../store/references.ts'
import { type Arrival, arrivalOf, noteArrival, tenantOf } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { spotOf } from './place.ts'
import { stripBotPrefix } from './said-text.ts'
import { sentenceView, startButton, tell } from './tell.ts'
import { words } from './words.ts'

/**
 * The app was installed, updated or removed somewhere (`installationUpdate`). In a personal or group chat it says what it
 * is; in a team it greets the programme's rooms, and elsewhere it waits until it is spoken to.
 */
export async function onInstallation(deps: TeamsDeps, activity: Activity): Promise<void> {
  if (activity.action?.startsWith('remove')) return forget(deps, activity, 'the app was removed from it')
  await note(deps, activity)
  if (activity.action === 'add') await greet(deps, activity)
  const arrival = arrivalOf(deps, activity)
  if (activity.action === 'add' && arrival !== null && arrival.spot.kind !== 'channel') welcome(deps, arrival)
}

/** A group chat as a whole learns what the bot is, and how it is spoken to there. */
function welcome(deps: TeamsDeps, arrival: Arrival): void {
  const { language } = arrival.actor
  const isGroup = arrival.spot.kind === 'group'
  const text = (isGroup ? words.welcomeGroup : words.welcome)[language]
  tell(deps, arrival, sentenceView(language, text, [startButton(words.start[language])]), { to: 'everybody' })
}

/**
 * Members and channels came or went (`conversationUpdate`): the bot, its channels, and people whom it knows. Private and
 * shared channels have members of their own: who leaves one is in the team still.
 */
export async function onConversation(deps: TeamsDeps, activity: Activity): Promise<void> {
  const { membersAdded, channelData } = activity
  switch (channelData?.eventType) {
    case 'teamDeleted':
    case 'teamHardDeleted':
      return forget(deps, activity, `the team is gone (${channelData.eventType})`, 'gone')
    case 'teamArchived':
      return forget(deps, activity, `the team is gone (${channelData.eventType})`, 'archived')
    case 'channelDeleted':
      return forgetChannel(deps, activity, 'the channel was deleted', 'gone')
    case 'channelMemberAdded':
      return membersAdded.some(({ id }) => isBot(activity, id)) ? comeTo(deps, activity) : undefined
    case 'channelMemberRemoved':
      return activity.membersRemoved.some(({ id }) => isBot(activity, id))
        ? forgetChannel(deps, activity, 'the app was taken out of the channel', 'removed')
        : undefined
    default:
      if (activity.membersRemoved.some((one) => isBot(activity, one.id)))
        return forget(deps, activity, 'the bot was removed from it')
      await noteAccounts(deps, activity)
      if (membersAdded.some(({ id }) => isBot(activity, id))) await comeTo(deps, activity)
  }
}

function isBot({ recipient }: Activity, id: string): boolean {
  return recipient !== undefined && stripBotPrefix(id) === stripBotPrefix(recipient.id)
}

/** Who was taken out of the team can be told nothing there any more; who comes back goes on. People who never spoke to the bot are nobody's matter. */
async function noteAccounts({ db, inbox, now }: TeamsDeps, activity: Activity): Promise<void> {
  const { id, membersAdded, membersRemoved, channelData } = activity
  if (channelData?.team === undefined) return
  const tenant = tenantOf(activity)
  const changes = [
    ...membersRemoved.map((one) => ({ user: one.id, is: 'closed' }) as const),
    ...membersAdded.map((one) => ({ user: one.id, is: 'open' }) as const),
  ]
  for (const { user, is } of changes) {
    const [found] = await findMentioned(db, tenant, [{ userId: user, name: '' }])
    if (found === undefined || found.standing !== undefined) continue
    const person = { id: found.id, name: found.name }
    const change = { id: `${id} ${person.id} ${is}`, tenant, platform: 'teams', at: now(), person, is } as const
    await changeAccount(inbox, change)
  }
}

async function comeTo(deps: TeamsDeps, activity: Activity): Promise<void> {
  await note(deps, activity)
  await greet(deps, activity)
}

/** Teams does not say which channels a team has: a room that is in another one waits until that has the app. */
async function greet({ inbox, rooms, now }: TeamsDeps, activity: Activity): Promise<void> {
  if (activity.channelData?.team === undefined) return
  const channels = Object.values(rooms).filter((channel) => channel !== null)
  await openRooms(inbox, { tenant: tenantOf(activity), platform: 'teams', at: now(), rooms, channels })
}

/** Who installs may be an administrator, far from the conversation: a person is noted only in a personal chat. */
async function note(deps: TeamsDeps, activity: Activity): Promise<void> {
  const arrival = arrivalOf(deps, activity)
  if (arrival?.spot.kind === 'personal') return noteArrival(deps, arrival)
  const { recipient, serviceUrl, channelData } = activity
  if (recipient === undefined) return
  const { kind, channel } = spotOf(activity)
  const bot = { botId: recipient.id, botName: recipient.name ?? '' }
  const nobody = { userId: null, speaker: null }
  const where = { tenant: tenantOf(activity), channel, kind, serviceUrl, team: channelData?.team?.id ?? null }
  await noteReference(deps.db, { ...where, ...bot, ...nobody }, deps.now())
}

async function forget(deps: TeamsDeps, activity: Activity, reason: string, is: Access = 'removed'): Promise<void> {
  const { db, log } = deps
  const tenant = tenantOf(activity)
  const { channel } = spotOf(activity)
  const team = activity.channelData?.team?.id
  log.info({ tenant, channel, team, reason }, 'a Teams conversation is closed to the bot')
  await markDead(db, tenant, channel, reason)
  const channels = team === undefined ? [] : await markTeamDead(db, tenant, team, reason)
  await tellAccess(deps, activity, [channel, ...channels], is)
}

async function forgetChannel(deps: TeamsDeps, activity: Activity, reason: string, is: Access): Promise<void> {
  const channel = activity.channelData?.channel?.id
  if (channel === undefined) return
  await markDead(deps.db, tenantOf(activity), channel, reason)
  await tellAccess(deps, activity, [channel], is)
}

async function tellAccess(
  { inbox, now }: TeamsDeps,
  activity: Activity,
  channels: readonly string[],
  is: Access,
): Promise<void> {
  const tenant = tenantOf(activity)
  for (const channel of new Set(channels))
    await noteAccess(inbox, { id: `${activity.id} ${channel}`, tenant, platform: 'teams', channel, at: now(), is })
}
