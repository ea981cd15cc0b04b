import { WebClient } from '@slack/web-api'
import { TryLater } from '../../ports/chat.ts'
import { webClientOptions } from './web-client.ts'
import type { SlackSettings } from './settings.ts'

/**
 * The Web API of a tenant, with its token as it is now. Throws `TryLater` where the app is not installed: what waits for
 * it is kept, and goes on when it is installed again.
 */
export type Clients = (tenant: string) => Promise<WebClient>

/** How long to wait for an app that was removed, in ms. */
const removedMs = 120_000
/** Clients kept; a workspace that rotates its tokens gets a new one with each. */
const kept = 500

/** One client for each token. `tokenOf` gives the tenant's token, null where the app is not installed. */
export function clientsBy(
  tokenOf: (tenant: string) => Promise<string | null>,
  settings: Pick<SlackSettings, 'apiUrl'>,
): Clients {
  const byToken = new Map<string, WebClient>()
  return async (tenant) => {
    const token = await tokenOf(tenant)
    if (token === null) throw new TryLater(`the app is not installed in ${tenant}`, removedMs)
    const client = byToken.get(token) ?? new WebClient(token, webClientOptions(settings))
    byToken.delete(token)
    byToken.set(token, client)
    const [oldest] = byToken.keys()
    if (byToken.size > kept && oldest !== undefined) byToken.delete(oldest)
    return client
  }
}
