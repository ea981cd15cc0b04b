import { z } from 'zod'
import type { SetAsideItem } from '../../../ports/intake.ts'
import { tellSetAside } from '../../chat/tell-set-aside.ts'
import { place } from './act.ts'
import type { SlackDeps } from './context.ts'
import { actorOf } from './envelope.ts'
import { incomingOf } from './incoming.ts'
import { kindOf } from './parsed.ts'

const thread = z.string().nullish().catch(null)
const Inside = z.looseObject({
  channel: z.string(),
  thread_ts: thread,
  message: z.object({ thread_ts: thread }).nullish().catch(null),
})

/** Where something was done, as the kinds of payloads say it in their several ways. */
const Where = z.object({
  event: Inside.nullish().catch(null),
  channel_id: z.string().nullish().catch(null),
  channel: z.object({ id: z.string() }).nullish().catch(null),
  container: z.object({ thread_ts: thread }).nullish().catch(null),
  message: z.object({ thread_ts: thread }).nullish().catch(null),
})

/** Tells whose payload it was that it was set aside. Nobody is told of one that names nobody. */
export async function tellItemSetAside(deps: SlackDeps, { key, payload, why }: SetAsideItem): Promise<void> {
  const incoming = await incomingOf(deps, payload, kindOf(payload))
  if (incoming === null || incoming === 'notInstalled' || incoming.user === '') return
  const { tenant, user, programme } = incoming
  const { channel, root } = whereOf(payload)
  const there = place(channel ?? (await deps.sights.directMessages(tenant, user)), root)
  const who = { tenant, user, userName: null, userTeam: null, channel: there.channel }
  const actor = await actorOf(who, programme, deps.sights)
  await tellSetAside(deps.inbox, { id: key, tenant, place: there, actor, at: deps.now(), why })
}

function whereOf(payload: unknown): { readonly channel: string | null; readonly root: string | null } {
  const { event, channel_id, channel, container, message } = Where.parse(payload)
  const root = event?.thread_ts ?? event?.message?.thread_ts ?? container?.thread_ts ?? message?.thread_ts
  return { channel: event?.channel ?? channel?.id ?? channel_id ?? null, root: root ?? null }
}
