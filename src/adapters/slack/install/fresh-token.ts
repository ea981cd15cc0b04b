import { setTimeout } from 'node:timers/promises'
import { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { webClientOptions } from '../web-client.ts'
import type { ManyWorkspaces, SlackSettings } from '../settings.ts'
import type { SlackDb } from '../store/tables.ts'
import type { Installations, Token } from './installations.ts'

/** How long before its end a token is replaced, in ms: Slack's tokens last 12 hours. */
const early = 2 * 60 * 60 * 1000
/** How long one process has to refresh a token, and the others wait for it. */
const leaseMs = 15_000
/** Two processes' clocks are never so far apart, in ms: a lease beyond was taken before the clock was set back, and is over. */
const apartMs = 10 * 60_000
const pollMs = 100

/** Slack's answer to a refresh: docs.slack.dev/authentication/using-token-rotation */
const Refreshed = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number().positive(),
})

interface RefreshOptions {
  readonly db: SlackDb
  readonly installations: Installations
  readonly workspace: ManyWorkspaces
  readonly settings: Pick<SlackSettings, 'apiUrl'>
  readonly now: () => string
}

/**
 * The tenant's token, fresh for a while: replaced in time, by one process at a time. A refresh token works once, so that
 * two processes that used the same one would lock the workspace out. Null where the app is not installed.
 */
export async function freshToken(parts: RefreshOptions, tenant: string): Promise<string | null> {
  const until = Date.parse(parts.now()) + leaseMs
  for (;;) {
    const token = await parts.installations.token(tenant)
    if (token === null || lasts(token, parts.now())) return token?.token ?? null
    if (await lease(parts, tenant)) return refresh(parts, tenant)
    if (Date.parse(parts.now()) > until) return token.token
    await setTimeout(pollMs)
  }
}

function lasts({ refreshToken, expiresAt }: Token, now: string): boolean {
  return refreshToken === null || expiresAt === null || Date.parse(expiresAt) - Date.parse(now) > early
}

/** A lock that outlives no process: who takes it has it alone until it runs out. No transaction is held meanwhile. */
async function lease({ db, now }: RefreshOptions, tenant: string): Promise<boolean> {
  const at = now()
  const { numUpdatedRows } = await db
    .updateTable('slack_installation')
    .set({ refreshing_until: new Date(Date.parse(at) + leaseMs).toISOString() })
    .where('tenant', '=', tenant)
    .where((eb) =>
      eb.or([
        eb('refreshing_until', 'is', null),
        eb('refreshing_until', '<', at),
        eb('refreshing_until', '>', new Date(Date.parse(at) + apartMs).toISOString()),
      ]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Reads again under the lease: somebody may have refreshed between the look and the lease. */
async function refresh(parts: RefreshOptions, tenant: string): Promise<string | null> {
  const { installations, workspace, settings, now } = parts
  const before = await installations.token(tenant)
  if (before === null || before.refreshToken === null || lasts(before, now())) {
    await unlease(parts, tenant)
    return before?.token ?? null
  }
  try {
    const answer = await new WebClient(undefined, webClientOptions(settings)).oauth.v2.access({
      client_id: workspace.clientId,
      client_secret: workspace.clientSecret,
      grant_type: 'refresh_token',
      refresh_token: before.refreshToken,
    })
    const { access_token: token, refresh_token: refreshToken, expires_in: seconds } = Refreshed.parse(answer)
    const expiresAt = new Date(Date.parse(now()) + seconds * 1000).toISOString()
    await installations.replaceToken(tenant, { token, refreshToken, expiresAt })
    return token
  } catch (error) {
    await unlease(parts, tenant)
    if (before.expiresAt !== null && before.expiresAt > now()) return before.token
    throw error
  }
}

async function unlease({ db }: RefreshOptions, tenant: string): Promise<void> {
  await db.updateTable('slack_installation').set({ refreshing_until: null }).where('tenant', '=', tenant).execute()
}
