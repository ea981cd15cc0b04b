import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { FakeModel } from '../support/fake-model/fake-model.ts'

const Request = z.strictObject({
  custom_id: z.string().regex(/^[\w-]{1,64}$/),
  method: z.literal('POST'),
  url: z.enum(['/v1/responses', '/v1/chat/completions']),
  body: z.looseObject({ model: z.string() }),
})
export type Request = z.infer<typeof Request>

/** The requests of a batch file, which must be as the Batch API takes them: one endpoint, one model, no id twice. */
export function readRequests(path: string): readonly Request[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  const requests = lines.map((line) => Request.parse(JSON.parse(line)))
  const kinds = new Set(requests.map(({ url, body }) => `${url} ${body.model}`))
  const ids = new Set(requests.map(({ custom_id: id }) => id))
  if (kinds.size !== 1 || ids.size !== requests.length) throw new Error('The Batch API would refuse this file.')
  return requests
}

/** Does what the Batch API does with a file: sends each request, and writes what came back, in another order. */
export async function runBatch(model: FakeModel, requests: string, results: string): Promise<number> {
  const read = readRequests(requests)
  const lines = await Promise.all(
    read.map(async ({ custom_id: id, url, body }, index) => {
      const headers = { authorization: 'Bearer test', 'content-type': 'application/json' }
      const response = await fetch(`${model.origin}${url}`, { method: 'POST', headers, body: JSON.stringify(body) })
      const answer = { status_code: response.status, request_id: `req_${index}`, body: await response.json() }
      return JSON.stringify({ id: `batch_req_${index}`, custom_id: id, response: answer, error: null })
    }),
  )
  writeFileSync(results, `${lines.toReversed().join('\n')}\n`)
  return read.length
}
