import type { Actor, Role } from '../../../flows/model/event.ts'
import { isTimeZone } from '../../../text/time-zone.ts'
import type { Language } from '../../../text/language.ts'
import type { Activity } from './activity.ts'
import { stripBotPrefix } from './said-text.ts'
import type { Spot } from './place.ts'

/** Who is what in the programme. */
export interface Roles {
  /** The reviewers' channel: whoever acts there reviews. Null where none is set. */
  readonly reviewers: string | null
  /** Entra object ids of the coordinators, in lower case. */
  readonly coordinators: ReadonlySet<string>
  /** The language of people whose client names none that we speak. */
  readonly language: Language
}

/** Where Microsoft's servers do not say what time it is for somebody. */
const timeZone = 'Europe/Paris'

/** Who did it: null for the bot itself, for other bots, and for nobody. */
export function actorOf(activity: Activity, spot: Spot, roles: Roles): Actor | null {
  const { from, recipient } = activity
  if (from === undefined || from.role === 'bot' || from.role === 'skill' || from.id.startsWith('28:')) return null
  if (recipient !== undefined && stripBotPrefix(from.id) === stripBotPrefix(recipient.id)) return null
  const id = personOf(from)
  return {
    id,
    name: from.name?.trim() || id,
    roles: rolesOf(id, spot, roles),
    language: languageOf(activity) ?? roles.language,
    timeZone: timeZoneOf(activity) ?? timeZone,
  }
}

/** A person's id: the Entra object id, the same in every conversation and every app; else the one Teams made for us. */
export function personOf({
  id,
  aadObjectId,
}: {
  readonly id: string
  readonly aadObjectId?: string | undefined
}): string {
  return aadObjectId?.toLowerCase() || id
}

/** What that person may do in that channel. */
export function rolesOf(
  id: string,
  { channel }: Pick<Spot, 'channel'>,
  { coordinators, reviewers }: Roles,
): readonly Role[] {
  if (coordinators.has(id)) return ['learner', 'reviewer', 'coordinator']
  return channel === reviewers ? ['learner', 'reviewer'] : ['learner']
}

/** The language of the person's client; null for one that we do not speak, and for an activity that names none. */
function languageOf(activity: Activity): Language | null {
  const locale = (activity.locale ?? clientInfo(activity)?.locale ?? '').toLowerCase()
  if (locale.startsWith('fr')) return 'fr'
  return locale.startsWith('en') ? 'en' : null
}

function timeZoneOf(activity: Activity): string | null {
  const named = activity.localTimezone ?? clientInfo(activity)?.timezone
  return named !== undefined && isTimeZone(named) ? named : null
}

function clientInfo({ entities }: Activity): Activity['entities'][number] | undefined {
  return entities.find(({ type }) => type === 'clientInfo')
}
