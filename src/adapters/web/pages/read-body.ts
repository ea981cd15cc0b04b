import type { Context } from 'hono'

/** The most bytes of a form: a review of a hundred long requests, and no flood. */
const mostBytes = 512 * 1024

/** A form as it was sent; null for more than any form of ours holds, and for one that broke off: nobody hears the answer. */
export async function readBody({ req }: Context): Promise<string | null> {
  if (Number(req.header('content-length') ?? 0) > mostBytes) return null
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of req.raw.body ?? []) {
      bytes += chunk.length
      if (bytes > mostBytes) return null
      chunks.push(chunk)
    }
  } catch {
    return null
  }
  return Buffer.concat(chunks).toString('utf8')
}
