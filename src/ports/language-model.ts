import type { ModelTrouble } from '../rubric/judge/dialogue.ts'
import type { Prompt } from '../rubric/prompt/prompt.ts'

/** A language model that answers prompts. It only sends: what is asked, and what an answer means, is the rubric's. */
export interface LanguageModel {
  /** The model that answers a task: part of the key under which answers are kept. */
  modelFor(task: Prompt['task']): string
  /**
   * The model's answer, parsed as JSON and valid by the prompt's schema. `person` is whom it is for; what leaves the
   * program is a keyed hash of it. Throws `ModelFailed`, and nothing else.
   */
  ask(prompt: Prompt, person: string, signal: AbortSignal): Promise<ModelAnswer>
  close(): Promise<void>
}

/** What a model said, and what it cost. */
export interface ModelAnswer {
  readonly content: unknown
  readonly usage: Usage
}

/** Tokens of one call; `cached` is the part of `input` that the provider had already. */
export interface Usage {
  readonly input: number
  readonly cached: number
  readonly output: number
}

/**
 * The error that `LanguageModel.ask` throws: `trouble` says why there is no answer, and the message quotes nothing of
 * the draft.
 */
export class ModelFailed extends Error {
  override readonly name = 'ModelFailed'
  readonly trouble: ModelTrouble
  /** What was charged all the same. */
  readonly usage: Usage | null
  /** When the provider asks to wait. */
  readonly retryAfterMs: number | null

  constructor(
    trouble: ModelTrouble,
    message: string,
    more: { usage?: Usage; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause })
    this.trouble = trouble
    this.usage = more.usage ?? null
    this.retryAfterMs = more.retryAfterMs ?? null
  }
}
