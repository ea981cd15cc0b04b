import { createHash } from 'node:crypto'
import { modelFor } from '../../src/adapters/openai/request.ts'
import type { Connection } from '../../src/adapters/openai/connection.ts'
import type { JudgeQuestion } from '../../src/rubric/judge/dialogue.ts'
import { promptKey } from '../../src/rubric/prompt/request.ts'

/** Names a question by all that its answer depends on, in 43 characters: an answer in a file finds its question again. */
export function questionId(connection: Connection, { prompt, sample }: JudgeQuestion): string {
  return createHash('sha256')
    .update(promptKey(prompt, modelFor(connection, prompt.task), sample))
    .digest('base64url')
}
