import type { Context } from 'hono'
import { readLook } from '../look/read-look.ts'

/** A file of the look of all pages, to be kept by the browser; 404 for any other name. */
export function sendLook(c: Context): Response {
  const found = readLook(c.req.param('name') ?? '')
  if (found === null) return c.text('', 404)
  return c.body(found.text, 200, {
    'content-type': found.kind,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
}
