import type { Connection } from '../../../src/adapters/openai/connection.ts'
import { coachRequest, modelFor, safetyIdOf } from '../../../src/adapters/openai/request.ts'
import type { JudgeQuestion } from '../../../src/rubric/judge/dialogue.ts'
import { nobody } from '../nobody.ts'

/** A request as a line of OpenAI's Batch API: https://developers.openai.com/api/docs/guides/batch */
export interface RequestLine {
  readonly custom_id: string
  readonly method: 'POST'
  readonly url: string
  readonly body: object
}

/** The line that asks a question: its body is made by the function that makes the running program's. */
export function requestLine(connection: Connection, id: string, { prompt }: JudgeQuestion): RequestLine {
  const { path, body } = coachRequest(connection, prompt, safetyIdOf(nobody, nobody))
  return { custom_id: id, method: 'POST', url: path, body }
}

/** The lines of the open questions by model, the main one first: a batch takes one model alone. */
export function requestsByModel(
  connection: Connection,
  open: ReadonlyMap<string, JudgeQuestion>,
): ReadonlyMap<string, readonly RequestLine[]> {
  const models = [...new Set([connection.model, connection.criticModel])]
  const lines = (model: string) =>
    [...open]
      .filter(([, { prompt }]) => modelFor(connection, prompt.task) === model)
      .map(([id, question]) => requestLine(connection, id, question))
  return new Map(models.map((model) => [model, lines(model)] as const).filter(([, found]) => found.length > 0))
}
