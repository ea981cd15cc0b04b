import type { ModelAnswer } from '../../ports/language-model.ts'
import type { Prompt } from '../../rubric/prompt/prompt.ts'
import { readAnswer } from './answer.ts'
import { openClient } from './client.ts'
import type { Connection } from './connection.ts'
import { coachRequest } from './request.ts'

/** The SDK's limit on one request, beyond ours, which is the signal's. */
const sdkTimeoutMs = 600_000

/** Sends one request, once. Throws `ModelFailed` for an answer of no use, and the SDK's error where there was none. */
export type Send = (prompt: Prompt, safetyId: string, signal: AbortSignal) => Promise<ModelAnswer>

/** Opens one SDK client for the connection and returns the function that sends prompts through it. */
export function sender(connection: Connection): Send {
  const client = openClient(connection)
  return async (prompt, safetyId, signal) => {
    const { api, body } = coachRequest(connection, prompt, safetyId)
    const path = api === 'responses' ? '/responses' : '/chat/completions'
    return readAnswer(api, prompt.schema, await client.post<unknown>(path, { body, signal, timeout: sdkTimeoutMs }))
  }
}
