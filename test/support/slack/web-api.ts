import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One call of the Web API, as it came over the wire. */
export interface Call {
  readonly method: string
  readonly token: string
  readonly args: Readonly<Record<string, string>>
}

type Answer = Readonly<Record<string, unknown>>

/** Slack's Web API with the answers that a test gives it, on loopback. */
export interface WebApi extends AsyncDisposable {
  /** With the slash at its end. */
  readonly url: string
  readonly origin: string
  readonly calls: Call[]
  /** Answers by method; one that is missing is `ok`. May be a promise, to be slow. */
  readonly answers: Record<string, (call: Call) => Answer | Promise<Answer>>
  /** Files by path, held back `until` a test lets them go; and what was posted to other paths, such as a response_url. */
  readonly files: Map<string, { readonly type: string; readonly body: Buffer; readonly until?: Promise<unknown> }>
  readonly posts: { readonly path: string; readonly body: string; readonly token: string }[]
  /** The scopes of every token, as a header of each answer says them. */
  scopes: string
  callsOf(method: string): readonly Call[]
}

export async function startWebApi(): Promise<WebApi> {
  const calls: Call[] = []
  const answers: WebApi['answers'] = {}
  const files: WebApi['files'] = new Map()
  const posts: { path: string; body: string; token: string }[] = []

  async function answer(request: IncomingMessage): Promise<{ type: string; body: string | Buffer; status: number }> {
    const path = request.url ?? ''
    const body = await text(request)
    const token = (request.headers.authorization ?? '').replace('Bearer ', '')
    const file = files.get(path)
    if (request.method === 'GET') {
      posts.push({ path, body, token })
      await file?.until
      return file
        ? { type: file.type, body: file.body, status: 200 }
        : { type: 'text/plain', body: 'no file', status: 404 }
    }
    if (!path.startsWith('/api/')) {
      posts.push({ path, body, token })
      return { type: 'text/plain', body: 'ok', status: 200 }
    }
    const args = argumentsOf(request, body)
    const call = { method: path.slice('/api/'.length), token: token || (args['token'] ?? ''), args }
    calls.push(call)
    const given = (await answers[call.method]?.(call)) ?? {}
    return { type: 'application/json', body: JSON.stringify({ ok: !('error' in given), ...given }), status: 200 }
  }

  const server = createServer((request, response) => {
    void answer(request).then(({ type, body, status }) =>
      response.writeHead(status, { 'content-type': type, 'x-oauth-scopes': api.scopes }).end(body),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const api: WebApi = {
    origin,
    url: `${origin}/api/`,
    calls,
    answers,
    files,
    posts,
    scopes: 'commands,chat:write',
    callsOf: (method) => calls.filter((call) => call.method === method),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return api
}

/** Arguments come as JSON or as a form, where what is not text is JSON; here they are all as in a form. */
function argumentsOf({ headers }: IncomingMessage, body: string): Call['args'] {
  if (headers['content-type']?.includes('json') !== true) return Object.fromEntries(new URLSearchParams(body))
  const entries = Object.entries<unknown>(JSON.parse(body))
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
