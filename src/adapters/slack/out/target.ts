import type { WebClient } from '@slack/web-api'
import type { Room } from '../../../flows/model/event.ts'
import { type Post, Undeliverable } from '../../../ports/chat.ts'
import { blockUnchosen } from './remedies.ts'
import type { ChannelChanges } from '../channel-changes.ts'
import type { Clients } from '../clients.ts'
import type { SlackRooms } from '../tenant.ts'

/** Where a post goes, with the client that may write there. */
export interface SlackTarget {
  readonly client: WebClient
  readonly tenant: string
  readonly channel: string
  readonly thread: string | null
  /** The room of the programme that the channel is; null for a learner's own place. */
  readonly room: Room | null
}

interface TargetParts {
  readonly clients: Clients
  readonly rooms: SlackRooms
  readonly channels: Pick<ChannelChanges, 'present'>
}

/**
 * The channel and thread behind a post's address. Throws `Blocked` for a room without a channel; words that go to
 * somebody's own messages by way of a room need none.
 */
export async function targetOf({ clients, rooms, channels }: TargetParts, post: Post): Promise<SlackTarget> {
  const { tenant, to, only, direct } = post
  const client = await clients(tenant)
  if (typeof to === 'string' && only !== null && direct?.notice === null)
    return { client, tenant, channel: '', thread: null, room: null }
  if (typeof to !== 'string') {
    const channel = await channels.present(tenant, to.channel)
    return { client, tenant, channel, thread: to.thread, room: null }
  }
  const channel = (await rooms(tenant))[to]
  if (channel === null) throw blockUnchosen(to)
  return { client, tenant, channel, thread: null, room: to }
}

/** The direct messages with a person, as a place to post to. */
export async function directTarget(target: SlackTarget, person: string): Promise<SlackTarget> {
  const { channel } = await target.client.conversations.open({ users: person })
  if (channel?.id === undefined) throw new Undeliverable(`Slack opens no direct messages with ${person}`)
  return { ...target, channel: channel.id, thread: null, room: null }
}

/** Whether the place is between the bot and one person, who then sees everything in it. */
export function isDirect({ channel }: SlackTarget): boolean {
  return channel.startsWith('D')
}
