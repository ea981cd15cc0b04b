import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import type { Behaviour } from './behaviour.ts'
import { type Forbidden, problemsOf, type ServerKind } from './check-question.ts'
import { judge } from './judge.ts'
import { type Tokens, prefixCache } from './prefix-cache.ts'
import { type Question, readQuestion } from './question.ts'
import { answer } from './reply.ts'
import { type Route, routeOf } from './routes.ts'
import { writeError } from './wire.ts'

export interface FakeModelOptions {
  /** Whose server it plays, and so which fields it takes. `compatible` (the default) takes as few as a picky local one. */
  readonly server?: ServerKind
  /** The APIs it speaks; both. A server without one answers 404, as Ollama does. */
  readonly apis?: readonly Question['api'][]
  /** The models it has; any. */
  readonly models?: readonly string[]
  /** The key it wants; any. */
  readonly key?: string
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** What the model answers; the small judge of `judge.ts`. */
  readonly answer?: (question: Question) => unknown
  /** What no request may hold. */
  readonly forbidden?: Partial<Forbidden>
}

/** One request as it was seen. */
export interface Seen extends Question {
  /** Why it was refused; none for one that keeps every rule. */
  readonly problems: readonly string[]
  readonly behaviour: Behaviour['type']
  /** What was charged for it; null where it was not read. */
  readonly tokens: Tokens | null
  /** When it came, in ms of `performance.now()`. */
  readonly at: number
  /** Whether the client went away before it had its answer. */
  gone: boolean
}

export interface FakeModel {
  /** What `OPENAI_BASE_URL` is set to. */
  readonly url: string
  /** What `AZURE_OPENAI_ENDPOINT` is set to. */
  readonly origin: string
  /** Every request to a model, oldest first. Those to addresses that it does not have are in `lost`. */
  readonly requests: readonly Seen[]
  readonly lost: readonly string[]
  /** Every rule that was broken, over all requests. */
  readonly problems: readonly string[]
  /** The most requests that were under way at once. */
  readonly mostAtOnce: number
  /** What the next requests meet, one each, in this order. After them it is `otherwise` again. */
  behave(...next: readonly Behaviour[]): void
  /** What requests meet when nothing was prepared for them: `answer`, until this says something else. */
  otherwise(behaviour: Behaviour): void
  /** Forgets requests, problems and what was prepared; what is cached stays. */
  clear(): void
  close(): Promise<void>
}

/**
 * A model on a loopback port that speaks the Responses API and Chat Completions as OpenAI, Azure OpenAI or a local server
 * does. It looks at every request and answers 400 to one that breaks a rule of the provider's or a promise of ours.
 */
export async function startFakeModel(options: FakeModelOptions = {}): Promise<FakeModel> {
  const { server: kind = 'compatible' } = options
  const forbidden: Forbidden = { personal: [], draft: [], ...options.forbidden }
  const cache = prefixCache()
  const prefixes = new Map<string, string>()
  const requests: Seen[] = []
  const lost: string[] = []
  const prepared: Behaviour[] = []
  let usual: Behaviour = { type: 'answer' }
  let [running, mostAtOnce, count] = [0, 0, 0]

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await text(request)
    const route = routeOf(request, options, kind)
    if (route.type === 'reply') {
      lost.push(`${request.method} ${request.url}`)
      return reply(response, route.status, route.body)
    }
    const question = read(request, route, raw)
    if (question === null)
      return reply(response, 400, writeError('The body is not valid.', 'invalid_request_error', null))
    const known = options.models?.includes(question.model) ?? true
    if (!known) return reply(response, 404, noModel(question.model))

    const problems = [...problemsOf(question, kind, forbidden), ...prefixProblems(question)]
    const behaviour = prepared.shift() ?? usual
    const tokens = problems.length === 0 ? cache.count(question) : null
    const seen: Seen = { ...question, problems, behaviour: behaviour.type, tokens, at: performance.now(), gone: false }
    requests.push(seen)
    response.on('close', () => {
      seen.gone = !response.writableFinished
    })
    if (tokens === null) return reply(response, 400, writeError(problems.join('; '), 'invalid_request_error', null))
    count += 1
    await answer({ question, response, behaviour, tokens, number: count, judge: options.answer ?? judge, cache })
  }

  function read(request: IncomingMessage, route: Extract<Route, { type: 'model' }>, raw: string): Question | null {
    try {
      const at = { api: route.api, path: request.url ?? '', headers: request.headers, raw }
      return readQuestion(at, route.deployment)
    } catch {
      return null
    }
  }

  /** Instructions that change under one key would never be found in a cache. */
  function prefixProblems({ body, schemaName, instructions, schema }: Question): readonly string[] {
    const key = typeof body['prompt_cache_key'] === 'string' ? body['prompt_cache_key'] : schemaName
    const prefix = JSON.stringify([schema, instructions])
    const earlier = prefixes.get(key)
    prefixes.set(key, earlier ?? prefix)
    return earlier === undefined || earlier === prefix ? [] : ['the prefix is another than before']
  }

  const server = createServer((request, response) => {
    running += 1
    mostAtOnce = Math.max(mostAtOnce, running)
    response.on('close', () => {
      running -= 1
    })
    receive(request, response).catch((error: unknown) => {
      // A mistake of the test's own `answer`, to be seen there.
      reply(response, 500, writeError(String(error), 'fake_model', 'fake_model_broken'))
    })
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`

  return {
    url: `${origin}/v1`,
    origin,
    requests,
    lost,
    get problems() {
      return requests.flatMap((request) => request.problems)
    },
    get mostAtOnce() {
      return mostAtOnce
    },
    behave: (...next) => void prepared.push(...next),
    otherwise(behaviour) {
      usual = behaviour
    },
    clear() {
      for (const list of [requests, lost, prepared]) list.length = 0
      usual = { type: 'answer' }
      mostAtOnce = 0
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}

function reply(response: ServerResponse, status: number, body: object | string): void {
  if (response.headersSent || response.destroyed) return
  const isPlain = typeof body === 'string'
  response.writeHead(status, {
    'content-type': isPlain ? 'text/plain' : 'application/json',
    'x-request-id': 'req_fake',
  })
  response.end(isPlain ? body : JSON.stringify(body))
}

function noModel(model: string): object {
  const message = `The model \`${model}\` does not exist or you do not have access to it.`
  return writeError(message, 'invalid_request_error', 'model_not_found')
}
