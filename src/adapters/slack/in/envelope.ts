import type { Envelope } from '../../../flows/model/event.ts'
import { type SlackProgramme, rolesIn } from '../programme.ts'
import type { SlackPerson } from '../people.ts'
import type { SlackAct } from './act.ts'
import type { Sight } from './sight.ts'

/** The act as the core gets it: who it is, what they may do, in which language they read. */
export async function envelopeOf(
  { id, tenant, user, userName, userTeam, place, elsewhere, event }: SlackAct,
  programme: SlackProgramme,
  sight: Sight,
  now: () => string,
): Promise<Envelope> {
  const actor = await actorOf({ tenant, user, userName, userTeam, channel: place.channel }, programme, sight)
  return { id, at: now(), tenant, place, ...(elsewhere !== undefined && { elsewhere }), actor, event }
}

interface ActingPerson {
  readonly tenant: string
  readonly user: string
  readonly userName: string | null
  readonly userTeam: string | null
  readonly channel: string
}

/** The person as the core sees them. */
export async function actorOf(who: ActingPerson, programme: SlackProgramme, sight: Sight): Promise<Envelope['actor']> {
  const { tenant, user, userName, channel } = who
  const person = await sight.person(tenant, user)
  const rooms = [programme.rooms.coordinators, programme.rooms.reviewers].filter((room) => room !== null)
  const memberships = new Map<string, ReadonlySet<string>>()
  if (person.standing === 'member') {
    for (const room of rooms) if (room !== channel) memberships.set(room, await sight.members(tenant, room))
  }
  const roles = rolesIn(programme, {
    user,
    standing: standingOf(who, person),
    channel,
    memberOf: (room) => memberships.get(room)?.has(user) === true,
  })
  const isNameless = person.standing === 'unknown' && userName !== null
  return {
    id: user,
    name: isNameless ? userName : person.name,
    roles,
    language: person.language,
    timeZone: person.timeZone,
  }
}

/** Where Slack did not say who it is, the workspace in the payload decides. */
function standingOf({ tenant, userTeam }: ActingPerson, { standing }: SlackPerson): SlackPerson['standing'] {
  const isElsewhere = userTeam !== null && `slack-${userTeam}` !== tenant
  return standing === 'unknown' && isElsewhere ? 'stranger' : standing
}
