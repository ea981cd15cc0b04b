import { isUtf8 } from 'node:buffer'
import { verifySlackRequest } from '@slack/bolt'
import type { Log } from '../../../ports/log.ts'
import type { Answer } from './answer.ts'
import type { Handle } from './handle.ts'

/** Bytes of a body that are read: a message of 40,000 characters, escaped, before and after an edit, and room to spare. */
export const mostBytes = 2 * 1024 * 1024

/** How far ahead of ours Slack's clock may be, in ms. Bolt refuses what is old, and takes what is not yet. */
const aheadMs = 60_000

/** The headers that we use, in lower case. */
export type Headers = Readonly<Record<string, string | undefined>>

/** A request of Slack's as it came over HTTP; no framework needed. Resolves within 2.5 s, and never rejects. */
export type Receive = (headers: Headers, rawBody: Buffer) => Promise<Answer>

interface Options {
  readonly signingSecret: string
  readonly handle: Handle
  readonly log: Log
  readonly nowMs: () => number
}

/**
 * Checks the size, the signature and its time, then the form, and hands the payload over. A request that is replayed
 * within five minutes is taken again: its acts carry the same ids, which the store has seen, so that nothing happens
 * twice. Remembering signatures besides would refuse Slack's own retries after an answer that got lost.
 */
export function receiver({ signingSecret, handle, log, nowMs }: Options): Receive {
  return async (headers, rawBody) => {
    if (rawBody.byteLength > mostBytes) return refused(413, 'too large')
    if (!isUtf8(rawBody)) return refused(400, 'not UTF-8')
    const body = rawBody.toString('utf8')
    const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers['content-type'] ?? '')
    // Slack checks our certificate without signing (docs.slack.dev/interactivity/implementing-slash-commands).
    if (isForm && /(?:^|&)ssl_check=1(?:&|$)/.test(body)) return { status: 200, body: '' }
    const why = unsigned(headers, body, signingSecret, nowMs())
    if (why !== null) {
      log.warn({ why }, 'a request that Slack did not sign was refused')
      return refused(401, 'not signed by Slack')
    }
    const payload = payloadOf(body, isForm)
    return payload === undefined ? refused(400, 'neither a form nor JSON') : handle(payload)
  }
}

function refused(status: number, why: string): Answer {
  return { status, body: why }
}

/** Why the request does not count as Slack's; null when it does. */
function unsigned(headers: Headers, body: string, signingSecret: string, nowMs: number): string | null {
  const { 'x-slack-signature': signature = '', 'x-slack-request-timestamp': stamp = '' } = headers
  if (!/^\d{1,12}$/.test(stamp)) return 'no timestamp'
  if (signature === '') return 'no signature'
  if (Number(stamp) * 1_000 > nowMs + aheadMs) return 'a timestamp in the future: is the clock of this machine right?'
  try {
    verifySlackRequest({
      signingSecret,
      body,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(stamp) },
      nowMilliseconds: nowMs,
    })
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A slash command is a form; an interaction is JSON in a form's `payload`; an event is JSON. Undefined for anything else. */
function payloadOf(body: string, isForm: boolean): unknown {
  if (!isForm) return jsonOf(body)
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
