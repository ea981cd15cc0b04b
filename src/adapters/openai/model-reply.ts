import { z } from 'zod'
import type { Usage } from '../../ports/language-model.ts'

/** What a model said, whichever API carried it. */
export interface ModelReply {
  /** `cut`: it reached the end of what it may write. */
  readonly how: 'whole' | 'cut' | 'filtered' | 'refused' | 'failed'
  readonly text: string
  /** Null where the server counts nothing. */
  readonly usage: Usage | null
}

const count = z.number().int().nonnegative()

const Response = z.object({
  status: z.string().nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z.array(
    z.object({
      type: z.string(),
      content: z
        .array(z.object({ type: z.string(), text: z.string().nullish(), refusal: z.string().nullish() }))
        .nullish(),
    }),
  ),
  usage: z
    .object({
      input_tokens: count,
      output_tokens: count,
      input_tokens_details: z.object({ cached_tokens: count.nullish() }).nullish(),
    })
    .nullish(),
})

const Completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: count,
      completion_tokens: count.nullish(),
      prompt_tokens_details: z.object({ cached_tokens: count.nullish() }).nullish(),
    })
    .nullish(),
})

/** Reads what the Responses API answered; null where it is no such answer. */
export function readResponseReply(body: unknown): ModelReply | null {
  const parsed = Response.safeParse(body)
  if (!parsed.success) return null
  const { status, incomplete_details: incomplete, output, usage } = parsed.data
  const parts = output.flatMap((item) => (item.type === 'message' ? (item.content ?? []) : []))
  return {
    how: howOf(
      status ?? 'completed',
      incomplete?.reason ?? '',
      parts.some((part) => part.type === 'refusal'),
    ),
    text: parts.map((part) => (part.type === 'output_text' ? (part.text ?? '') : '')).join(''),
    usage: usage
      ? {
          input: usage.input_tokens,
          cached: usage.input_tokens_details?.cached_tokens ?? 0,
          output: usage.output_tokens,
        }
      : null,
  }
}

function howOf(status: string, reason: string, refused: boolean): ModelReply['how'] {
  if (status === 'incomplete') return reason === 'content_filter' ? 'filtered' : 'cut'
  if (status !== 'completed') return 'failed'
  return refused ? 'refused' : 'whole'
}

/** Reads what Chat Completions answered; null where it is no such answer. */
export function readCompletionReply(body: unknown): ModelReply | null {
  const parsed = Completion.safeParse(body)
  const choice = parsed.data?.choices[0]
  if (!parsed.success || !choice) return null
  const { usage } = parsed.data
  return {
    how: howEnded(choice.finish_reason ?? 'stop', choice.message.refusal ?? ''),
    text: choice.message.content ?? '',
    usage: usage
      ? {
          input: usage.prompt_tokens,
          cached: usage.prompt_tokens_details?.cached_tokens ?? 0,
          output: usage.completion_tokens ?? 0,
        }
      : null,
  }
}

function howEnded(reason: string, refusal: string): ModelReply['how'] {
  if (reason === 'length') return 'cut'
  if (reason === 'content_filter') return 'filtered'
  return refusal === '' ? 'whole' : 'refused'
}

/** Models that think aloud do so before their answer, between these. */
const thinking = /^\s*<(think|thinking|reasoning)>[\s\S]*?<\/\1>/

/** A whole answer inside a code fence. */
const fenced = /^\s*```[a-z]*\s*\n([\s\S]*?)\n?```\s*$/i

/**
 * The JSON that a model wrote; undefined where it wrote none. Local servers that do not hold their models to the schema
 * let them think aloud first, or put a code fence around it: both are taken off.
 */
export function readJson(text: string): unknown {
  const answer = text.replace(thinking, '')
  try {
    return JSON.parse(fenced.exec(answer)?.[1] ?? answer)
  } catch {
    return undefined
  }
}
