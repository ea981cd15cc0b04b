import type { IncomingMessage } from 'node:http'
import { inTime } from '../../../timing/in-time.ts'

/** What may be read at once. Slack's own requests have a few kB and come at once. */
export interface BodyLimits {
  /** Bytes of all bodies under way together. */
  readonly underWay: number
  /** How long one body may take, in ms. */
  readonly patience: number
}

/** Why a body was not read: the status that says so. */
export interface UnreadBody {
  readonly status: 408 | 413 | 503
  readonly why: string
}

/** The body as it came, of `most` bytes, or why it was not read; what is left of it stays on the connection, which is of no more use. */
export type ReadBody = (request: IncomingMessage, most: number) => Promise<Buffer | UnreadBody>

const usual: BodyLimits = { underWay: 32 * 1024 * 1024, patience: 10_000 }

/**
 * Reads bodies within limits: requests that claim much and send little hold neither memory nor a connection for long.
 * A length that is not told counts as the longest.
 */
export function bodyReader({ underWay, patience }: BodyLimits = usual): ReadBody {
  let taken = 0
  return async (request, most) => {
    const claimed = Number(request.headers['content-length'] ?? most)
    if (!(claimed <= most)) return tooLarge
    if (taken + claimed > underWay) return { status: 503, why: 'too much is being read at once' }
    taken += claimed
    try {
      return await inTime(bytesOf(request, most), patience, (): UnreadBody => ({
        status: 408,
        why: 'the body took too long',
      }))
    } finally {
      taken -= claimed
    }
  }
}

const tooLarge: UnreadBody = { status: 413, why: 'too large' }

async function bytesOf(request: IncomingMessage, most: number): Promise<Buffer | UnreadBody> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > most) return tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
