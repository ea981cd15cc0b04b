import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way to a server that can be cut and mended: to its client, the server goes away and comes back. */
export interface CutOff {
  /** The server's address, through here. */
  readonly url: string
  cut(): void
  /** What stands goes silent, in both directions and for ever, without an end; what is opened from now on is whole. */
  hush(): void
  mend(): void
  close(): Promise<void>
}

/** Stands between a client and the server at `url`. */
export async function cutOff(url: string): Promise<CutOff> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  const silent = new WeakSet<Socket>()
  let whole = true

  const server = createServer((client) => {
    if (!whole) return client.destroy()
    const upstream = connect(Number(target.port), target.hostname)
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one)
      one.on('data', (bytes) => {
        if (!silent.has(one) && !other.destroyed) other.write(bytes)
      })
      one.on('end', () => {
        if (!silent.has(one)) other.end()
      })
      one.on('error', () => undefined)
      one.on('close', () => {
        sockets.delete(one)
        if (!silent.has(one)) other.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  function cut(): void {
    whole = false
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href,
    cut,
    hush() {
      for (const socket of sockets) silent.add(socket)
    },
    mend() {
      whole = true
    },
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
