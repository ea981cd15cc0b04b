import { z } from 'zod'
import { Activity } from '../in/activity.ts'
import { isAllowedService } from './allowed.ts'
import type { KeyRing } from './keys.ts'
import type { Verified } from './token.ts'
import { bearerIn, checkedTokens, verifyOnce } from './token.ts'

/** Who may come in. */
export interface GateOptions {
  /** The bot's app id, which tokens must be made for. */
  readonly appId: string
  /** Entra tenants whose people the bot works for, in lower case. */
  readonly tenants: ReadonlySet<string>
  /** `none`: whoever reaches the port is believed; for trying out on one machine alone. */
  readonly auth: { readonly keys: KeyRing } | 'none'
  /** Whether services on this machine may be answered, beside Microsoft's. */
  readonly local: 'loopback' | 'never'
  /** ms since the epoch. */
  readonly clock: () => number
}

/** Why somebody stays outside: 401 for who they are, 400 for what they sent. The reason is for our log alone. */
export interface Refusal {
  readonly status: 400 | 401
  readonly reason: string
}

/** Decides for each request to `/api/messages` who sent it, and whether its body is an activity that the bot takes. */
export interface Gate {
  /** Checks the token of the request's `Authorization` header, before its body is read. Throws `KeysAway`. */
  whoIs(authorization: string | undefined): Promise<Verified | Refusal | 'anonymous'>
  /** Checks the body against what the token says. */
  admit(body: string, sender: Verified | 'anonymous'): Activity | Refusal
}

/** What every request meets first: nothing behind it, and no library of Microsoft's, sees what was not let in. */
export function gate(options: GateOptions): Gate {
  const checked = checkedTokens()
  return {
    async whoIs(authorization) {
      if (options.auth === 'none') return 'anonymous'
      const token = bearerIn(authorization)
      if (token === null) return refuse(401, 'no token')
      const { auth, appId, clock } = options
      return (
        (await verifyOnce(token, { keys: auth.keys, audience: appId, clock, checked })) ?? refuse(401, 'a wrong token')
      )
    },
    admit(body, sender) {
      const activity = activityIn(body)
      if (activity === null) return refuse(400, 'no activity')
      const reason = distrust(options, activity, sender)
      return reason === null ? activity : refuse(401, reason)
    },
  }
}

/** Whether the gate said no. */
export function isRefusal(value: object | string): value is Refusal {
  return typeof value === 'object' && 'status' in value && 'reason' in value
}

function refuse(status: Refusal['status'], reason: string): Refusal {
  return { status, reason }
}

const Body = z.record(z.string(), z.unknown())

function activityIn(body: string): Activity | null {
  const object = Body.safeParse(jsonOf(body))
  return object.success ? (Activity.safeParse(object.data).data ?? null) : null
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function distrust(options: GateOptions, activity: Activity, sender: Verified | 'anonymous'): string | null {
  if (sender !== 'anonymous' && !isSameService(sender.serviceUrl, activity.serviceUrl))
    return 'a token for another service'
  if (activity.channelId !== 'msteams') return 'another channel than Teams'
  if (sender !== 'anonymous' && !sender.endorsements.includes('msteams')) return 'a key not endorsed for Teams'
  if (!isAllowedService(activity.serviceUrl, options.local)) return 'a foreign service'
  return isAllowedTenant(activity, options.tenants) ? null : 'a foreign tenant'
}

/** Microsoft writes one address with a slash at its end and without. */
function isSameService(one: string, other: string): boolean {
  const bare = (address: string) => address.replace(/\/$/, '')
  return bare(one) === bare(other)
}

/** In a shared channel, the person's tenant and the conversation's may differ: both must be ours. */
function isAllowedTenant({ channelData, conversation }: Activity, tenants: ReadonlySet<string>): boolean {
  const named = [channelData?.tenant?.id, conversation.tenantId].filter((id) => id !== undefined)
  return named.length > 0 && named.every((id) => tenants.has(id.toLowerCase()))
}
