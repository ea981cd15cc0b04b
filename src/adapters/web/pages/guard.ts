import type { Context, MiddlewareHandler } from 'hono'

/** What every page is sent with: nothing from elsewhere, in no frame, kept by no cache. */
export const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // With no-referrer, browsers would hide from us that our own forms are ours.
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
} as const

/** Sends these with whatever is answered. */
export const protect: MiddlewareHandler = async (c, next) => {
  for (const [name, value] of Object.entries(pageHeaders)) c.header(name, value)
  await next()
}

/** Whether a form was sent by a page of ours: browsers say where from, and cookies go along within one site alone. */
export function isOwnForm(c: Context, publicUrl: string | null): boolean {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) return false
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  const origin = c.req.header('origin')
  if (origin === undefined) return true
  const ours = publicUrl === null ? '' : new URL(publicUrl).host
  const hosts = [c.req.header('host') ?? '', ours].map((host) => host.toLowerCase())
  return URL.canParse(origin) && hosts.includes(new URL(origin).host)
}
