import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import type { Chance } from '../simulate/chance.ts'

/** Where the platforms deliver to: each request goes to some replica, late at times, and at times twice. */
export interface Door {
  readonly url: string
  /** How often something was sent again since nobody took it, and how often twice for no reason. */
  readonly counts: { requests: number; again: number; twice: number }
  /** From now on each request goes through at once, and once. */
  calm(): void
  close(): Promise<void>
}

/** Of a hundred requests, so many are sent twice, and so many come late. */
const share = { twice: 35, late: 30 }
/** The most, in ms: a request's delay, and how long after the first its copy goes. */
const most = { late: 400, copy: 4_000 }
/** How long an answer may take, in ms, and how long somebody is looked for who takes it. */
const patience = { slack: 3_000, teams: 8_000, whole: 60_000 }
const pauseMs = 250

interface Delivery {
  readonly path: string
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer>
}

/** Opens it in front of the replicas that listen at `addresses()`. */
export async function openDoor(addresses: () => readonly string[], chance: Chance): Promise<Door> {
  const counts = { requests: 0, again: 0, twice: 0 }
  let isCalm = false
  const happens = (percent: number) => !isCalm && chance.between(1, 100) <= percent

  async function send({ path, headers, body }: Delivery): Promise<Response | null> {
    const all = addresses()
    if (all.length === 0) return null
    const address = all[chance.between(0, all.length - 1)] ?? ''
    const signal = AbortSignal.timeout(path.startsWith('/slack') ? patience.slack : patience.teams)
    const answer = await fetch(`${address}${path}`, { method: 'POST', headers, body, signal }).catch(() => null)
    return answer?.ok === true ? answer : null
  }

  /** Until somebody takes it. */
  async function bring(delivery: Delivery): Promise<Response | null> {
    const end = performance.now() + patience.whole
    for (;;) {
      const answer = await send(delivery)
      if (answer !== null || performance.now() > end) return answer
      counts.again += 1
      await setTimeout(pauseMs)
    }
  }

  async function carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const delivery = await read(request)
    counts.requests += 1
    if (happens(share.twice)) {
      counts.twice += 1
      void setTimeout(chance.between(0, most.copy)).then(() => send(delivery))
    }
    if (happens(share.late)) await setTimeout(chance.between(0, most.late))
    const answer = await bring(delivery)
    if (answer === null) return void response.writeHead(503).end()
    const type = answer.headers.get('content-type') ?? 'text/plain'
    response.writeHead(answer.status, { 'content-type': type }).end(Buffer.from(await answer.arrayBuffer()))
  }

  const server = createServer((request, response) => {
    carry(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    calm: () => void (isCalm = true),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** All that the sender said but how the connection is to be kept. */
async function read(request: IncomingMessage): Promise<Delivery> {
  const body = new Uint8Array(await buffer(request))
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && !['connection', 'content-length', 'host', 'transfer-encoding'].includes(name))
      headers.set(name, value)
  return { path: request.url ?? '/', headers, body }
}
