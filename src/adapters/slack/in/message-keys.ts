import { LRUCache } from 'lru-cache'

/** The key of a message: its `client_msg_id` where Slack gave one, else where and when it stands. */
export type MessageKey = (message: {
  readonly tenant: string
  readonly channel: string
  readonly ts: string
  readonly client_msg_id?: string | undefined
}) => string

/** Messages whose key is remembered. */
const most = 5_000

/**
 * One message comes as a mention and as a message, sometimes with `client_msg_id` in one of them alone: the key it got
 * first stays. The same `client_msg_id` under another ts is the same message, sent twice by the person's client.
 */
export function messageKeys(): MessageKey {
  const keys = new LRUCache<string, string>({ max: most })
  return ({ tenant, channel, ts, client_msg_id: client }) => {
    const where = `${tenant} ${channel} ${ts}`
    const key = keys.get(where) ?? (client === undefined ? `said ${channel} ${ts}` : `said ${client}`)
    keys.set(where, key)
    return key
  }
}
