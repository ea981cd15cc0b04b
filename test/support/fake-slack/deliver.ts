import { createHmac } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { slackLimits } from './limits.ts'

/** Where the app listens, and the secret that Slack signs with. */
export interface Recipient {
  /** The one request URL, for events, commands and interactivity. */
  url(): string
  readonly signingSecret: string
}

/** What came back, within Slack's patience. */
export interface Acknowledged {
  readonly status: number
  readonly body: string
  /** How long it took, in ms. */
  readonly ms: number
}

/** How often Slack sends an event again, and after how long: here in ms, at Slack after a moment, a minute, five. */
const retries = [50, 200, 500]

/** The headers that make a request Slack's own. */
function signed(body: string, secret: string, at = Math.floor(Date.now() / 1_000)): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${signature}` }
}

/** Sends one request; a connection that breaks, or no answer in time, is a status of 0. */
async function send(
  to: Recipient,
  type: 'application/json' | 'application/x-www-form-urlencoded',
  body: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Acknowledged> {
  const start = performance.now()
  const headers = { 'content-type': type, ...signed(body, to.signingSecret), ...more }
  const signal = AbortSignal.timeout(slackLimits.ackMs)
  try {
    const answer = await fetch(to.url(), { method: 'POST', headers, body, signal })
    return { status: answer.status, body: await answer.text(), ms: performance.now() - start }
  } catch {
    return { status: 0, body: '', ms: performance.now() - start }
  }
}

/**
 * Sends an event until it is acknowledged, up to three more times, as Slack does; `refused` is how often it was refused
 * before, by nobody or by an app that was away.
 */
export async function sendEvent(to: Recipient, event: object, refused = 0): Promise<Acknowledged> {
  const body = JSON.stringify(event)
  let answer = await send(to, 'application/json', body, refused === 0 ? {} : again(refused, 503))
  for (const [index, pause] of retries.slice(refused).entries()) {
    if (answer.status >= 200 && answer.status < 300) return answer
    await setTimeout(pause)
    answer = await send(to, 'application/json', body, again(refused + index + 1, answer.status))
  }
  return answer
}

/** docs.slack.dev/apis/events-api#retries */
function again(num: number, status: number): Record<string, string> {
  const reason = status === 0 ? 'http_timeout' : 'http_error'
  return { 'x-slack-retry-num': String(num), 'x-slack-retry-reason': reason }
}

/** Sends a command or an interaction, which Slack never repeats. */
export function sendForm(to: Recipient, fields: Readonly<Record<string, string>>): Promise<Acknowledged> {
  return send(to, 'application/x-www-form-urlencoded', new URLSearchParams(fields).toString())
}
