import type { Connection } from '../../src/adapters/openai/connection.ts'
import type { JudgeQuestion, Reply } from '../../src/rubric/judge/dialogue.ts'
import type { Usage } from '../../src/ports/language-model.ts'
import { questionId } from './question-id.ts'

/** What came back for a question. */
export interface Answered {
  readonly reply: Reply
  /** Null where nothing was charged, or nobody knows. */
  readonly usage: Usage | null
  /** Why there is no answer, for the person at the terminal; null where there is one. */
  readonly why: string | null
}

/** Where answers come from: a model, or a file. Null: not answered yet. */
export type Source = (question: JudgeQuestion, id: string) => Promise<Answered | null>

/** Questions and their answers during one run. */
export interface Exchange {
  readonly connection: Connection
  /** The reply, or null where there is none yet. The same question is asked once, however often it is put. */
  replyTo(question: JudgeQuestion): Promise<Reply | null>
  readonly answered: ReadonlyMap<string, Answered>
  /** The questions that wait for an answer, by id. */
  readonly open: ReadonlyMap<string, JudgeQuestion>
}

/** Puts questions to a source and keeps what it answers. */
export function openExchange(connection: Connection, source: Source): Exchange {
  const asked = new Map<string, Promise<Answered | null>>()
  const answered = new Map<string, Answered>()
  const open = new Map<string, JudgeQuestion>()

  async function ask(question: JudgeQuestion, id: string): Promise<Answered | null> {
    const found = await source(question, id)
    if (found === null) open.set(id, question)
    else answered.set(id, found)
    return found
  }
  return {
    connection,
    answered,
    open,
    async replyTo(question) {
      const id = questionId(connection, question)
      const answer = asked.get(id) ?? ask(question, id)
      asked.set(id, answer)
      return (await answer)?.reply ?? null
    },
  }
}
