import { z } from 'zod'
import { gapNames } from './gaps.ts'

/** The links of the traceability matrix that the whole proposal is asked for. */
const traceIds = ['X1', 'X2', 'X3', 'X4'] as const

const verdict = z.enum(['met', 'partial', 'missing', 'not_applicable'])
const confidence = z.enum(['low', 'medium', 'high'])

/**
 * What a model answers, for every task: a task leaves the arrays that are not its own empty. The order of the fields is the
 * order of thought: first where it stands, then what is lacking, and only then a verdict. There is no field that could hold a
 * rewritten text. Numbers are sentence numbers; strict mode knows no bounds of ours, the contract checks them.
 */
export function answerSchema(ids: readonly string[]) {
  return answerWith(z.enum(ids))
}

function answerWith<Id extends z.ZodType<string>>(id: Id) {
  return z.object({
    verdicts: z.array(
      z.object({
        id,
        evidence: z.array(z.number()),
        gap: z.enum(gapNames),
        verdict: verdict,
        confidence,
        question: z.string().nullable(),
      }),
    ),
    links: z.array(z.object({ id: z.enum(traceIds), from: z.number(), to: z.number().nullable() })),
    rulings: z.array(z.object({ finding: z.number(), keep: z.boolean() })),
  })
}

/** An answer as it is read: an id that nobody asked for is the contract's business, and spoils no other entry. */
export const JudgeAnswer = answerWith(z.string())

/** A model’s answer after `JudgeAnswer` has checked its form; its ids and sentence numbers may still be wrong. */
export type JudgeAnswer = z.infer<typeof JudgeAnswer>

/** The model’s verdict on one criterion, with the numbers of the sentences it rests on and a question or null. */
export type Verdict = JudgeAnswer['verdicts'][number]

/**
 * One link that the model found, from one sentence number to the sentence that follows it up, or to null where none
 * does.
 */
export type TraceLink = JudgeAnswer['links'][number]

/** The critic’s decision whether to keep one finding, which `finding` names by its number in the prompt, from 1. */
export type Ruling = JudgeAnswer['rulings'][number]
