import type { MiddlewareHandler } from 'hono'
import { Problem } from './problem.ts'
import { textsPath } from './routes/texts.ts'

const loopback = ['localhost', '127.0.0.1', '[::1]']

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const

/**
 * Nobody signs in to the playground, so the browser must not be talked into acting for another site: a name that points
 * to this machine (DNS rebinding) fails at `Host`, a page elsewhere (CSRF) at `Origin` and at the content type.
 */
export function guard(hosts: readonly string[]): MiddlewareHandler {
  const allowed = new Set([...loopback, ...hosts].map((host) => host.toLowerCase()))
  return async (c, next) => {
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    const host = c.req.header('host') ?? ''
    if (!allowed.has(nameOf(host))) throw new Problem('wrong-host')
    const origin = c.req.header('origin')
    if (origin !== undefined && !isOwn(origin, host)) throw new Problem('wrong-origin')
    const types = c.req.path === `/playground${textsPath}` ? ofFiles : ofJson
    if (!isReading(c.req.method) && !types.test(c.req.header('content-type') ?? '')) throw new Problem('not-json')
    await next()
  }
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase()
}

function isOwn(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Types that a page elsewhere cannot send without asking this server first. */
const ofJson = /^application\/json\s*(?:;|$)/i
const ofFiles = /^(?:application\/octet-stream|text\/html)\s*(?:;|$)/i
