import { z } from 'zod'
import type { Language } from '../../text/language.ts'
import { isTimeZone } from '../../text/time-zone.ts'
import { errorCode } from './out/errors.ts'
import type { Clients } from './clients.ts'
import { rememberFor, type Remembered } from './remembered.ts'

/** A person as Slack knows them. */
export interface SlackPerson {
  readonly name: string
  readonly language: Language
  readonly timeZone: string
  /**
   * `guest`: invited to single channels; `stranger`: of another company, here through Slack Connect; `bot`: a program;
   * `gone`: their account was closed; `unknown`: Slack did not say.
   */
  readonly standing: 'member' | 'guest' | 'stranger' | 'bot' | 'gone' | 'unknown'
}

/** By tenant and user id. */
export type People = Remembered<SlackPerson>

/** The part of `users.info` that we use: docs.slack.dev/reference/methods/users.info */
const User = z.object({
  team_id: z.string().optional(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  locale: z.string().optional(),
  tz: z.string().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  deleted: z.boolean().optional(),
  profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).optional(),
  enterprise_user: z.object({ enterprise_id: z.string().optional(), teams: z.array(z.string()).optional() }).optional(),
})

/** Names and time zones change rarely; a person who left acts no more. */
const freshMs = 60 * 60 * 1000
const usableMs = 24 * freshMs
const most = 10_000

/** Looks people up, each once an hour at most. `fallback` is the language of people whose own is neither of ours. */
export function peopleOf(clients: Clients, fallback: Language): People {
  return rememberFor({
    freshMs,
    usableMs,
    most,
    load: async (key) => {
      const [tenant, user] = parts(key)
      const client = await clients(tenant)
      const found = await client.users.info({ user, include_locale: true }).catch((error: unknown) => {
        if (errorCode(error) === '') throw error
        return null
      })
      return found === null ? somebody(user, fallback) : personOf(User.parse(found.user), tenant, user, fallback)
    },
  })
}

/** A person whom Slack does not tell about. */
export function somebody(user: string, language: Language): SlackPerson {
  return { name: user, language, timeZone: 'UTC', standing: 'unknown' }
}

/** The key of something in a tenant. Neither holds a space. */
export function keyOf(tenant: string, id: string): string {
  return `${tenant} ${id}`
}

/** Splits a key made by `keyOf` at its first space into the tenant and the id. */
export function parts(key: string): readonly [tenant: string, id: string] {
  const at = key.indexOf(' ')
  return [key.slice(0, at), key.slice(at + 1)]
}

function personOf(user: z.infer<typeof User>, tenant: string, id: string, fallback: Language): SlackPerson {
  const { profile } = user
  return {
    name: [profile?.display_name, profile?.real_name, user.real_name, user.name].find((name) => name) ?? id,
    language: languageOf(user.locale, fallback),
    timeZone: user.tz !== undefined && isTimeZone(user.tz) ? user.tz : 'UTC',
    standing: standingOf(user, tenant, id),
  }
}

function standingOf(user: z.infer<typeof User>, tenant: string, id: string): SlackPerson['standing'] {
  // Slack's own helper is none by this word.
  if (user.is_bot === true || id === 'USLACKBOT') return 'bot'
  if (user.deleted === true) return 'gone'
  const homes = [user.team_id, user.enterprise_user?.enterprise_id, ...(user.enterprise_user?.teams ?? [])]
  const isOurs = user.team_id === undefined || homes.some((home) => `slack-${home}` === tenant)
  if (user.is_stranger === true || !isOurs) return 'stranger'
  return user.is_restricted === true || user.is_ultra_restricted === true ? 'guest' : 'member'
}

/** `fr-FR` and `en-GB` are ours. */
function languageOf(locale: string | undefined, fallback: Language): Language {
  const language = locale?.slice(0, 2).toLowerCase()
  return language === 'fr' || language === 'en' ? language : fallback
}
