import type { Place } from '../../../flows/model/event.ts'
import type { View } from '../../../flows/model/view.ts'
import type { ThreadAddresses } from '../../../ports/chat.ts'
import type { Log } from '../../../ports/log.ts'
import type { LinkTo } from '../../chat/links.ts'
import type { Clients } from '../clients.ts'
import { errorCode, meaningOf } from './errors.ts'
import type { SlackTarget } from './target.ts'

/**
 * Slack's own addresses of the threads that a view names (docs.slack.dev/reference/methods/chat.getPermalink). Direct
 * messages are nobody else's to open; a message that is gone has none. `known` are those that were asked for before.
 * Throws what a later try may mend.
 */
export async function permalinks(
  { tenant, client }: Asking,
  view: Pick<View, 'blocks'>,
  log: Log,
  known: KnownAddresses = new Map(),
): Promise<LinkTo> {
  const places = view.blocks.flatMap((block) => (block.type === 'links' ? block.links.map(({ place }) => place) : []))
  for (const place of places) {
    const shared = sharedThread(place)
    if (shared === null || known.has(keyOf(tenant, shared))) continue
    const url = await client.chat
      .getPermalink({ channel: shared.channel, message_ts: shared.thread })
      .then(({ permalink }) => permalink ?? null)
      .catch((error: unknown) => {
        const meaning = meaningOf(error)
        if (meaning === 'wait' || meaning === 'unknown') throw error
        log.debug({ tenant, error: errorCode(error) || String(error) }, 'a thread has no address in Slack')
        return null
      })
    if (url !== null) known.set(keyOf(tenant, shared), url)
  }
  return (place) => known.get(keyOf(tenant, place)) ?? null
}

/** The threads of Slack by their own addresses, each asked of Slack as somebody wants to go there. */
export function slackThreads(clients: Clients, log: Log): ThreadAddresses {
  return {
    areOpen: (_, thread) => sharedThread(thread) !== null,
    async find(tenant, thread) {
      const view = { blocks: [{ type: 'links', links: [{ text: '', place: thread, closed: 'unsaid' }] }] } as const
      const linkTo = await permalinks({ tenant, client: await clients(tenant) }, view, log)
      return linkTo(thread)
    },
  }
}

/** Addresses that Slack has given, of any tenant. */
export interface KnownAddresses {
  has(key: string): boolean
  get(key: string): string | undefined
  set(key: string, url: string): unknown
}

type Asking = Pick<SlackTarget, 'tenant' | 'client'>

function sharedThread(place: Place | null): (Place & { readonly thread: string }) | null {
  if (place === null || place.platform !== 'slack' || place.channel.startsWith('D')) return null
  return place.thread === null ? null : { ...place, thread: place.thread }
}

function keyOf(tenant: string, { platform, channel, thread }: Place): string {
  return JSON.stringify([tenant, platform, channel, thread])
}
