import type { Place, Room, TeamRoom } from '../../flows/model/event.ts'
import { itself } from '../../flows/model/itself.ts'
import type { Inbox } from '../../ports/inbox.ts'

const teamRooms: readonly TeamRoom[] = ['reviewers', 'coordinators']

/** What says that rooms can be written in now. */
export interface Opened {
  readonly tenant: string
  readonly platform: Place['platform']
  readonly at: string
  /** The programme's rooms by name; null for one that is not set. */
  readonly rooms: Readonly<Record<Room, string | null>>
  /** Of these channels, those that are the teams' rooms have been opened. */
  readonly channels: readonly string[]
}

/** Hands in that rooms were opened: each channel once and for all, by the envelope's id, however often it is heard. */
export async function openRooms(inbox: Pick<Inbox, 'receive'>, opened: Opened): Promise<void> {
  const { tenant, platform, at, rooms, channels } = opened
  for (const room of teamRooms) {
    const channel = rooms[room]
    if (channel === null || !channels.includes(channel)) continue
    await inbox.receive({
      id: `opened ${platform} ${room} ${channel}`,
      at,
      tenant,
      place: { platform, channel, thread: null },
      actor: itself('fr'),
      event: { type: 'opened', room },
    })
  }
}
