import type { Role } from '../../flows/model/event.ts'
import type { SlackPerson } from './people.ts'
import type { RoomIds } from './settings.ts'

/** What is set for the programme of one tenant. */
export interface SlackProgramme {
  readonly rooms: RoomIds
  /** The bot's own user id; null until Slack has said it. */
  readonly botUser: string | null
  readonly coordinators: readonly string[]
  /** The person who may choose the rooms in the App Home; null where they come from variables. */
  readonly installer: string | null
}

/** Null where the app is not installed. */
export type Programmes = (tenant: string) => Promise<SlackProgramme | null>

/** Who acts where, and in which of the programme's rooms they are. */
export interface Standing {
  readonly user: string
  readonly standing: SlackPerson['standing']
  readonly channel: string
  readonly memberOf: (room: string) => boolean
}

/**
 * What a person may do. Whoever is in the reviewers' channel reviews, whoever is in the coordinators' channel or is named
 * coordinates; nobody from another company, and no guest, unless named.
 */
export function rolesIn(programme: SlackProgramme, { user, standing, channel, memberOf }: Standing): readonly Role[] {
  const isIn = (room: string | null) => {
    if (room === null || standing === 'stranger' || standing === 'guest') return false
    return channel === room || (standing === 'member' && memberOf(room))
  }
  if (programme.coordinators.includes(user) || isIn(programme.rooms.coordinators)) {
    return ['learner', 'reviewer', 'coordinator']
  }
  return isIn(programme.rooms.reviewers) ? ['learner', 'reviewer'] : ['learner']
}
