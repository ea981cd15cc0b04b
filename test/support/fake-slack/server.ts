import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { Fault, Faults } from './faults.ts'
import { type Arguments, Limited, SlackError } from './method.ts'

/** One call of the Web API, as it came. */
export interface Call {
  readonly method: string
  readonly token: string
  readonly args: Arguments
  /** When it came, in ms. */
  readonly at: number
  /** Whether Slack asked to wait instead of doing it. */
  outcome: 'open' | 'limited' | 'answered'
}

/** What the server asks the fake to do. */
export interface Handling {
  readonly faults: Faults
  readonly calls: Call[]
  api(method: string, token: string, args: Arguments, authorization: string): Record<string, unknown>
  /** Scopes of the token, for a header of the answer. */
  scopes(token: string): string
  upload(workspace: string, file: string, length: number, content: Buffer): boolean
  download(workspace: string, file: string, token: string): Buffer | null
  respond(id: string, body: Record<string, unknown>): boolean
}

/** Slack's web server on a free loopback port. */
export async function listenAsSlack(handling: Handling): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void serve(handling, request, response).catch(() => response.destroy())
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeAllConnections()
      await closed.promise
    },
  }
}

async function serve(handling: Handling, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await read(request)
  const [, area = '', ...rest] = new URL(request.url ?? '/', 'http://slack').pathname.split('/')
  if (area === 'api') return serveApi(handling, rest[0] ?? '', request, response, body)
  if (area === 'upload') {
    const isTaken = handling.upload(rest[0] ?? '', rest[1] ?? '', Number(rest[2]), contentOf(request, body))
    return end(response, isTaken ? 200 : 400, 'text/plain', isTaken ? 'OK' : 'length')
  }
  if (area === 'download') {
    const content = handling.download(rest[0] ?? '', rest[1] ?? '', tokenOf(request))
    if (content === null) return end(response, 200, 'text/html', '<html>Sign in to Slack</html>')
    return end(response, 200, 'application/octet-stream', content)
  }
  if (area === 'response') {
    const isTaken = handling.respond(rest[0] ?? '', JSON.parse(body.toString() || '{}') as Record<string, unknown>)
    return end(response, isTaken ? 200 : 404, 'text/plain', isTaken ? 'ok' : 'expired_url')
  }
  end(response, 404, 'text/plain', 'no such page')
}

async function serveApi(
  handling: Handling,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): Promise<void> {
  const [token, args] = [tokenOf(request), argumentsOf(request, body)]
  const call: Call = { method, token, args, at: Date.now(), outcome: 'open' }
  handling.calls.push(call)
  const fault = handling.faults.take(method)
  if (fault !== null && (await refuse(fault, response))) return
  const { status, answer, headers } = answerOf(handling, method, token, args, request.headers.authorization ?? '')
  call.outcome = status === 429 ? 'limited' : 'answered'
  if (fault?.type === 'lost') return void response.destroy()
  if (fault?.type === 'slow') await setTimeout(fault.ms)
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.setHeader('x-oauth-scopes', handling.scopes(token))
  end(response, status, 'application/json', JSON.stringify(answer))
}

/** Whether the fault was all of the answer. */
async function refuse(fault: Fault, response: ServerResponse): Promise<boolean> {
  switch (fault.type) {
    case 'error':
      end(response, 200, 'application/json', JSON.stringify({ ok: false, error: fault.error }))
      return true
    case 'limited':
      response.setHeader('retry-after', String(fault.seconds))
      end(response, 429, 'application/json', JSON.stringify({ ok: false, error: 'ratelimited' }))
      return true
    case 'dropped':
      response.destroy()
      return true
    case 'status':
      end(response, fault.status, 'text/html', '<html>an error page</html>')
      return true
    case 'lost':
    case 'slow':
      return false
    default:
      return fault satisfies never
  }
}

function answerOf(
  handling: Handling,
  method: string,
  token: string,
  args: Arguments,
  authorization: string,
): { readonly status: number; readonly answer: unknown; readonly headers: Record<string, string> } {
  try {
    return { status: 200, answer: { ok: true, ...handling.api(method, token, args, authorization) }, headers: {} }
  } catch (error) {
    if (error instanceof Limited) {
      return {
        status: 429,
        answer: { ok: false, error: 'ratelimited' },
        headers: { 'retry-after': String(error.seconds) },
      }
    }
    if (error instanceof SlackError)
      return { status: 200, answer: { ok: false, error: error.error, ...error.more }, headers: {} }
    return { status: 500, answer: { ok: false, error: 'internal_error', detail: String(error) }, headers: {} }
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function end(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type })
  response.end(body)
}

function tokenOf({ headers }: IncomingMessage): string {
  return /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
}

/** Arguments come as JSON or as a form; in a form, what is not text is JSON. */
function argumentsOf({ headers }: IncomingMessage, body: Buffer): Arguments {
  if (headers['content-type']?.includes('json') === true) return JSON.parse(body.toString() || '{}') as Arguments
  const form = [...new URLSearchParams(body.toString())]
  return Object.fromEntries(form.map(([name, value]) => [name, structured.has(name) ? JSON.parse(value) : value]))
}

const structured = new Set(['blocks', 'metadata', 'view', 'files', 'loading_messages', 'attachments'])

/** The file in an upload, which may come as it is or as a form's part. */
function contentOf({ headers }: IncomingMessage, body: Buffer): Buffer {
  const boundary = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1]
  if (boundary === undefined) return body
  const start = body.indexOf('\r\n\r\n') + 4
  return body.subarray(start, body.indexOf(`\r\n--${boundary}`, start))
}
