import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { StatusCode } from 'hono/utils/http-status'
import type { SlackAnswer } from './answer.ts'
import { bodyReader } from './read-body.ts'
import { headersOf, type ReceiveSlack } from './receiver.ts'
import { z } from 'zod'
import type { SlackDeps } from './context.ts'
import { incomingOf } from './incoming.ts'
import { kindOf } from './parsed.ts'
import { refreshHome } from './news.ts'
import { take } from './take.ts'
import type { Log } from '../../../ports/log.ts'

/** `/slack/events`: events, commands, shortcuts, clicks and forms, all at one address. */
export function eventRoutes({ glance, receive }: ReceiveSlack): Hono<{ Bindings: HttpBindings }> {
  const readBody = bodyReader()
  return new Hono<{ Bindings: HttpBindings }>().post('/slack/events', async (c) => {
    // Node's own request: to make a web `Request` of it costs as much as to check the signature.
    const { incoming } = c.env
    const headers = headersOf(incoming.headers)
    const most = glance(headers)
    if (typeof most !== 'number') return answerUnread(c, most)
    const body = await readBody(incoming, most)
    if (!Buffer.isBuffer(body)) return answerUnread(c, { status: body.status, body: body.why })
    return answer(c, await receive(headers, body))
  })
}

/** What is left of the body is not read: the connection cannot be used again. */
function answerUnread(c: Context, given: SlackAnswer): Response {
  c.header('connection', 'close')
  return answer(c, given)
}

function answer(c: Context, { status, body }: SlackAnswer): Response {
  c.status(status as StatusCode)
  return typeof body === 'string' ? c.text(body) : c.json(body)
}

const Shown = z.object({ view: z.object({ type: z.string().optional() }).nullish() })

/** Reads a payload that was kept, and hands over what it holds. */
export async function takeItem(deps: SlackDeps, payload: unknown): Promise<void> {
  const incoming = await incomingOf(deps, payload, kindOf(payload))
  // Nobody is there any more to be answered.
  if (incoming === null || incoming === 'notInstalled') return
  await take(deps, incoming)
  if (Shown.parse(payload).view?.type === 'home') refreshHome(deps, incoming.tenant, incoming.programme, incoming.user)
}

/** What goes on after the answer, such as opening a modal. */
interface Background {
  /** A failure is logged under these words. */
  readonly run: (what: string, work: () => Promise<unknown>) => void
  /** Resolves once nothing is under way. */
  settled(): Promise<void>
}

/**
 * Returns a runner that starts work at once without waiting for it and logs a rejection as a warning instead of
 * passing it on.
 */
export function inBackground(log: Log): Background {
  const running = new Set<Promise<unknown>>()
  return {
    run(what, work) {
      const mine = work()
        .catch((error: unknown) => log.warn({ what, error: String(error) }, 'something in Slack did not succeed'))
        .finally(() => running.delete(mine))
      running.add(mine)
    },
    async settled() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
