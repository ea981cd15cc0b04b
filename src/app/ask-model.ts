import { hash } from 'node:crypto'

import type { JudgeQuestion, Reply } from '../rubric/judge/dialogue.ts'
import { promptKey } from '../rubric/prompt/prompt-key.ts'
import type { ModelAnswer, LanguageModel } from '../ports/language-model.ts'
import type { Ledger, Spender } from '../ports/ledger.ts'
import { ModelFailed } from '../ports/language-model.ts'

/** What asking the model needs. */
export interface AskingParts {
  readonly coach: LanguageModel
  readonly ledger: Ledger
  /** Tokens, in and out, beyond which nothing more is asked. */
  readonly budget: { readonly perProposal: number; readonly perPersonAndDay: number }
}

/** Puts the questions of one reading. */
export interface Asker {
  /**
   * Sends questions side by side and gives the replies in their order. An answer that is kept is not asked for again; each
   * call is counted, and its answer kept, before anything is made of it. What no kept answer serves fails once a budget is
   * used up. Throws the signal's reason.
   */
  ask(questions: readonly JudgeQuestion[]): Promise<readonly Reply[]>
  /** Lets go of every answer so far, so that the next reading of the same text asks again. */
  forget(): Promise<void>
}

/** An asker for one reading, at somebody's cost; the signal ends the calls under way. */
export function asker(parts: AskingParts, who: Spender, signal: AbortSignal): Asker {
  const asked = new Set<string>()
  return {
    async ask(questions) {
      for (const question of questions) asked.add(keyOf(parts, question))
      const kept = await Promise.all(questions.map((question) => parts.ledger.recall(keyOf(parts, question))))
      const over = kept.includes(null) ? await overBudget(parts, who) : null
      const reply = (question: JudgeQuestion) => (over === null ? ask(parts, who, question, signal) : { failed: over })
      return Promise.all(questions.map(async (question, index) => kept[index] ?? reply(question)))
    },
    forget: () => parts.ledger.forget([...asked]),
  }
}

/** Whose budget is used up; null where none is. */
async function overBudget(
  { ledger, budget }: AskingParts,
  who: Spender,
): Promise<'proposal-budget' | 'person-budget' | null> {
  const { proposal, person } = await ledger.sumSpent(who)
  if (proposal >= budget.perProposal) return 'proposal-budget'
  return person >= budget.perPersonAndDay ? 'person-budget' : null
}

async function ask(parts: AskingParts, who: Spender, question: JudgeQuestion, signal: AbortSignal): Promise<Reply> {
  const { coach, ledger } = parts
  let answer: ModelAnswer
  try {
    answer = await coach.ask(question.prompt, `${who.tenant} ${who.person}`, signal)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ModelFailed)) throw error
    await ledger.note(who, { answer: null, usage: error.usage })
    return { failed: error.trouble }
  }
  const { content, usage } = answer
  await ledger.note(who, { answer: { key: keyOf(parts, question), content }, usage })
  return { content }
}

function keyOf({ coach }: AskingParts, { prompt, sample }: JudgeQuestion): string {
  const key = promptKey(prompt, coach.modelFor(prompt.task), sample)
  return hash('sha256', key, 'base64url')
}
