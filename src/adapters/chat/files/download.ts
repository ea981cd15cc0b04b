import { setTimeout } from 'node:timers/promises'

const patienceMs = 8_000
const pauseMs = 500

interface Download {
  readonly address: string
  readonly headers?: Readonly<Record<string, string>>
  /** The most bytes: a longer body is cut off. */
  readonly most: number
  /** Whether the answer is the file, and not some page in its place. */
  readonly isFile?: (answer: Response) => boolean
}

/**
 * The bytes of a file on a platform's server. Redirects are not followed, since they could lead anywhere, with our token.
 * What fails on the way is tried once more.
 */
export async function download(file: Download): Promise<Uint8Array | 'large' | 'away'> {
  for (const pause of [pauseMs, null]) {
    try {
      return await downloadOnce(file)
    } catch {
      if (pause !== null) await setTimeout(pause)
    }
  }
  return 'away'
}

async function downloadOnce({ address, headers = {}, most, isFile }: Download): ReturnType<typeof download> {
  const answer = await fetch(address, { headers, redirect: 'error', signal: AbortSignal.timeout(patienceMs) })
  if (answer.ok && answer.body !== null && isFile?.(answer) !== false) return readUpTo(answer.body, most)
  await answer.body?.cancel()
  if (answer.status >= 500) throw new Error(`the server answered ${answer.status}`)
  return 'away'
}

async function readUpTo(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | 'large'> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > most) return 'large'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
