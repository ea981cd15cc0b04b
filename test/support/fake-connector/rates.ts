/** Requests that Teams lets a bot make: per conversation, and for all of a tenant. From its page "Rate limiting". */
const windows = {
  conversation: [
    { most: 7, seconds: 1 },
    { most: 8, seconds: 2 },
    { most: 60, seconds: 30 },
    { most: 1_800, seconds: 3_600 },
  ],
  tenant: [{ most: 50, seconds: 1 }],
}

/** Counts requests, and says when one is too many. */
export interface Rates {
  /** Whether the limits are enforced: Microsoft's own emulator has none. */
  enforced: boolean
  /** Seconds to wait, or null where the request may pass. */
  count(conversation: string): number | null
  /** How many were refused. */
  refused: number
}

export function createRates(): Rates {
  const conversations = new Map<string, number[]>()
  const tenant: number[] = []
  const rates: Rates = {
    enforced: false,
    refused: 0,
    count(conversation) {
      const now = performance.now()
      const sent = conversations.get(conversation) ?? []
      const full =
        windows.conversation.find(({ most, seconds }) => within(sent, now, seconds) >= most) ??
        windows.tenant.find(({ most, seconds }) => within(tenant, now, seconds) >= most)
      if (rates.enforced && full) {
        rates.refused += 1
        return full.seconds
      }
      conversations.set(conversation, [...sent, now])
      tenant.push(now)
      return null
    },
  }
  return rates
}

function within(times: readonly number[], now: number, seconds: number): number {
  return times.filter((time) => time > now - seconds * 1_000).length
}
