import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { readSpans, type SentSpan } from './read-spans.ts'

/** A collector of OTLP over HTTP that keeps what it is sent, byte by byte. */
export interface FakeCollector {
  readonly url: string
  /** `refuses`: 400, for good; `hangs`: no answer comes. */
  mood: 'takes' | 'refuses' | 'hangs'
  /** Each request's body, taken or not. */
  readonly bodies: Buffer[]
  /** What it took. */
  readonly spans: SentSpan[]
  close(): Promise<void>
}

/** Starts one that takes everything. */
export async function startFakeCollector(): Promise<FakeCollector> {
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray())
    fake.bodies.push(body)
    if (fake.mood === 'hangs') return
    const isFit = request.url === '/v1/traces' && request.headers['content-type'] === 'application/x-protobuf'
    if (fake.mood === 'refuses' || !isFit) {
      response.writeHead(400).end('<p>This is no span of mine.</p>')
      return
    }
    fake.spans.push(...readSpans(body))
    response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const fake: FakeCollector = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mood: 'takes',
    bodies: [],
    spans: [],
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  return fake
}
