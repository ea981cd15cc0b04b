import { sql } from 'kysely'
import { rememberFor } from './remembered.ts'
import type { SlackPostDb } from './store/post-tables.ts'

/** Which channels of a tenant have another id by now, as the core has noted it. */
export interface ChannelChanges {
  /** The id that the channel has now. */
  present(tenant: string, channel: string): Promise<string>
  /** The payload with the present ids of the channels that it names. */
  bindPayload(tenant: string, payload: unknown): Promise<unknown>
  /** Whether the channel has another id, as it is noted at this moment. */
  hasChanged(tenant: string, channel: string): Promise<boolean>
  /** Something changed: what was read holds no more. */
  forget(tenant: string): void
}

type PresentIds = ReadonlyMap<string, string>

/** How long what was read holds: another process may note a change meanwhile. */
const freshMs = 15_000

/** Reads the changes, few as they are, once for a while. */
export function channelChangesIn(db: SlackPostDb): ChannelChanges {
  const changes = rememberFor({ freshMs, usableMs: 2 * freshMs, most: 10_000, load: (tenant) => read(db, tenant) })
  return {
    async present(tenant, channel) {
      return (await changes.get(tenant)).get(channel) ?? channel
    },
    async bindPayload(tenant, payload) {
      const ids = await changes.get(tenant)
      return ids.size === 0 ? payload : withPresent(payload, ids)
    },
    async hasChanged(tenant, channel) {
      changes.forget(tenant)
      return (await changes.get(tenant)).has(channel)
    },
    forget: (tenant) => changes.forget(tenant),
  }
}

async function read(db: SlackPostDb, tenant: string): Promise<PresentIds> {
  const { rows } = await sql<{ former: string; present: string }>`
    select former, present from channel_change where tenant = ${tenant} and platform = 'slack'`.execute(db)
  return new Map(rows.map(({ former, present }) => [former, present]))
}

/** Slack names a channel by `channel`, as an id or an object with one, and by `channel_id`; a modal of ours by where it was opened. */
function withPresent(payload: unknown, ids: PresentIds): unknown {
  const text = JSON.stringify(payload)
  if (![...ids.keys()].some((former) => text.includes(former))) return payload
  return JSON.parse(text, (key, value: unknown) => {
    if (key === 'channel' || key === 'channel_id') return presentOf(value, ids)
    return key === 'private_metadata' && typeof value === 'string' ? originWith(value, ids) : value
  })
}

function presentOf(value: unknown, ids: PresentIds): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (typeof value !== 'object' || value === null || !('id' in value)) return value
  return { ...value, id: presentOf(value.id, ids) }
}

function originWith(metadata: string, ids: PresentIds): string {
  return metadata.replace(/"channel":"([A-Z0-9]+)"/, (pair, id: string) => pair.replace(id, ids.get(id) ?? id))
}
