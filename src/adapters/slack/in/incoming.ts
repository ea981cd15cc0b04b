import { act, nothing, type SlackAct } from './act.ts'
import type { SlackDeps } from './context.ts'
import {
  BlockActions,
  ChangedEvent,
  DeletedEvent,
  EventCallback,
  GlobalShortcut,
  MessageShortcut,
  SaidEvent,
  SlashCommand,
  sourceOfCommand,
  sourceOfInteraction,
} from './parse.ts'
import { parseWith } from './parsed.ts'
import { type Reach, readCommand, readGlobalShortcut, readMessageShortcut, shortcuts } from './read-command.ts'
import { isNaming, readChanged, readDeleted, readMessage } from './read-message.ts'
import { readPress } from './read-press.ts'
import { changedConcernsUs, deletedConcernsUs, saidConcernsUs } from './concerns-us.ts'
import type { Incoming } from './take.ts'
import { pressedAt } from './moment-of.ts'
import { tenantOf } from '../tenant.ts'
import { tenantOfMessage, tenantOfPress } from './whose.ts'

/** A payload as what people do; null for one that is nothing of the kind, `notInstalled` where nobody asked for us. */
export async function incomingOf(
  deps: Pick<SlackDeps, 'sights' | 'messageKey' | 'channels'>,
  payload: unknown,
  type: string,
): Promise<Incoming | 'notInstalled' | null> {
  const asSent = await read(deps, payload, type)
  if (asSent === null || asSent.tenant === null) return null
  const bound = await deps.channels.bindPayload(asSent.tenant, payload)
  const found = bound === payload ? asSent : await read(deps, bound, type)
  if (found === null || found.tenant === null) return null
  const programme = await deps.sights.programme(found.tenant)
  if (programme === null) return 'notInstalled'
  const { tenant, user, key, reader, concerns } = found
  const reach = { tenant, programme, sight: deps.sights }
  const concernsUs = async () => concerns === undefined || concerns(reach)
  return { tenant, user, key, payload, programme, concernsUs, read: () => reader(reach) }
}

interface Found {
  readonly tenant: string | null
  readonly user: string
  readonly key: string
  readonly reader: (reach: Reach) => ReturnType<Incoming['read']>
  /** For what may be none of ours. */
  readonly concerns?: (reach: Reach) => Promise<boolean>
}

async function read(
  deps: Pick<SlackDeps, 'messageKey' | 'sights'>,
  payload: unknown,
  type: string,
): Promise<Found | null> {
  switch (type) {
    case 'command': {
      const command = parseWith(SlashCommand, payload)
      const { user_id: user, trigger_id } = command
      const reader = ({ tenant, sight }: Reach) => readCommand(command, tenant, sight)
      return { tenant: tenantOf(sourceOfCommand(command)), user, key: `command ${trigger_id}`, reader }
    }
    case 'block_actions':
      return findPress(deps, parseWith(BlockActions, payload))
    case 'shortcut': {
      const shortcut = parseWith(GlobalShortcut, payload)
      if (shortcut.callback_id !== shortcuts.start) return null
      const reader = ({ tenant, sight }: Reach) => readGlobalShortcut(shortcut, tenant, sight)
      return { ...byPerson(shortcut), key: `shortcut ${shortcut.trigger_id}`, reader }
    }
    case 'message_action': {
      const shortcut = parseWith(MessageShortcut, payload)
      if (shortcut.callback_id !== shortcuts.add) return null
      const reader = (reach: Reach) => readMessageShortcut(shortcut, reach)
      return { ...byPerson(shortcut), key: `shortcut ${shortcut.trigger_id}`, reader }
    }
    case 'event_callback':
      return event(deps, parseWith(EventCallback, payload))
    default:
      return null
  }
}

function byPerson(payload: GlobalShortcut | MessageShortcut): Pick<Found, 'tenant' | 'user'> {
  return { tenant: tenantOf(sourceOfInteraction(payload)), user: payload.user.id }
}

async function findPress({ sights }: Pick<SlackDeps, 'sights'>, payload: BlockActions): Promise<Found> {
  const { user, actions, trigger_id } = payload
  return {
    tenant: await tenantOfPress(sights, payload),
    user: user.id,
    key: `pressed ${trigger_id} ${actions[0]?.action_ts ?? ''}`,
    async reader({ tenant, sight }) {
      const found = await readPress(payload, tenant, sight)
      if (found === null) return nothing
      const { id, press, place } = found
      const when = pressedAt(actions[0]?.action_ts ?? null)
      const one: SlackAct = {
        id,
        tenant,
        user: user.id,
        userName: user.name ?? user.username,
        userTeam: user.team_id,
        place,
        event: { type: 'pressed', ...press, ...(when !== null && { when }) },
      }
      return act(one)
    },
  }
}

/** Messages alone: what else Slack tells is news of the workspace. */
async function event(deps: Pick<SlackDeps, 'messageKey' | 'sights'>, callback: EventCallback): Promise<Found | null> {
  const { event: inside } = callback
  if (inside.type !== 'message' && inside.type !== 'app_mention') return null
  const tenant = await tenantOfMessage(deps.sights, callback)
  if (tenant === null) return null
  if (inside.subtype === 'message_changed') {
    const changed = parseWith(ChangedEvent, inside)
    const { ts, edited, user = '' } = changed.message
    // An edit is named by its moment. Where Slack gives none, its event names it: a second one is another edit.
    const edit = `${changed.channel} ${ts} ${edited?.ts ?? callback.event_id}`
    const reader = (reach: Reach) => readChanged(changed, { ...reach, id: `edited ${edit}` })
    const concerns = (reach: Reach) => changedConcernsUs(changed, reach)
    return { tenant, user, key: `changed ${edit}`, reader, concerns }
  }
  if (inside.subtype === 'message_deleted') {
    const deleted = parseWith(DeletedEvent, inside)
    const user = deleted.previous_message?.user ?? ''
    return {
      tenant,
      user,
      key: `deleted ${deleted.channel} ${deleted.deleted_ts}`,
      reader: (reach) => readDeleted(deleted, reach),
      concerns: (reach) => deletedConcernsUs(deleted, reach),
    }
  }
  if (inside['user'] === undefined || inside['bot_id'] !== undefined) return null
  const said = parseWith(SaidEvent, inside)
  const programme = await deps.sights.programme(tenant)
  const isMention = programme !== null && isNaming(said, { programme })
  const id = await deps.messageKey({ tenant, ...said }, isMention ? 'in two events' : 'once')
  const reader = (reach: Reach) => readMessage(said, { ...reach, id })
  return { tenant, user: said.user ?? '', key: id, reader, concerns: (reach) => saidConcernsUs(said, reach) }
}
