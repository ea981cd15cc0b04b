import { isUtf8 } from 'node:buffer'
import type { IncomingHttpHeaders } from 'node:http'
import type { Log } from '../../../ports/log.ts'
import type { SlackAnswer } from './answer.ts'
import type { Handle } from './handle.ts'
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'

/** Bytes of a body that are read: a message of 40,000 characters, escaped, before and after an edit, and room to spare. */
const mostBytes = 2 * 1024 * 1024

/** The headers that we use; empty for one that is not there. */
export interface Headers extends Signed {
  readonly contentType: string
}

/** Picks them from Node's, which are in lower case. */
export function headersOf(headers: IncomingHttpHeaders): Headers {
  return {
    signature: String(headers['x-slack-signature'] ?? ''),
    timestamp: String(headers['x-slack-request-timestamp'] ?? ''),
    contentType: headers['content-type'] ?? '',
  }
}

/** Takes requests of Slack's as they come over HTTP; no framework needed. */
export interface ReceiveSlack {
  /** How many bytes of a body are worth reading by its headers alone, or what the request is refused with. */
  readonly glance: (headers: Headers) => number | SlackAnswer
  /** Resolves within 2.5 s, and never rejects. */
  readonly receive: (headers: Headers, rawBody: Buffer) => Promise<SlackAnswer>
}

interface ReceiverOptions {
  readonly signingSecret: string
  readonly handle: Handle
  readonly log: Log
  readonly nowMs: () => number
}

/**
 * Checks the signature and its time, then the form, and hands the payload over. A request that is replayed
 * within five minutes is taken again: its acts carry the same ids, which the store has seen, so that nothing happens
 * twice. Remembering signatures besides would refuse Slack's own retries after an answer that got lost.
 */
export function receiver({ signingSecret, handle, log, nowMs }: ReceiverOptions): ReceiveSlack {
  const isSigned = signatureBy(signingSecret)
  function refuseUnsigned(why: string): SlackAnswer {
    log.warn({ why }, 'a request that Slack did not sign was refused')
    return refuse(401, 'not signed by Slack')
  }
  return {
    glance(headers) {
      const why = whyUnsigned(headers, nowMs())
      if (why === null) return mostBytes
      return isForm(headers) ? certificateBytes : refuseUnsigned(why)
    },
    async receive(headers, rawBody) {
      if (!isUtf8(rawBody)) return refuse(400, 'not UTF-8')
      const body = rawBody.toString('utf8')
      if (isForm(headers) && /(?:^|&)ssl_check=1(?:&|$)/.test(body)) return { status: 200, body: '' }
      const why = whyUnsigned(headers, nowMs()) ?? (isSigned(headers, rawBody) ? null : 'another signature')
      if (why !== null) return refuseUnsigned(why)
      const payload = payloadOf(body, isForm(headers))
      return payload === undefined ? refuse(400, 'neither a form nor JSON') : handle(payload)
    },
  }
}

/** Slack checks our certificate with a short form and without signing (docs.slack.dev/interactivity/implementing-slash-commands). */
const certificateBytes = 1_024

function isForm({ contentType }: Headers): boolean {
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType)
}

function refuse(status: number, why: string): SlackAnswer {
  return { status, body: why }
}

/** A slash command is a form; an interaction is JSON in a form's `payload`; an event is JSON. Undefined for anything else. */
function payloadOf(body: string, asForm: boolean): unknown {
  if (!asForm) return jsonOf(body)
  const form = new URLSearchParams(body)
  const payload = form.get('payload')
  if (payload !== null) return jsonOf(payload)
  return form.has('command') ? Object.fromEntries(form) : undefined
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** How far Slack's clock may be behind ours, and how far ahead, in s (docs.slack.dev/authentication/verifying-requests-from-slack). */
const behind = 5 * 60
const ahead = 60

/** What Slack says about a request, as its headers have it. */
interface Signed {
  readonly signature: string
  readonly timestamp: string
}

/** Why the headers cannot be Slack's, now; null when they can. */
function whyUnsigned({ signature, timestamp }: Signed, nowMs: number): string | null {
  if (!/^\d{1,12}$/.test(timestamp)) return 'no timestamp'
  const age = nowMs / 1_000 - Number(timestamp)
  if (age > behind) return 'a timestamp older than five minutes'
  if (age < -ahead) return 'a timestamp in the future: is the clock of this machine right?'
  return shape.test(signature) ? null : 'no signature'
}

const shape = /^v0=([0-9a-f]{64})$/

/**
 * Checks requests against the app's signing secret. Bolt's own check makes two HMACs of random keys beside the one that
 * matters, and a new key for each; it also takes timestamps from the future.
 */
function signatureBy(signingSecret: string): (signed: Signed, body: Buffer) => boolean {
  const key = createSecretKey(Buffer.from(signingSecret))
  return ({ signature, timestamp }, body) => {
    const [, hex = ''] = shape.exec(signature) ?? []
    const ours = createHmac('sha256', key).update(`v0:${timestamp}:`).update(body).digest()
    return timingSafeEqual(ours, Buffer.from(hex, 'hex'))
  }
}
