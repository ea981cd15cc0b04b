import { createServer, type Server } from 'node:http'

import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

import { inTime } from '../timing/in-time.ts'
import { boundBodies } from './bound-bodies.ts'

/** How long requests under way may take once the server closes, in ms. */
const farewell = 1_500

/** What one connection may hold, in ms: a picture of 10 MB comes from a phone in two minutes. */
const times = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  // Longer than the minute that load balancers keep a connection: who closes first must be the one that sends.
  keepAliveTimeout: 75_000,
  // How often Node looks for those that are over.
  connectionsCheckingInterval: 5_000,
} as const

/** Connections at once: each page of the playground holds one. Beyond, a load balancer asks another replica. */
const mostConnections = 5_000

/** A server that takes requests. */
export interface Listening {
  /** Such as `http://127.0.0.1:3000`. */
  readonly address: string
  /** Takes no new request, and waits a little for those under way. */
  close(): Promise<void>
}

/** Serves the routes. Throws a sentence when the port cannot be had. */
export async function listen(routes: Hono, host: string, port: number): Promise<Listening> {
  const server = createServer(times, boundBodies(getRequestListener(routes.fetch)))
  server.maxConnections = mostConnections
  await bind(server, host, port)
  const taken = server.address()
  const actual = typeof taken === 'object' && taken !== null ? taken.port : port
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () => close(server),
  }
}

async function bind(server: Server, host: string, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', (error: NodeJS.ErrnoException) =>
    reject(new Error(sentence(error, host, port), { cause: error })),
  )
  server.listen(port, host, resolve)
  await promise
}

function sentence({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program. Stop that one, or set PORT to another number (0: any free one).`
    case 'EACCES':
      return `Port ${port} may only be used by root. Set PORT to a number above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. Set HOST to one that it has, such as 127.0.0.1.`
    default:
      return `${host}:${port} cannot be listened on: ${message}.`
  }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => {
    server.close(() => done())
  })
  server.closeIdleConnections()
  await inTime(closed, farewell, () => undefined)
  server.closeAllConnections()
}
