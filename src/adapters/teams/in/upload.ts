import { setTimeout } from 'node:timers/promises'

const patienceMs = 20_000
/** Before each further try of what fails on the way. */
const pausesMs = [500, 2_000]

/**
 * What became of a file. `gone`: the permission to upload is used up or has run out; `refused`: another answer that no
 * further try mends; `away`: nobody answers.
 */
export type Uploaded = 'placed' | 'gone' | 'refused' | 'away'

/**
 * Puts the whole file where Teams says, in one request, as an upload session takes it. Redirects are not followed: they
 * could lead anywhere. The address is open to whoever has it, so that no token goes along.
 * https://learn.microsoft.com/graph/api/driveitem-createuploadsession#upload-bytes-to-the-upload-session
 */
export async function upload(address: string, bytes: Uint8Array): Promise<Uploaded> {
  for (const pause of [...pausesMs, null]) {
    const outcome = await uploadOnce(address, bytes).catch(() => 'away' as const)
    if (outcome !== 'away' || pause === null) return outcome
    await setTimeout(pause)
  }
  return 'away'
}

async function uploadOnce(address: string, bytes: Uint8Array): Promise<Uploaded> {
  const size = bytes.byteLength
  const headers = { 'content-type': 'application/octet-stream', 'content-range': `bytes 0-${size - 1}/${size}` }
  const body = new Uint8Array(bytes)
  const signal = AbortSignal.timeout(patienceMs)
  const answer = await fetch(address, { method: 'PUT', headers, body, redirect: 'error', signal })
  await answer.body?.cancel()
  if (answer.status === 200 || answer.status === 201) return 'placed'
  if (answer.status >= 500 || answer.status === 429) return 'away'
  return [404, 409, 410, 416].includes(answer.status) ? 'gone' : 'refused'
}
