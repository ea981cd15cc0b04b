import { Hono } from 'hono'
import type { PagePicture, PictureName } from '../../../ports/figures.ts'
import type { Log } from '../../../ports/log.ts'
import type { PictureAddresses } from './picture-addresses.ts'

/** What sending pictures to chats takes. */
export interface PictureRoutesOptions {
  readonly addresses: PictureAddresses
  /** The picture while its proposal shows it. */
  readonly find: (picture: PictureName) => Promise<PagePicture | null>
  readonly log: Log
  readonly now: () => string
}

/** So many in a minute: a busy channel opens a few dozen, and whoever guesses needs more. */
const mostPerMinute = 600

const headers = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  // A chat's own servers and windows fetch it.
  'cross-origin-resource-policy': 'cross-origin',
} as const

/** Pictures for chats that can only show an address, such as Teams. Whatever is wrong with one is answered alike. */
export function pictureRoutes({ addresses, find, log, now }: PictureRoutesOptions): Hono {
  const isTooMuch = countPerMinute(mostPerMinute)
  return new Hono().get('/pictures/:signed', async (c) => {
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    c.header('cache-control', 'no-store')
    if (isTooMuch(Date.parse(now()))) return c.body(null, 429, { 'retry-after': '60' })
    const named = addresses.read(c.req.param('signed'), now())
    if (named === null) return c.body(null, 404)
    try {
      const picture = await find(named)
      if (picture === null) return c.body(null, 404)
      const kind = ['image/png', 'image/jpeg'].find((one) => one === picture.kind) ?? 'application/octet-stream'
      return c.body(new Uint8Array(picture.bytes), 200, {
        'content-type': kind,
        'cache-control': 'private, max-age=600',
      })
    } catch (error) {
      log.warn({ error: String(error) }, 'a picture could not be read')
      return c.body(null, 503, { 'retry-after': '60' })
    }
  })
}

/** Whether there were more than so many calls within the minute. */
function countPerMinute(most: number): (at: number) => boolean {
  let [minute, calls] = [0, 0]
  return (at) => {
    const now = Math.floor(at / 60_000)
    if (now !== minute) [minute, calls] = [now, 0]
    calls += 1
    return calls > most
  }
}
