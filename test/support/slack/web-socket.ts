import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { eventually } from '../eventually.ts'

/** The end of a socket of Slack's, on loopback: short text frames alone, which is what Socket Mode sends. */
export interface SocketServer extends AsyncDisposable {
  /** The `wss`-like address that apps.connections.open gives. */
  readonly url: string
  /** What came over it. */
  readonly heard: object[]
  send(message: object): Promise<void>
}

/** RFC 6455: the key of the handshake, and frames of at most 65,535 bytes. */
const handshakeId = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const [text, close, ping, pong] = [0x1, 0x8, 0x9, 0xa]

export async function startSocket(): Promise<SocketServer> {
  const heard: object[] = []
  const sockets = new Set<Duplex>()
  const server = createServer()
  server.on('upgrade', (request, socket) => {
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${handshakeId}`).digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    sockets.add(socket)
    let bytes = Buffer.alloc(0)
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk])
      for (let frame = read(bytes); frame !== null; frame = read(bytes)) {
        bytes = bytes.subarray(frame.size)
        if (frame.kind === text) heard.push(JSON.parse(frame.body.toString('utf8')) as object)
        if (frame.kind === ping) socket.write(framed(pong, frame.body))
        if (frame.kind === close) socket.end(framed(close, frame.body))
      }
    })
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => sockets.delete(socket))
    socket.write(framed(text, Buffer.from(JSON.stringify({ type: 'hello', num_connections: 1 }))))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`,
    heard,
    send: (message) =>
      eventually(() => {
        const [socket] = sockets
        if (socket === undefined) throw new Error('nobody is connected')
        socket.write(framed(text, Buffer.from(JSON.stringify(message))))
      }),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The first whole frame; clients mask theirs. */
function read(bytes: Buffer): { readonly kind: number; readonly body: Buffer; readonly size: number } | null {
  if (bytes.length < 6) return null
  const short = (bytes[1] ?? 0) & 0x7f
  const start = short === 126 ? 4 : 2
  const length = short === 126 ? bytes.readUInt16BE(2) : short
  const size = start + 4 + length
  if (bytes.length < size) return null
  const mask = bytes.subarray(start, start + 4)
  const body = Buffer.from(bytes.subarray(start + 4, size).map((byte, index) => byte ^ (mask[index % 4] ?? 0)))
  return { kind: (bytes[0] ?? 0) & 0x0f, body, size }
}

function framed(kind: number, body: Buffer): Buffer {
  const head =
    body.length < 126
      ? Buffer.from([0x80 | kind, body.length])
      : Buffer.from([0x80 | kind, 126, body.length >> 8, body.length & 0xff])
  return Buffer.concat([head, body])
}
