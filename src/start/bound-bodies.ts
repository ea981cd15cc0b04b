import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

/** What may come in at once, and how slowly. */
export interface BodyBounds {
  /** Bytes of all bodies under way together, as they are claimed. */
  readonly underWay: number
  /** Bytes that a body counts for whose length is not told. */
  readonly untold: number
  /** How long any body may take, in ms, and how many bytes a slower one has to bring in each ms beyond. */
  readonly patience: number
  readonly slowest: number
}

/** A picture of 10 MB comes from a phone in two minutes; of the largest bodies six may be under way. */
const usual: BodyBounds = { underWay: 64 * 1024 * 1024, untold: 2 * 1024 * 1024, patience: 10_000, slowest: 100 }

/**
 * Has requests answered as long as their bodies come: many that claim much and never end hold neither memory nor
 * connections. Beyond what may be under way a request is refused with 503, and sent again by whoever cares; one whose body
 * comes too slowly is cut off with 408.
 */
export function boundBodies(handle: RequestListener, bounds: BodyBounds = usual): RequestListener {
  let taken = 0
  return (request, response) => {
    const claimed = bytesOf(request, bounds)
    if (claimed > 0 && taken + claimed > bounds.underWay) return refuse(response)
    taken += claimed
    const patience = bounds.patience + claimed / bounds.slowest
    const timer = claimed > 0 ? setTimeout(() => cutOff(request, response), patience).unref() : undefined
    const release = once(() => {
      taken -= claimed
      clearTimeout(timer)
    })
    // The body is there; or nobody waits for it any more.
    for (const over of ['end', 'close'] as const) request.once(over, release)
    response.once('close', release)
    return handle(request, response)
  }
}

function bytesOf({ headers }: IncomingMessage, { untold }: BodyBounds): number {
  if (headers['transfer-encoding'] !== undefined) return untold
  return Number(headers['content-length'] ?? 0)
}

function refuse(response: ServerResponse): void {
  response.writeHead(503, { connection: 'close', 'retry-after': '10', 'content-type': 'text/plain' })
  response.end('too much is being read at once')
}

/** As Node itself does with a request that takes too long: what waits for the body hears that the connection is gone. */
function cutOff(request: IncomingMessage, response: ServerResponse): void {
  if (!response.headersSent) request.socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')
  request.socket.destroySoon()
}

function once(act: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) act()
    isDone = true
  }
}
