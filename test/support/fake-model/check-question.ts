import type { Question } from './question.ts'
import { strictProblems } from './strict-schema.ts'

/** Whose server the fake is: each takes other fields. */
export type ServerKind = 'openai' | 'azure' | 'compatible'

/** What must not be sent. */
export interface Forbidden {
  /** Nowhere: names, addresses, ids of people. */
  readonly personal: readonly string[]
  /** Nowhere but in the user's turn: words of the draft. */
  readonly draft: readonly string[]
}

/** The fields that every server takes, which are those that a picky local one does. */
const common = {
  responses: ['model', 'instructions', 'input', 'text', 'max_output_tokens', 'store'],
  chat: ['model', 'messages', 'response_format'],
} as const

const identity = ['prompt_cache_key', 'safety_identifier'] as const

/** What a provider or our own promises forbid about a request, as sentences. */
export function problemsOf(question: Question, server: ServerKind, forbidden: Forbidden): readonly string[] {
  return [
    ...fieldProblems(question, server),
    ...identityProblems(question, server),
    ...markProblems(question, server),
    ...strictProblems(question.schema).map((problem) => `schema: ${problem}`),
    ...(/^[\w-]{1,64}$/.test(question.schemaName) ? [] : ['the name of the schema is no name']),
    ...(question.instructions === '' ? ['there are no instructions'] : []),
    ...(question.input === '' ? ['there is no user turn'] : []),
    ...leaks(question, forbidden),
  ]
}

function fieldProblems({ api, body }: Question, server: ServerKind): readonly string[] {
  const allowed = new Set<string>([...common[api], ...extras(api, server)])
  const limit = body['max_output_tokens'] ?? body['max_completion_tokens'] ?? body['max_tokens']
  return [
    ...Object.keys(body)
      .filter((name) => !allowed.has(name))
      .map((name) => `Unknown parameter: '${name}'`),
    ...((api === 'responses' || server === 'openai') && body['store'] !== false ? ['store must be false'] : []),
    ...(typeof limit === 'number' && limit <= 16_000 ? [] : ['the output has no bound']),
  ]
}

function extras(api: Question['api'], server: ServerKind): readonly string[] {
  if (server === 'compatible') return api === 'chat' ? ['max_tokens'] : []
  const limit = api === 'chat' ? ['max_completion_tokens'] : []
  if (server === 'openai') return [...limit, ...identity, 'prompt_cache_options', ...(api === 'chat' ? ['store'] : [])]
  return api === 'chat' ? limit : identity
}

function identityProblems({ body, api, path }: Question, server: ServerKind): readonly string[] {
  const isNeeded = server === 'openai' || (server === 'azure' && api === 'responses' && path.includes('/v1/'))
  if (!isNeeded) return []
  const { prompt_cache_key: key, safety_identifier: id } = body
  return [
    ...(typeof key === 'string' && /^.{1,64}$/.test(key) ? [] : ['prompt_cache_key is missing, or too long']),
    ...(typeof id === 'string' && /^[0-9a-f]{64}$/.test(id) ? [] : ['safety_identifier is no hash']),
  ]
}

/** OpenAI's models before gpt-5.6 refuse a mark; without one, those from then on find no prefix again. */
function markProblems({ marked, model, body }: Question, server: ServerKind): readonly string[] {
  const isMarked = marked || 'prompt_cache_options' in body
  if (isMarked && (server !== 'openai' || !knowsMarks(model))) return ["Unknown parameter: 'prompt_cache_breakpoint'"]
  return []
}

/** Whether the model caches at marks alone. */
export function knowsMarks(model: string): boolean {
  return /^gpt-(5\.[6-9]|[6-9])/.test(model)
}

function leaks({ raw, path, headers, input, instructions, body }: Question, forbidden: Forbidden): readonly string[] {
  const everything = [raw, path, JSON.stringify(headers), JSON.stringify(body), input, instructions].join('\n')
  const outside = JSON.stringify({ ...body, input: null, messages: null }) + instructions
  return [
    ...forbidden.personal.filter((word) => everything.includes(word)).map((word) => `personal: ${word}`),
    ...forbidden.draft.filter((word) => outside.includes(word)).map((word) => `outside the user's turn: ${word}`),
  ]
}
