import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'

/** How far Slack's clock may be behind ours, and how far ahead, in s (docs.slack.dev/authentication/verifying-requests-from-slack). */
const behind = 5 * 60
const ahead = 60

/** What Slack says about a request, as its headers have it. */
export interface Signed {
  readonly signature: string
  readonly timestamp: string
}

/** Why a request does not count as Slack's; null when it does. */
export type WhyNot = (signed: Signed, body: Buffer, nowMs: number) => string | null

/**
 * Checks requests against the app's signing secret. Bolt's own check makes two HMACs of random keys beside the one that
 * matters, and a new key for each; it also takes timestamps from the future.
 */
export function signatureBy(signingSecret: string): WhyNot {
  const key = createSecretKey(Buffer.from(signingSecret))
  return ({ signature, timestamp }, body, nowMs) => {
    if (!/^\d{1,12}$/.test(timestamp)) return 'no timestamp'
    const age = nowMs / 1_000 - Number(timestamp)
    if (age > behind) return 'a timestamp older than five minutes'
    if (age < -ahead) return 'a timestamp in the future: is the clock of this machine right?'
    const [, hex] = /^v0=([0-9a-f]{64})$/.exec(signature) ?? []
    if (hex === undefined) return 'no signature'
    const ours = createHmac('sha256', key).update(`v0:${timestamp}:`).update(body).digest()
    return timingSafeEqual(ours, Buffer.from(hex, 'hex')) ? null : 'another signature'
  }
}
