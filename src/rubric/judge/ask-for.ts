import { JudgeAnswer } from '../prompt/answer.ts'
import type { Prompt } from '../prompt/prompt.ts'
import type { KeptAnswers } from './contract.ts'
import type { Dialogue, JudgeQuestion, Reply, Setback } from './dialogue.ts'

/** What was answered well in the end, and what never was. */
export interface Asked<Item> {
  readonly got: ReadonlyMap<string, readonly Item[]>
  readonly wrong: readonly string[]
  readonly trouble: Setback | null
}

/** Puts one question; what breaks the contract is asked for once more, and then counts as unanswered. */
export function* askFor<Item>(
  ids: readonly string[],
  promptOf: (ids: readonly string[]) => Prompt,
  check: (answer: JudgeAnswer, ids: readonly string[]) => KeptAnswers<Item>,
): Dialogue<Asked<Item>> {
  const first = yield* askOnce(ids, { prompt: promptOf(ids), sample: 1 }, check)
  if (first.trouble !== null || first.wrong.length === 0) return first
  const second = yield* askOnce(first.wrong, { prompt: promptOf(first.wrong), sample: 2 }, check)
  const malformed = second.wrong.length === ids.length ? 'malformed' : null
  return {
    got: new Map([...first.got, ...second.got]),
    wrong: second.wrong,
    trouble: second.trouble ?? malformed,
  }
}

function* askOnce<Item>(
  ids: readonly string[],
  question: JudgeQuestion,
  check: (answer: JudgeAnswer, ids: readonly string[]) => KeptAnswers<Item>,
): Dialogue<Asked<Item>> {
  const [reply] = yield [question]
  const kept = keptIn(reply, ids, check)
  return { ...kept, trouble: reply !== undefined && 'failed' in reply ? reply.failed : null }
}

/** What of a reply keeps the contract: nothing of one that failed or is not of the schema, which is checked here again. */
export function keptIn<Item>(
  reply: Reply | undefined,
  ids: readonly string[],
  check: (answer: JudgeAnswer, ids: readonly string[]) => KeptAnswers<Item>,
): KeptAnswers<Item> {
  const parsed = reply !== undefined && 'content' in reply ? JudgeAnswer.safeParse(reply.content) : null
  return parsed?.success === true ? check(parsed.data, ids) : { got: new Map(), wrong: ids }
}
