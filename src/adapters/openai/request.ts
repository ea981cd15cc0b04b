import { createHmac } from 'node:crypto'
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod'
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions'
import type { ResponseCreateParamsNonStreaming } from 'openai/resources/responses/responses'
import type { Prompt } from '../../rubric/prompt/prompt.ts'
import type { Connection } from './connection.ts'

/** What is sent: the body, and the API that takes it. A line of OpenAI's Batch API holds the same. */
export type CoachRequest =
  | { readonly api: 'responses'; readonly path: '/v1/responses'; readonly body: ResponseCreateParamsNonStreaming }
  | {
      readonly api: 'chat'
      readonly path: '/v1/chat/completions'
      readonly body: ChatCompletionCreateParamsNonStreaming
    }

/**
 * The most that a model may write, its reasoning included. A section's verdicts take about 1,500 tokens. Local servers
 * reserve it within the model's context, and vLLM refuses what does not fit.
 */
const mostOutput = { openai: 12_000, azure: 12_000, compatible: 4_000 } as const

/** Where a mark may end the cached prefix. */
const here = { prompt_cache_breakpoint: { mode: 'explicit' } } as const

/** Whom a question is for, as the provider sees it: a keyed hash, which nobody can turn back into a person. */
export function safetyIdOf(secret: string, person: string): string {
  return createHmac('sha256', secret).update(person).digest('hex')
}

/**
 * The request that carries a prompt. The rubric goes into the instructions, the draft into the user turn and nowhere
 * else; there are no tools. Servers other than OpenAI's get only the fields that they are known to take:
 *
 * | field | OpenAI | Azure | compatible |
 * |---|---|---|---|
 * | `store: false` | always | Responses, which store by default | Responses |
 * | `prompt_cache_key`, `safety_identifier` | always | Responses of the v1 endpoint | never |
 * | a mark behind the prefix | from gpt-5.6 on | never | never |
 * | `max_tokens` in Chat Completions | by its newer name | by its newer name | as it is |
 *
 * There is no temperature: reasoning models refuse or ignore it.
 */
export function coachRequest(connection: Connection, prompt: Prompt, safetyId: string): CoachRequest {
  if (connection.api === 'responses') {
    return { api: 'responses', path: '/v1/responses', body: responsesBody(connection, prompt, safetyId) }
  }
  return { api: 'chat', path: '/v1/chat/completions', body: chatBody(connection, prompt, safetyId) }
}

/** The model that answers a task. */
export function modelFor(connection: Connection, task: Prompt['task']): string {
  return task === 'critic' ? connection.criticModel : connection.model
}

function responsesBody(connection: Connection, prompt: Prompt, safetyId: string): ResponseCreateParamsNonStreaming {
  const model = modelFor(connection, prompt.task)
  return {
    model,
    ...(marks(connection, model) ? markedTurns(prompt) : { instructions: prompt.prefix, input: prompt.input }),
    text: { format: textFormat(prompt) },
    max_output_tokens: mostOutput[connection.server],
    store: false,
    ...identity(connection, prompt, safetyId),
  }
}

/** `instructions` cannot hold a mark, a developer's turn can: to the model they are the same. */
function markedTurns(prompt: Prompt): Pick<ResponseCreateParamsNonStreaming, 'input' | 'prompt_cache_options'> {
  return {
    input: [
      { role: 'developer', content: [{ type: 'input_text', text: prompt.prefix, ...here }] },
      { role: 'user', content: [{ type: 'input_text', text: prompt.input }] },
    ],
    prompt_cache_options: { mode: 'explicit' },
  }
}

function chatBody(connection: Connection, prompt: Prompt, safetyId: string): ChatCompletionCreateParamsNonStreaming {
  const { server } = connection
  const model = modelFor(connection, prompt.task)
  const marked = marks(connection, model)
  return {
    model,
    messages: [
      { role: 'system', content: marked ? [{ type: 'text', text: prompt.prefix, ...here }] : prompt.prefix },
      { role: 'user', content: prompt.input },
    ],
    response_format: responseFormat(prompt),
    ...(server === 'compatible' ? { max_tokens: mostOutput[server] } : { max_completion_tokens: mostOutput[server] }),
    ...(marked ? { prompt_cache_options: { mode: 'explicit' } } : {}),
    ...(server === 'openai' ? { store: false } : {}),
    ...identity(connection, prompt, safetyId),
  }
}

function marks(connection: Connection, model: string): boolean {
  return connection.server === 'openai' && needsBreakpoint(model)
}

function identity({ server, api, apiVersion }: Connection, prompt: Prompt, safetyId: string) {
  const known = server === 'openai' || (server === 'azure' && api === 'responses' && apiVersion === null)
  return known ? { prompt_cache_key: prompt.cacheKey, safety_identifier: safetyId } : {}
}

type TextFormat = ReturnType<typeof zodTextFormat>
type ResponseFormat = ReturnType<typeof zodResponseFormat>

/** A schema is the same object for all its prompts, and large. */
const textFormats = new WeakMap<Prompt['schema'], TextFormat>()
const responseFormats = new WeakMap<Prompt['schema'], ResponseFormat>()

function textFormat({ schema, schemaName }: Prompt): TextFormat {
  const format = textFormats.get(schema) ?? zodTextFormat(schema, schemaName)
  textFormats.set(schema, format)
  return format
}

function responseFormat({ schema, schemaName }: Prompt): ResponseFormat {
  const format = responseFormats.get(schema) ?? zodResponseFormat(schema, schemaName)
  responseFormats.set(schema, format)
  return format
}

/**
 * Whether a cached prefix must be marked for this model. From gpt-5.6 on, OpenAI matches the cache at a mark alone, and
 * without one of ours sets it behind the newest message: our prefix would never be found again. Older models find the
 * longest prefix by themselves and know no marks (https://developers.openai.com/api/docs/guides/prompt-caching).
 */
export function needsBreakpoint(model: string): boolean {
  const version = /^gpt-(\d+)(?:\.(\d+))?(?:-|$)/.exec(model)
  if (!version) return false
  const [major, minor] = [Number(version[1]), Number(version[2] ?? 0)]
  return major > 5 || (major === 5 && minor >= 6)
}
