import { createHash } from 'node:crypto'

import type { Question, Reply } from '../rubric/judge/dialogue.ts'
import { promptKey } from '../rubric/prompt/prompt-key.ts'
import type { Answer, Coach } from '../ports/coach.ts'
import type { Ledger, Spender } from '../ports/ledger.ts'
import { CoachFailed } from '../ports/coach.ts'

/** What asking the model needs. */
export interface AskingParts {
  readonly coach: Coach
  readonly ledger: Ledger
  /** Tokens, in and out, beyond which nothing more is asked. */
  readonly budget: { readonly perProposal: number; readonly perPersonAndDay: number }
}

/** Thrown instead of asking, once a budget is used up. */
export class OverBudget extends Error {
  override readonly name = 'OverBudget'
  readonly whose: 'proposal-budget' | 'person-budget'

  constructor(whose: OverBudget['whose']) {
    super(`the ${whose} of the AI coach is used up`)
    this.whose = whose
  }
}

/** Puts the questions of one reading. */
export interface Asker {
  /**
   * Sends questions side by side and gives the replies in their order. An answer that is kept is not asked for again; each
   * call is counted, and its answer kept, before anything is made of it. Throws `OverBudget`, or the signal's reason.
   */
  ask(questions: readonly Question[]): Promise<readonly Reply[]>
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
      if (kept.includes(null)) await withinBudget(parts, who)
      return Promise.all(questions.map(async (question, index) => kept[index] ?? ask(parts, who, question, signal)))
    },
    forget: () => parts.ledger.forget([...asked]),
  }
}

async function withinBudget({ ledger, budget }: AskingParts, who: Spender): Promise<void> {
  const { proposal, person } = await ledger.spent(who)
  if (proposal >= budget.perProposal) throw new OverBudget('proposal-budget')
  if (person >= budget.perPersonAndDay) throw new OverBudget('person-budget')
}

async function ask(parts: AskingParts, who: Spender, question: Question, signal: AbortSignal): Promise<Reply> {
  const { coach, ledger } = parts
  let answer: Answer
  try {
    answer = await coach.ask(question.prompt, `${who.tenant} ${who.person}`, signal)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof CoachFailed)) throw error
    await ledger.note(who, { answer: null, usage: error.usage })
    return { failed: error.trouble }
  }
  const { content, usage } = answer
  await ledger.note(who, { answer: { key: keyOf(parts, question), content }, usage })
  return { content }
}

function keyOf({ coach }: AskingParts, { prompt, sample }: Question): string {
  const key = promptKey(prompt, coach.modelFor(prompt.task), sample)
  return createHash('sha256').update(key).digest('base64url')
}
