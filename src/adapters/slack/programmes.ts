import { z } from 'zod'
import type { Log } from '../../ports/log.ts'
import { type Clients, clientsBy } from './clients.ts'
import type { Installations } from './install/installations.ts'
import { freshToken } from './install/fresh-token.ts'
import type { Programmes } from './programme.ts'
import { rememberFor } from './remembered.ts'
import { missing, type Removed } from './install/removed.ts'
import { noRooms, type SlackRooms, tenantOf } from './tenant.ts'
import type { ManyWorkspaces, OneWorkspace, SlackSettings } from './settings.ts'
import type { SlackDb } from './store/tables.ts'

/** Whom the app works for, with what. */
export interface Tenancy {
  readonly programmes: Programmes
  readonly rooms: SlackRooms
  readonly clients: Clients
  /** The tenants that are known now. */
  readonly tenants: () => Promise<readonly string[]>
  /** Where the app was removed and is not back, last removed first. */
  readonly removed: () => Promise<readonly Removed[]>
  /** An installation came, changed or went. */
  readonly forget: (tenant: string) => void
}

/** Who a token belongs to: docs.slack.dev/reference/methods/auth.test */
const Identity = z.object({
  team_id: z.string().nullish(),
  user_id: z.string(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
})

/** How long what Slack or the database said of an installation holds, in ms. */
const minute = 60_000

/** One workspace, by a token from the configuration. Until Slack has said whose it is, every request is believed to be. */
export function oneWorkspace(workspace: OneWorkspace, settings: SlackSettings, log: Log): Tenancy {
  const { botToken, rooms, coordinators } = workspace
  const own = rememberFor({
    freshMs: 60 * minute,
    usableMs: Number.POSITIVE_INFINITY,
    most: 1,
    load: async () => {
      const client = await clientsBy(async () => botToken, settings)('')
      const { team_id: team, user_id, enterprise_id, is_enterprise_install } = Identity.parse(await client.auth.test())
      const install = is_enterprise_install === true ? 'organisation' : 'workspace'
      return { tenant: tenantOf({ team: team ?? null, enterprise: enterprise_id ?? null, install }), botUser: user_id }
    },
  })
  const isOther = (tenant: string) => {
    const known = own.peek('')
    return known !== undefined && known.tenant !== tenant
  }
  return {
    programmes: async (tenant) => {
      // Asked again with the next request where Slack was away: nobody waits for it.
      if (own.peek('') === undefined)
        own
          .get('')
          .catch((error: unknown) => log.warn({ error: String(error) }, 'Slack does not say whose the token is'))
      if (isOther(tenant)) return null
      return { rooms, botUser: own.peek('')?.botUser ?? null, coordinators, installer: null }
    },
    rooms: async (tenant) => (isOther(tenant) ? noRooms : rooms),
    clients: clientsBy(async (tenant) => (isOther(tenant) ? null : botToken), settings),
    tenants: async () => [(await own.get('')).tenant ?? ''],
    removed: async () => [],
    forget: () => undefined,
  }
}

/**
 * How long a token that was read is used without a look at the row, in ms: one is replaced two hours before its end, and one
 * that another process took away is refused by Slack.
 */
const tokenMs = 10_000

interface Many {
  readonly db: SlackDb
  readonly installations: Installations
  readonly workspace: ManyWorkspaces
  readonly settings: SlackSettings
  readonly now: () => string
}

/** Many workspaces, each as it was installed. */
export function manyWorkspaces(parts: Many): Tenancy {
  const { installations, settings, db } = parts
  const found = rememberFor({
    freshMs: minute / 4,
    usableMs: minute / 2,
    most: 10_000,
    load: (tenant) => installations.find(tenant),
  })
  const tokens = rememberFor({
    freshMs: tokenMs,
    usableMs: tokenMs,
    most: 10_000,
    load: (tenant) => freshToken(parts, tenant),
  })
  return {
    programmes: async (tenant) => {
      const installation = await found.get(tenant)
      if (installation === null) return null
      const { reviewers, catalogue, coordinators, botUser, installer } = installation
      return { rooms: { reviewers, catalogue, coordinators }, botUser, coordinators: [installer], installer }
    },
    rooms: async (tenant) => (await found.get(tenant)) ?? noRooms,
    clients: clientsBy(async (tenant) => (await tokens.get(tenant)) ?? noToken(parts, tenant), settings),
    removed: () => installations.removed(),
    async tenants() {
      const rows = await db.selectFrom('slack_installation').select('tenant').where('token', 'is not', null).execute()
      return rows.map(({ tenant }) => tenant)
    },
    forget(tenant) {
      found.forget(tenant)
      tokens.forget(tenant)
    },
  }
}

/** Throws what there is to say of an app that was removed; null where it never was installed. */
async function noToken({ installations, now }: Many, tenant: string): Promise<null> {
  const [removed] = await installations.removed(tenant)
  if (removed === undefined) return null
  throw missing(removed, now())
}
