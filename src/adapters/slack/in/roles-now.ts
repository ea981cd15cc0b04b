import type { Place, Role } from '../../../flows/model/event.ts'
import { rolesIn } from '../programme.ts'
import type { Sight } from './sight.ts'

/** What a person may do now, by the channels that they are in; null where Slack does not tell who they are or who is in them. */
export async function rolesNow(
  sight: Pick<Sight, 'programme' | 'members' | 'person'>,
  tenant: string,
  { channel }: Pick<Place, 'channel'>,
  user: string,
): Promise<readonly Role[] | null> {
  const programme = await sight.programme(tenant)
  if (programme === null) return []
  const { standing } = await sight.person(tenant, user)
  const rooms = [programme.rooms.reviewers, programme.rooms.coordinators].filter((room) => room !== null)
  const members = new Map(
    await Promise.all(rooms.map(async (room) => [room, await sight.members(tenant, room)] as const)),
  )
  const isUnseen = members.get(channel)?.size === 0 || [...members.values()].every(({ size }) => size === 0)
  if (standing === 'unknown' || isUnseen) return null
  return rolesIn(programme, { user, standing, channel: '', memberOf: (room) => members.get(room)?.has(user) === true })
}
