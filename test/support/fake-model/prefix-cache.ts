import { encode } from 'gpt-tokenizer/encoding/o200k_base'

import { knowsMarks } from './check-question.ts'
import type { Question } from './question.ts'

/** What a provider charges for. */
export interface Tokens {
  readonly input: number
  readonly cached: number
  readonly written: number
}

/** Providers cache no prefix below this, and older models in steps of 128 (OpenAI's guide to prompt caching). */
const least = 1024
const step = 128

/** Counts tokens as OpenAI's models do, and finds what of them an earlier request had sent already. */
export function prefixCache() {
  const earlier: number[][] = []
  const marks = new Set<string>()
  const counted = new Map<string, number[]>()

  /** A prefix is the same for many requests, and long. */
  function tokensOf(text: string): number[] {
    const known = counted.get(text)
    if (known) return known
    const tokens = encode(text)
    counted.set(text, tokens)
    return tokens
  }

  return {
    /** The schema counts as part of the prefix, before the instructions. */
    count(question: Question): Tokens {
      const prefix = tokensOf(`${JSON.stringify(question.schema)}\n${question.instructions}`)
      const all = [...prefix, ...encode(question.input)]
      if (knowsMarks(question.model)) return atMarks(question, prefix, all)
      const cached = Math.max(0, ...earlier.map((tokens) => common(tokens, all)))
      earlier.push(all)
      return { input: all.length, cached: cached < least ? 0 : cached - (cached % step), written: 0 }
    },
    countOutput: (text: string): number => encode(text).length,
  }

  /** Found again is only what ended at a mark: ours, or else the provider's own behind the newest message. */
  function atMarks(question: Question, prefix: number[], all: number[]): Tokens {
    const end = question.marked ? prefix.length : all.length
    if (end < least) return { input: all.length, cached: 0, written: 0 }
    const key = JSON.stringify([
      question.model,
      question.schema,
      question.instructions,
      question.marked || question.input,
    ])
    const isKnown = marks.has(key)
    marks.add(key)
    return { input: all.length, cached: isKnown ? end : 0, written: isKnown ? 0 : end }
  }
}

function common(one: readonly number[], other: readonly number[]): number {
  const end = Math.min(one.length, other.length)
  for (let at = 0; at < end; at += 1) if (one[at] !== other[at]) return at
  return end
}
