import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { zodTextFormat } from 'openai/helpers/zod'
import type { JudgeQuestion } from '../../src/rubric/judge/dialogue.ts'
import type { Prompt } from '../../src/rubric/prompt/prompt.ts'

/** Input tokens of requests; `prefix` is the part that is the same in each: instructions, rubric and schema. */
export interface RequestTokens {
  readonly all: number
  readonly prefix: number
}

/** Counts with OpenAI's tokenizer for its current models; a provider adds a few for each message. */
export function requestTokens(questions: Iterable<JudgeQuestion>): RequestTokens {
  const prefixes = new Map<string, number>()
  let [prefix, variable] = [0, 0]
  for (const { prompt } of questions) {
    const counted = prefixes.get(prompt.prefix) ?? prefixTokens(prompt)
    prefixes.set(prompt.prefix, counted)
    prefix += counted
    variable += countTokens(prompt.input)
  }
  return { all: prefix + variable, prefix }
}

function prefixTokens({ prefix, schema, schemaName }: Prompt): number {
  return countTokens(prefix) + countTokens(JSON.stringify(zodTextFormat(schema, schemaName)))
}
