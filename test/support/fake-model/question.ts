import type { IncomingHttpHeaders } from 'node:http'

import { z } from 'zod'

/** A request as the model reads it, whichever API carried it. */
export interface Question {
  readonly api: 'responses' | 'chat'
  /** Path and query, as they came. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** The whole body. */
  readonly body: Readonly<Record<string, unknown>>
  /** The body's bytes, as they came. */
  readonly raw: string
  readonly model: string
  /** Everything before the user's turn. */
  readonly instructions: string
  /** Whether a mark for the provider's cache stands behind the instructions. */
  readonly marked: boolean
  /** The user's turn. */
  readonly input: string
  readonly schemaName: string
  readonly schema: unknown
}

const Part = z.object({
  type: z.string(),
  text: z.string(),
  prompt_cache_breakpoint: z.object({ mode: z.literal('explicit') }).optional(),
})
const Content = z.union([z.string(), z.array(Part)])
const Turn = z.object({ role: z.string(), content: Content })
type Turn = z.infer<typeof Turn>
const Schema = z.object({ name: z.string(), strict: z.literal(true), schema: z.unknown() })

const Responses = z.looseObject({
  model: z.string(),
  instructions: z.string().optional(),
  input: z.union([z.string(), z.array(Turn)]),
  text: z.object({ format: Schema.extend({ type: z.literal('json_schema') }) }),
})

const Chat = z.looseObject({
  model: z.string(),
  messages: z.array(Turn),
  response_format: z.object({ type: z.literal('json_schema'), json_schema: Schema }),
})

/** Reads a body; throws a `ZodError` for one that the API would not take. */
export function readQuestion(
  at: Pick<Question, 'api' | 'path' | 'headers' | 'raw'>,
  deployment: string | null,
): Question {
  const body: unknown = JSON.parse(at.raw)
  const { model, turns, schema } = at.api === 'responses' ? readResponses(body) : readChat(body)
  const system = turns.filter((turn) => turn.role === 'system' || turn.role === 'developer')
  return {
    ...at,
    body: body as Question['body'],
    model: deployment ?? model,
    instructions: system.map(textOf).join('\n'),
    marked: system.some(({ content }) => typeof content !== 'string' && content.at(-1)?.prompt_cache_breakpoint),
    input: turns
      .filter((turn) => turn.role === 'user')
      .map(textOf)
      .join('\n'),
    schemaName: schema.name,
    schema: schema.schema,
  }
}

function readResponses(body: unknown) {
  const { model, instructions, input, text } = Responses.parse(body)
  const first: Turn[] = instructions === undefined ? [] : [{ role: 'system', content: instructions }]
  const rest: Turn[] = typeof input === 'string' ? [{ role: 'user', content: input }] : input
  return { model, turns: [...first, ...rest], schema: text.format }
}

function readChat(body: unknown) {
  const { model, messages, response_format: format } = Chat.parse(body)
  return { model, turns: messages, schema: format.json_schema }
}

function textOf({ content }: Turn): string {
  return typeof content === 'string' ? content : content.map((part) => part.text).join('')
}
