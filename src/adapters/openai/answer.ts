import type { z } from 'zod'

import { type ModelAnswer, ModelFailed, type Usage } from '../../ports/language-model.ts'
import type { ModelTrouble } from '../../rubric/judge/dialogue.ts'
import type { Connection } from './connection.ts'
import { readCompletionReply, readResponseReply, type ModelReply } from './model-reply.ts'
import { readJson } from './read-json.ts'

const nothing: Usage = { input: 0, cached: 0, output: 0 }

const troubles: Readonly<Record<Exclude<ModelReply['how'], 'whole'>, readonly [ModelTrouble, string]>> = {
  cut: ['incomplete', 'The model wrote more than it may and was cut off.'],
  filtered: ['refused', "The provider's content filter stopped the answer."],
  refused: ['refused', 'The model refused to answer.'],
  failed: ['unavailable', 'The provider gave up on the answer.'],
}

/**
 * The answer in a response body, of the API or of a line of a batch file. Throws `ModelFailed` where it holds none that
 * the schema allows, with what it cost. The messages never repeat what the model wrote, which may quote the draft.
 */
export function readAnswer(api: Connection['api'], schema: z.ZodType, body: unknown): ModelAnswer {
  const said = api === 'responses' ? readResponseReply(body) : readCompletionReply(body)
  if (said === null) throw notTheApi(body)
  const usage = said.usage ?? undefined
  if (said.how !== 'whole') {
    const [trouble, message] = troubles[said.how]
    throw new ModelFailed(trouble, message, { usage })
  }
  const content = readJson(said.text)
  if (content === undefined)
    throw new ModelFailed('malformed', 'The model wrote something that is not JSON.', { usage })
  const parsed = schema.safeParse(content)
  if (parsed.success) return { content: parsed.data, usage: said.usage ?? nothing }
  throw new ModelFailed('malformed', `The model left the schema at ${firstPlace(parsed.error)}.`, { usage })
}

function firstPlace(error: z.ZodError): string {
  return error.issues[0]?.path.map(String).join('.') || 'its root'
}

/** LM Studio answers 200 with an `error` for an address it does not know; a login page is HTML. */
function notTheApi(body: unknown): ModelFailed {
  const isError = typeof body === 'object' && body !== null && 'error' in body
  if (isError || typeof body === 'string') {
    return new ModelFailed('misconfigured', 'The server answered with something else than a model’s answer.')
  }
  return new ModelFailed('malformed', 'The server’s answer is not what its API promises.')
}
