import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A way in which a host, or whoever stands between, can fail. */
export type FakeAnswer =
  | { readonly json: unknown }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | 'page'
  | 'silent'
  | 'endless'
  | 'packed'
  | 'broken off'

/** What is answered, by host and path as one text: `zenodo.org/api/records/1`. */
export type FakeAnswers = Readonly<Record<string, FakeAnswer>>

/** Hosts of data on loopback, told apart by the Host header. They keep what was asked, and complain of what a host would not like. */
export async function fakeDataHosts(answers: FakeAnswers) {
  const asked: string[] = []
  const complaints: string[] = []
  const server = createServer((request, response) => {
    const address = `${request.headers.host ?? ''}${request.url ?? ''}`
    asked.push(address)
    if (request.method !== 'GET') complaints.push(`method ${request.method}`)
    if (request.headers['user-agent'] === undefined) complaints.push('no user agent')
    if (request.headers['accept-encoding'] !== 'identity') complaints.push('packed answers allowed')
    if (request.headers.authorization !== undefined || request.headers.cookie !== undefined)
      complaints.push('a secret was sent')
    giveAnswer(response, answers[address])
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    port,
    /** Hosts with paths, as they were asked for. */
    asked,
    complaints,
    close(): void {
      server.closeAllConnections()
      server.close()
    },
  }
}

const jsonHead = { 'content-type': 'application/json' }

/** Gives an answer; without one, that there is nothing. */
export function giveAnswer(
  response: ServerResponse,
  answer: FakeAnswer = { status: 404, body: '{"message":"Not found"}' },
): void {
  if (answer === 'page') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>')
  else if (answer === 'silent') response.writeHead(200, jsonHead).write('{"license":')
  else if (answer === 'packed') response.writeHead(200, { ...jsonHead, 'content-encoding': 'gzip' }).end('x')
  else if (answer === 'broken off')
    response.writeHead(200, { 'content-length': '500' }).write('{', () => response.destroy())
  else if (answer === 'endless') flood(response)
  else if ('json' in answer) response.writeHead(200, jsonHead).end(JSON.stringify(answer.json))
  else response.writeHead(answer.status, { ...jsonHead, ...answer.headers }).end(answer.body ?? '{}')
}

/** Writes 10 MB, or until nobody reads any more. */
function flood(response: ServerResponse): void {
  const part = '{"license":"'.padEnd(65_536, 'x')
  let left = 160
  const more = () => {
    while (left > 0 && response.writable && response.write(part)) left -= 1
    if (left <= 0) response.end()
    else if (response.writable) response.once('drain', more)
  }
  response.writeHead(200, jsonHead)
  more()
}
