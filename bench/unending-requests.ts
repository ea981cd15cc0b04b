import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { residentMb } from './memory.ts'

/** Where a body may be sent, with the largest that is taken there. */
export interface Target {
  readonly what: string
  readonly path: string
  readonly headers: readonly string[]
  readonly bytes: number
}

/** What requests that never end cost, in MB of memory. */
export interface Held {
  readonly before: number
  readonly peak: number
  readonly after: number
  /** Seconds until all were cut off. */
  readonly cutAfter: number
  /** Of the requests, those that still stood at the end. */
  readonly left: number
}

/** How long the program has to end them all, and until it is looked at what it holds, in ms. */
const [patienceMs, settledMs] = [150_000, 30_000]

/**
 * Opens so many requests that never end, half of them in their headers, half one byte before the end of a body of the
 * largest size, and looks at the program's memory before, meanwhile, and 30 s after the last was cut off.
 */
export async function holdRequests(pid: number, address: string, target: Target, count: number): Promise<Held> {
  const before = residentMb(pid)
  const { hostname, port } = new URL(address)
  const open = new Set<Socket>()
  for (let number = 0; number < count; number += 1) {
    const socket = connect(Number(port), hostname)
    open.add(socket)
    socket.on('error', () => open.delete(socket)).on('close', () => open.delete(socket))
    // An answer is read, so that its connection can end.
    socket.resume()
    if (number % 2 === 0)
      socket.write(`POST ${target.path} HTTP/1.1\r\nHost: ${hostname}\r\nX-Long: ${'x'.repeat(12_000)}`)
    else sendAllButOne(socket, target, hostname)
  }
  const start = performance.now()
  let peak = before
  while (open.size > 0 && performance.now() - start < patienceMs) {
    peak = Math.max(peak, residentMb(pid))
    await setTimeout(100)
  }
  const [cutAfter, left] = [(performance.now() - start) / 1_000, open.size]
  for (const end = performance.now() + settledMs; performance.now() < end; await setTimeout(500))
    peak = Math.max(peak, residentMb(pid))
  for (const socket of open) socket.destroy()
  return { before, peak, after: residentMb(pid), cutAfter, left }
}

function sendAllButOne(socket: Socket, { path, headers, bytes }: Target, host: string): void {
  const lines = [`POST ${path} HTTP/1.1`, `Host: ${host}`, `Content-Length: ${bytes}`, ...headers]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  const piece = Buffer.alloc(64 * 1024, 'a')
  let left = bytes - 1
  const go = () => {
    while (left > 0 && !socket.destroyed) {
      const next = piece.subarray(0, Math.min(left, piece.length))
      left -= next.length
      if (!socket.write(next)) return void socket.once('drain', go)
    }
  }
  go()
}
