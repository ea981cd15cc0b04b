import type { Context, Env } from 'hono'
import type { PagePicture } from '../../../ports/figures.ts'

/**
 * A picture that stands on a page, or nothing at all where there is none for whoever asks. Its address holds its hash: what
 * a browser keeps is right as long as it keeps it, and it keeps it for that person alone.
 */
export function sendPicture<E extends Env>(c: Context<E>, picture: PagePicture | null): Response {
  if (picture === null) return c.body(null, 404)
  return c.body(new Uint8Array(picture.bytes), 200, {
    'content-type': pictureKinds.find((kind) => kind === picture.kind) ?? 'application/octet-stream',
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=3600, immutable',
  })
}

/** What is stored is encoded by us: nothing else is shown as a picture. */
const pictureKinds = ['image/png', 'image/jpeg'] as const
