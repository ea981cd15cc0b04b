import type { WebClient } from '@slack/web-api'
import { LRUCache } from 'lru-cache'
import { TryLater, Undeliverable } from '../../ports/chat.ts'
import { errorCode } from './out/errors.ts'
import { PostingClient } from './posting-client.ts'
import type { SlackSettings } from './settings.ts'

/**
 * The Web API of a tenant, with its token as it is now. Throws `TryLater` where the app is not installed: what waits for
 * it is kept, and goes on when it is installed again; `Undeliverable` where nobody did so for a month.
 */
export type Clients = (tenant: string) => Promise<WebClient>

/** How long to wait for a token that is not to be had, in ms. */
const tokenMs = 60_000
/** Clients kept; a workspace that rotates its tokens gets a new one with each. */
const kept = 500

/** One client for each token. `tokenOf` gives the tenant's token, or throws what is to be done; null where nobody knows. */
export function clientsBy(
  tokenOf: (tenant: string) => Promise<string | null>,
  settings: Pick<SlackSettings, 'apiUrl'>,
): Clients {
  const byToken = new LRUCache<string, PostingClient>({ max: kept })
  return async (tenant) => {
    const token = await tokenOf(tenant).catch((error: unknown) => {
      throw unhad(tenant, error)
    })
    if (token === null) throw new TryLater(`no token is known for ${tenant}: install the app there`, tokenMs)
    const client = byToken.get(token) ?? new PostingClient(token, settings)
    byToken.set(token, client)
    return client
  }
}

/** A key that is missing, a refresh that Slack refuses: nothing is given up meanwhile, whoever runs the program can mend it. */
function unhad(tenant: string, error: unknown): Error {
  if (error instanceof TryLater || error instanceof Undeliverable) return error
  return new TryLater(`the token of ${tenant} is not to be had: ${errorCode(error) || String(error)}`, tokenMs)
}
