import type { Place } from '../../../flows/model/event.ts'
import type { Activity } from './activity.ts'

/** Where an activity comes from, as far as its conversation id says. */
export interface Spot {
  readonly kind: 'personal' | 'group' | 'channel'
  /** The conversation without its thread. */
  readonly channel: string
  /** The root message that a channel's thread hangs under (`;messageid=…`); null elsewhere. */
  readonly thread: string | null
}

/** Reads `19:…@thread.tacv2;messageid=1700000000000` and its simpler cousins. */
export function spotOf({ conversation, channelData }: Activity): Spot {
  const [channel = '', ...parts] = conversation.id.split(';')
  const thread = parts.find((part) => part.startsWith('messageid='))?.slice('messageid='.length)
  const kind = kindOf(conversation, channelData?.team !== undefined || thread !== undefined)
  return { kind, channel, thread: thread || null }
}

/** The place of a spot, where the thread is known: the spot's own, or the chat's current proposal. */
export function placeAt(spot: Spot, thread: string | null): Place {
  return { platform: 'teams', channel: spot.channel, thread }
}

function kindOf({ conversationType, id, isGroup }: Activity['conversation'], inTeam: boolean): Spot['kind'] {
  switch (conversationType) {
    case 'personal':
      return 'personal'
    case 'groupChat':
      return 'group'
    case 'channel':
      return 'channel'
    default:
      if (inTeam || id.includes('@thread.tacv2')) return 'channel'
      return isGroup === true || id.startsWith('19:') ? 'group' : 'personal'
  }
}
