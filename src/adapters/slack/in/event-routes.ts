import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { headersOf, mostBytes, type ReceiveSlack } from './receiver.ts'
import { z } from 'zod'
import type { SlackDeps } from './context.ts'
import { incomingOf } from './incoming.ts'
import { kindOf } from './parsed.ts'
import { refreshHome } from './news.ts'
import { take } from './take.ts'
import type { Log } from '../../../ports/log.ts'

/** `/slack/events`: events, commands, shortcuts, clicks and forms, all at one address. */
export function eventRoutes(receive: ReceiveSlack): Hono<{ Bindings: HttpBindings }> {
  return new Hono<{ Bindings: HttpBindings }>().post('/slack/events', async (c) => {
    // Node's own headers: to make a web `Headers` of them costs as much as to check the signature.
    const { headers } = c.env.incoming
    const body = await bodyOf(c.req.raw, headers['content-length'])
    // What is left of the body is not read: the connection cannot be used again.
    if (body === null) return c.text('too large', 413, { connection: 'close' })
    const answer = await receive(headersOf(headers), body)
    const status = answer.status as ContentfulStatusCode
    return typeof answer.body === 'string' ? c.text(answer.body, status) : c.json(answer.body, status)
  })
}

/** The body as it came; null as soon as it is known to be too large. */
async function bodyOf(request: Request, length: string | undefined): Promise<Buffer | null> {
  if (length !== undefined) return Number(length) > mostBytes ? null : Buffer.from(await request.arrayBuffer())
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
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
