import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { headersOf, mostBytes, type ReceiveSlack } from './receiver.ts'

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
