import type { z } from 'zod'

/** One question to a language model, ready to send: which API carries it is the adapter's business. */
export interface Prompt {
  /** `critic` may go to a cheaper model. */
  readonly task: 'section' | 'whole' | 'critic'
  /** The instructions and the rubric: byte-identical for every task, section, language and learner under one rubric. */
  readonly prefix: string
  /** What this question is about: the only part that holds anything of the draft. */
  readonly input: string
  /** What the answer must look like. One schema for all tasks, so that it is part of what the provider caches. */
  readonly schema: z.ZodType
  readonly schemaName: string
  /** Groups requests that share the prefix: the rubric's and the prompt's version. */
  readonly cacheKey: string
}
