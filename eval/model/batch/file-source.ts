import { APIError } from 'openai'
import { readAnswer } from '../../../src/adapters/openai/send.ts'
import { failureOf, faultOf } from '../../../src/adapters/openai/fault.ts'
import { ModelFailed } from '../../../src/ports/language-model.ts'
import type { JudgeQuestion } from '../../../src/rubric/judge/dialogue.ts'
import type { Answered, Source } from '../exchange.ts'
import { failedAs } from '../live.ts'
import type { Outcome } from './read-answers.ts'

/** Tries that a request gets where its failure may pass: as many as the running program makes. */
const mostTries = 3

/** Whether what failed and may pass is asked for again (`reopen`), or stands as failed (`stand`). */
export type OnFailure = 'reopen' | 'stand'

/** Answers from files. A question that no line answers stays open. */
export function fileSource(outcomes: ReadonlyMap<string, readonly Outcome[]>, onFailure: OnFailure): Source {
  return async (question, id) => {
    const tries = (outcomes.get(id) ?? []).map((outcome) => read(question, outcome))
    const answer = tries.find(({ type }) => type === 'answer') ?? tries.at(-1)
    if (answer === undefined) return null
    const isOpen = answer.type === 'passing' && onFailure === 'reopen' && tries.length < mostTries
    return isOpen ? null : answer.answered
  }
}

interface Try {
  /** `passing`: it failed, and may succeed another time. */
  readonly type: 'answer' | 'failed' | 'passing'
  readonly answered: Answered
}

function read(question: JudgeQuestion, outcome: Outcome): Try {
  if (outcome.type === 'error') {
    return {
      type: 'passing',
      answered: failedAs(new ModelFailed('unavailable', `The batch gave up: ${outcome.code}.`)),
    }
  }
  const { status, body } = outcome
  if (status !== 200) return refused(status, body)
  try {
    const { content, usage } = readAnswer(apiOf(body), question.prompt.schema, body)
    return { type: 'answer', answered: { reply: { content }, usage, why: null } }
  } catch (error) {
    if (!(error instanceof ModelFailed)) throw error
    return { type: 'failed', answered: failedAs(error) }
  }
}

/** Read as the adapter reads the same status and body. */
function refused(status: number, body: unknown): Try {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null
  const details = typeof error === 'object' && error !== null ? error : {}
  const fault = faultOf(new APIError(status, details, undefined, new Headers()))
  return { type: fault.passing ? 'passing' : 'failed', answered: failedAs(failureOf(fault)) }
}

/** By its shape: an answer of either API will do, whichever is configured. */
function apiOf(body: unknown): 'responses' | 'chat' {
  return typeof body === 'object' && body !== null && 'choices' in body ? 'chat' : 'responses'
}
