import type { z } from 'zod'
import { changeAccount } from '../../chat/change-account.ts'
import type { Access } from '../../../flows/model/access.ts'
import { noteAccess } from '../../chat/note-access.ts'
import { openRooms } from '../../chat/open-rooms.ts'
import { notFound } from '../out/errors.ts'
import { tenantOf } from '../tenant.ts'
import type { SlackProgramme } from '../programme.ts'
import type { SlackDeps } from './context.ts'
import {
  ChannelNews,
  type EventCallback,
  HomeOpened,
  IdChanged,
  Joined,
  Revoked,
  sourceOfEvent,
  UserChanged,
} from './parse.ts'
import { parseWith } from './parsed.ts'
import { showHome } from './show-home.ts'

/** News of the workspace that is nobody's act. Resolves once what must not be lost is stored. */
export async function takeNews(deps: SlackDeps, callback: EventCallback): Promise<void> {
  const tenant = tenantOf(sourceOfEvent(callback))
  if (tenant === null) return
  const { event } = callback
  switch (event.type) {
    case 'app_home_opened':
      return homeOpened(deps, tenant, parseWith(HomeOpened, event))
    case 'app_uninstalled':
      return noteRemoval(deps, tenant, 'the app was removed from a workspace', callback.event_time)
    case 'tokens_revoked':
      if ((parseWith(Revoked, event).tokens.bot ?? []).length > 0)
        await noteRemoval(deps, tenant, "the app's token was revoked", callback.event_time)
      return
    case 'member_joined_channel':
      return noteJoined(deps, tenant, callback, parseWith(Joined, event))
    case 'member_left_channel': {
      const left = parseWith(Joined, { ...event, type: 'member_joined_channel' })
      if ((await noteMove(deps, tenant, left)) !== null)
        await tellAccess(deps, tenant, callback, left.channel, 'removed')
      return
    }
    case 'channel_id_changed':
      return changeChannel(deps, tenant, parseWith(IdChanged, event))
    case 'channel_left':
    case 'group_left':
    case 'channel_archive':
    case 'group_archive':
    case 'channel_deleted':
    case 'group_deleted':
    case 'channel_unarchive':
    case 'group_unarchive': {
      const { channel } = parseWith(ChannelNews, event)
      deps.sights.forgetChannel(tenant, channel)
      return tellAccess(deps, tenant, callback, channel, accessBy[event.type])
    }
    case 'user_change':
      return noteAccount(deps, tenant, callback, parseWith(UserChanged, event).user)
    default:
      deps.log.debug({ type: event.type }, 'an event that means nothing to us')
  }
}

async function homeOpened(deps: SlackDeps, tenant: string, { user, channel, tab }: HomeOpened): Promise<void> {
  deps.sights.noteDirectMessages(tenant, user, channel)
  const programme = await deps.sights.programme(tenant)
  if (programme === null) return
  if (tab === 'home') refreshHome(deps, tenant, programme, user)
}

/** Shows the person's page as it now is, after the answer. */
export function refreshHome(deps: SlackDeps, tenant: string, programme: SlackProgramme, user: string): void {
  deps.background('a Home tab', () => showHome(deps, tenant, programme, user))
}

/** News that Slack sends late, of an installation that another has taken the place of, ends nothing. */
async function noteRemoval(deps: SlackDeps, tenant: string, what: string, time: number | null): Promise<void> {
  const now = deps.now()
  // Slack names the second in which it happened: its end is no earlier than that.
  const at = time === null ? now : new Date(Math.min(Date.parse(now), (time + 1) * 1_000)).toISOString()
  const isLate = (await deps.installations?.remove(tenant, at)) === 'late'
  deps.log.warn({ tenant }, isLate ? `${what} before it was installed again: nothing ends` : what)
  if (!isLate) await deps.links?.revokeAll(tenant, now)
}

/** Slack tells of every change of a profile, and whether the account is closed: what is known already is stored no more. */
async function noteAccount(
  { inbox, now }: SlackDeps,
  tenant: string,
  { event_id }: EventCallback,
  { id, deleted, name, real_name }: z.infer<typeof UserChanged>['user'],
): Promise<void> {
  const person = { id, name: real_name || name || id }
  const change = { id: event_id ?? `${id} ${now()}`, tenant, platform: 'slack', at: now(), person } as const
  await changeAccount(inbox, { ...change, is: deleted ? 'closed' : 'open' })
}

/** The programme, where it is the bot that moves. */
async function noteMove(deps: SlackDeps, tenant: string, { user, channel }: Joined): Promise<SlackProgramme | null> {
  deps.sights.forgetChannel(tenant, channel)
  const programme = await deps.sights.programme(tenant)
  if (programme === null || programme.botUser !== user) return null
  deps.log.info({ tenant, channel }, 'the bot joined or left a channel')
  return programme
}

/** A room of the programme that the bot comes to is greeted. */
async function noteJoined(deps: SlackDeps, tenant: string, callback: EventCallback, joined: Joined): Promise<void> {
  const programme = await noteMove(deps, tenant, joined)
  if (programme === null) return
  await greetIn(deps, tenant, programme, [joined.channel])
  await tellAccess(deps, tenant, callback, joined.channel, 'open')
}

/** What each of Slack's words for the end or the return of a channel means to the proposals in it. */
const accessBy: Readonly<Record<string, Access>> = {
  channel_left: 'removed',
  group_left: 'removed',
  channel_archive: 'archived',
  group_archive: 'archived',
  channel_deleted: 'gone',
  group_deleted: 'gone',
  channel_unarchive: 'open',
  group_unarchive: 'open',
}

/** A private channel gets another id as soon as somebody begins to share it with another company. */
async function changeChannel(
  { inbox, sights, channels }: SlackDeps,
  tenant: string,
  { old_channel_id: former, new_channel_id: present }: z.infer<typeof IdChanged>,
): Promise<void> {
  await inbox.changeChannel({ tenant, platform: 'slack', former, present, refusal: notFound })
  channels.forget(tenant)
  sights.forgetChannel(tenant, former)
  sights.forgetChannel(tenant, present)
}

async function tellAccess(
  { inbox, now }: SlackDeps,
  tenant: string,
  { event_id: id, event_time: time }: EventCallback,
  channel: string,
  is: Access = 'gone',
): Promise<void> {
  const news = id ?? `${channel} ${is} ${time ?? now()}`
  await noteAccess(inbox, { id: news, tenant, platform: 'slack', channel, at: now(), is })
}

/** Has those of the channels greeted that are rooms of the programme. */
export async function greetIn(
  { inbox, now }: Pick<SlackDeps, 'inbox' | 'now'>,
  tenant: string,
  { rooms }: Pick<SlackProgramme, 'rooms'>,
  channels: readonly string[],
): Promise<void> {
  await openRooms(inbox, { tenant, platform: 'slack', at: now(), rooms, channels })
}
