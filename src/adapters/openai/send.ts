import { type ModelAnswer, ModelFailed, type Usage } from '../../ports/language-model.ts'
import type { Prompt } from '../../rubric/prompt/prompt.ts'
import type { Connection } from './connection.ts'
import { coachRequest } from './request.ts'
import type { z } from 'zod'
import type { ModelTrouble } from '../../rubric/judge/dialogue.ts'
import { type ModelReply, readCompletionReply, readJson, readResponseReply } from './model-reply.ts'
import { AzureOpenAI, OpenAI } from 'openai'

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

/** The SDK refuses to work without a key; servers that ask for none ignore it. */
const noKey = 'none'

/**
 * The SDK's client. What it would read from the environment is given here (all but `OPENAI_CUSTOM_HEADERS`, which it
 * always adds); its own retries are off, because `retrying` decides alone; its log is off, because at `debug` it would
 * hold whole requests.
 */
function openClient(connection: Connection): OpenAI {
  const { baseUrl, apiVersion } = connection
  const settings = {
    apiKey: connection.apiKey ?? noKey,
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
  } as const
  if (apiVersion === null) return new OpenAI({ ...settings, baseURL: baseUrl })
  return new AzureOpenAI({ ...settings, baseURL: baseUrl, apiVersion })
}
