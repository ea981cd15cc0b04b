import type { Prompt } from '../prompt/prompt.ts'

/** Why a model gave no answer that can be used. `misconfigured`: a wrong key, model or address; somebody must mend it. */
export type ModelTrouble =
  | 'timeout'
  | 'unavailable'
  | 'rate-limited'
  | 'refused'
  | 'incomplete'
  | 'malformed'
  | 'misconfigured'

/** Why a question got no answer: the model gave none, or it was not put because a budget is used up. */
export type Setback = ModelTrouble | 'proposal-budget' | 'person-budget'

/** One prompt to send. `sample` tells votes on the same prompt apart, also in the key under which an answer is kept. */
export interface JudgeQuestion {
  readonly prompt: Prompt
  readonly sample: number
}

/** What came back for one question: the parsed JSON of the answer, or why there is none. */
export type Reply = { readonly content: unknown } | { readonly failed: Setback }

/**
 * An order of work as a dialogue: it yields questions that may be sent side by side, gets as many replies in the same order, and
 * returns what it found. Pure: the same replies give the same result, byte for byte.
 */
export type Dialogue<Result> = Generator<readonly JudgeQuestion[], Result, readonly Reply[]>
