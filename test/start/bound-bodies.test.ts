import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { boundBodies, type BodyBounds } from '../../src/start/bound-bodies.ts'

const bounds: BodyBounds = { underWay: 1_000, untold: 800, patience: 600_000, slowest: 1 }

let server: Server
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

/** A server that reads each body whole and says how many bytes it had. */
async function serve(changes: Partial<BodyBounds> = {}): Promise<number> {
  server = createServer(
    boundBodies(
      (request, response) => {
        let bytes = 0
        request.on('data', (chunk: Buffer) => (bytes += chunk.length))
        request.on('end', () => response.end(`${bytes} bytes`))
      },
      { ...bounds, ...changes },
    ),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Sends so much of a request; resolves once the server has it before it. */
async function send(port: number, header: string, body: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const arrived = once(server, 'request')
  socket.write(`POST / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n${header}\r\n\r\n${body}`)
  await arrived
  return socket
}

async function answerOf(socket: Socket): Promise<string> {
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  return text
}

test('a body that never ends is cut off, and says why', async () => {
  const port = await serve({ patience: 50 })

  const answer = await answerOf(await send(port, 'Content-Length: 10', 'too '))

  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
})

test('beyond what may be under way a request is refused, until there is room again', async () => {
  const port = await serve()
  const first = await send(port, 'Content-Length: 900', 'a'.repeat(899))
  const second = await answerOf(await send(port, 'Content-Length: 101', 'b'.repeat(101)))
  expect(second).toMatch(/^HTTP\/1\.1 503 [\s\S]*retry-after: 10/i)

  first.write('a')
  expect(await answerOf(first)).toContain('900 bytes')

  expect(await answerOf(await send(port, 'Content-Length: 101', 'b'.repeat(101)))).toContain('101 bytes')
})

test('whoever goes away in the middle makes room, and a length that is not told counts', async () => {
  const port = await serve()
  const chunked = await send(port, 'Transfer-Encoding: chunked', '1\r\na\r\n')
  expect(await answerOf(await send(port, 'Content-Length: 201', 'b'.repeat(201)))).toMatch(/ 503 /)

  chunked.destroy()

  await expect
    .poll(async () => answerOf(await send(port, 'Content-Length: 201', 'b'.repeat(201))), { timeout: 60_000 })
    .toContain('201 bytes')
})

test('what has no body is asked nothing', async () => {
  const port = await serve({ underWay: 0 })

  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('0 bytes')
})
