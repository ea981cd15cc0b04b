import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { createFaults, type Fault, type Faults } from './faults.ts'
import { answerAsMicrosoft, createMicrosoft, type Microsoft } from './microsoft.ts'
import { createRates, type Rates } from './rates.ts'
import { answerApi, type ApiAnswer, refuse } from './rest.ts'
import { answerUpload } from './uploads.ts'
import { createWorld, type World } from './world.ts'

/** A request as the app sent it. */
export interface WireRequest {
  readonly method: string
  /** Still encoded, with the query. */
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
  readonly status: number
  /** ms since 1970. */
  readonly at: number
}

/** Microsoft Teams on this machine: its login service, its keys, the Bot Connector, people and what they see. */
export interface FakeConnector {
  readonly url: string
  /** What activities name as the place to answer to. */
  readonly serviceUrl: string
  readonly world: World
  readonly microsoft: Microsoft
  readonly faults: Faults
  readonly rates: Rates
  /** Everything that was sent to the Connector's API, in order. */
  readonly requests: WireRequest[]
  close(): Promise<void>
}

const servicePath = '/amer/'

export async function startFakeConnector(): Promise<FakeConnector> {
  const parts = {
    world: createWorld(),
    microsoft: createMicrosoft(),
    faults: createFaults(),
    rates: createRates(),
    requests: [] as WireRequest[],
  }
  const server = createServer((request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      parts.world.complaints.push(`the fake failed: ${String(error)}`)
      response.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    ...parts,
    url,
    serviceUrl: `${url}${servicePath}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

type Parts = Pick<FakeConnector, 'world' | 'microsoft' | 'faults' | 'rates' | 'requests'>

async function answer(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const bytes = await buffer(request)
  const body = bytes.toString('utf8')
  const { method = '', url: address = '', headers } = request
  const url = new URL(address, `http://${headers.host}`)
  const known = answerAsMicrosoft(parts.world, parts.microsoft, {
    method,
    path: url.pathname,
    body,
    origin: url.origin,
  })
  if (known) return send(response, known)
  const range = headers['content-range'] ?? ''
  const uploaded = answerUpload(parts.world.uploads, { method, path: url.pathname, range, body: bytes })
  if (uploaded) return send(response, uploaded)
  const seen = { method, url: address, headers, body, at: Date.now() }
  const fault = parts.faults.take(method, decodeURIComponent(url.pathname))
  if (fault) return goWrong(parts, fault, response, seen, url)
  const given = act(parts, seen, url)
  parts.requests.push({ ...seen, status: given.status })
  send(response, given)
}

type Seen = Omit<WireRequest, 'status'>

/** Does what the request asks for, where it may. */
function act({ world, microsoft, rates }: Parts, { method, headers, body }: Seen, url: URL): ApiAnswer {
  if (!url.pathname.startsWith(servicePath)) return refuse(404, 'NotFound', url.pathname)
  const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
  if ((microsoft.tokens.get(token) ?? 0) < Date.now())
    return refuse(401, 'Unauthorized', 'Authorization has been denied')
  const path = decodeURIComponent(url.pathname.slice(servicePath.length))
  const wait = rates.count(/^v3\/conversations\/([^/;]+)/.exec(path)?.[1] ?? '')
  if (wait !== null) return refuse(429, 'TooManyRequests', 'slow down', { 'retry-after': String(wait) })
  return answerApi(world, { method, path, query: url.searchParams, body: parsed(body) })
}

function goWrong(parts: Parts, fault: Fault, response: ServerResponse, seen: Seen, url: URL): void {
  const note = (status: number) => void parts.requests.push({ ...seen, status })
  switch (fault.type) {
    case 'refuse': {
      const wait = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter }
      const headers = fault.location === undefined ? wait : { ...wait, location: fault.location }
      note(fault.status)
      return send(response, refuse(fault.status, fault.code, fault.code, headers))
    }
    case 'reset-before':
      note(0)
      response.destroy()
      return
    case 'fail-after':
      note(fault.status)
      act(parts, seen, url)
      return send(response, refuse(fault.status, 'ServiceError'))
    case 'reset-after':
      note(0)
      act(parts, seen, url)
      response.destroy()
      return
    case 'hang':
      note(0)
      act(parts, seen, url)
      return
    default:
      return fault satisfies never
  }
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  return body === '' ? {} : (JSON.parse(body) as Readonly<Record<string, unknown>>)
}

function send(response: ServerResponse, { status, body, headers = {} }: ApiAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(body))
}
