import type { IncomingMessage } from 'node:http'

import type { ServerKind } from './check-question.ts'
import type { Question } from './question.ts'
import { writeError } from './wire.ts'

/** Where a request goes: to a model, or to an answer that needs none. */
export type Route =
  | { readonly type: 'model'; readonly api: Question['api']; readonly deployment: string | null }
  | { readonly type: 'reply'; readonly status: number; readonly body: object | string }

interface Served {
  readonly apis?: readonly Question['api'][]
  readonly models?: readonly string[]
  readonly key?: string
}

/** The route of a request; 401 for a wrong key, and 404 for an address that this server does not have. */
export function routeOf(request: IncomingMessage, served: Served, kind: ServerKind): Route {
  const url = new URL(request.url ?? '/', 'http://model')
  const key = keyOf(request, url, kind)
  if (key === null || key !== (served.key ?? key)) return { type: 'reply', status: 401, body: wrongKey(key ?? '') }
  if (request.method === 'GET' && url.pathname.endsWith('/models'))
    return { type: 'reply', status: 200, body: list(served) }
  const found = request.method === 'POST' ? apiAt(url, kind) : null
  const isServed = found !== null && (served.apis ?? ['responses', 'chat']).includes(found.api)
  return isServed ? { type: 'model', ...found } : { type: 'reply', status: 404, body: '404 page not found' }
}

/** Azure's dated versions want `api-key`, everything else a bearer; null where there is none. */
function keyOf({ headers }: IncomingMessage, url: URL, kind: ServerKind): string | null {
  if (kind === 'azure' && !url.pathname.startsWith('/openai/v1/')) return headers['api-key']?.toString() ?? null
  return /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? null
}

function apiAt(
  { pathname, searchParams }: URL,
  kind: ServerKind,
): Pick<Route & { type: 'model' }, 'api' | 'deployment'> | null {
  const root = kind === 'azure' ? '/openai/v1' : '/v1'
  if (pathname === `${root}/responses`) return { api: 'responses', deployment: null }
  if (pathname === `${root}/chat/completions`) return { api: 'chat', deployment: null }
  if (kind !== 'azure' || !searchParams.has('api-version')) return null
  if (pathname === '/openai/responses') return { api: 'responses', deployment: null }
  const deployment = /^\/openai\/deployments\/([^/]+)\/chat\/completions$/.exec(pathname)?.[1]
  return deployment === undefined ? null : { api: 'chat', deployment: decodeURIComponent(deployment) }
}

function list({ models = [] }: Served): object {
  return {
    object: 'list',
    data: models.map((id) => ({ id, object: 'model', created: 1_790_000_000, owned_by: 'fake' })),
  }
}

/** OpenAI repeats a part of the key, and others all of it. */
function wrongKey(key: string): object {
  return writeError(`Incorrect API key provided: ${key}.`, 'invalid_request_error', 'invalid_api_key')
}
