import type { Tokens } from './prefix-cache.ts'
import type { Question } from './question.ts'

/** What the model said, to be written as the API of the question writes it. */
export interface Saying {
  readonly text: string
  readonly how: 'whole' | 'refused' | 'length' | 'content_filter'
  readonly tokens: Tokens
  readonly output: number
}

/** The body of an answer. */
export function writeAnswer(question: Question, saying: Saying, number: number): object {
  return question.api === 'responses' ? response(question, saying, number) : completion(question, saying, number)
}

/** https://developers.openai.com/api/docs/api-reference/responses/object */
function response({ model }: Question, { text, how, tokens, output }: Saying, number: number): object {
  const content =
    how === 'refused'
      ? { type: 'refusal', refusal: text }
      : { type: 'output_text', text, annotations: [], logprobs: [] }
  const isWhole = how === 'whole' || how === 'refused'
  const status = isWhole ? 'completed' : 'incomplete'
  return {
    id: `resp_${number}`,
    object: 'response',
    created_at: 1_790_000_000 + number,
    status,
    error: null,
    incomplete_details: isWhole ? null : { reason: how === 'length' ? 'max_output_tokens' : how },
    model: `${model}-2026-09-22`,
    output: [
      { id: `rs_${number}`, type: 'reasoning', summary: [] },
      { id: `msg_${number}`, type: 'message', role: 'assistant', status, content: [content] },
    ],
    store: false,
    usage: {
      input_tokens: tokens.input,
      input_tokens_details: { cached_tokens: tokens.cached, cache_write_tokens: tokens.written },
      output_tokens: output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: tokens.input + output,
    },
  }
}

/** https://developers.openai.com/api/docs/api-reference/chat/object */
function completion({ model }: Question, { text, how, tokens, output }: Saying, number: number): object {
  const isRefusal = how === 'refused'
  return {
    id: `chatcmpl-${number}`,
    object: 'chat.completion',
    created: 1_790_000_000 + number,
    model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: isRefusal ? null : text, refusal: isRefusal ? text : null },
        finish_reason: how === 'length' || how === 'content_filter' ? how : 'stop',
        logprobs: null,
      },
    ],
    usage: {
      prompt_tokens: tokens.input,
      prompt_tokens_details: { cached_tokens: tokens.cached },
      completion_tokens: output,
      total_tokens: tokens.input + output,
    },
  }
}

/** An error as OpenAI words it. */
export function writeError(message: string, type: string, code: string | null, param: string | null = null): object {
  return { error: { message, type, param, code } }
}
