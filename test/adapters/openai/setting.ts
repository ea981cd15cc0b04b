import { z } from 'zod'

import type { Connection } from '../../../src/adapters/openai/connection.ts'
import { type OpenaiOptions, openaiCoach } from '../../../src/adapters/openai/openai.ts'
import type { ModelAnswer, ModelFailed } from '../../../src/ports/language-model.ts'
import type { Prompt } from '../../../src/rubric/prompt/prompt.ts'
import { keepingLog } from '../../contracts/log-lines.ts'
import type { FakeModel } from '../../support/fake-model/fake-model.ts'

const schema = z.object({
  verdicts: z.array(
    z.object({
      id: z.enum(['O1', 'O2']),
      evidence: z.array(z.number()),
      verdict: z.enum(['met', 'partial']),
      question: z.string().nullable(),
    }),
  ),
})

/** Long enough to be cached: providers keep no prefix below 1,024 tokens. */
const rubric = Array.from({ length: 120 }, (_, at) => `Criterion ${at}: the passage says what, how much, and when.`)

/** A word that stands in the draft alone, and a person: neither may show where it must not. */
export const draftWord = 'ornithorynque'
export const person = 'slack:T1:U-CAMILLE'

/** A question about a passage. */
export function promptAbout(passage: string, more: Partial<Prompt> = {}): Prompt {
  return {
    task: 'section',
    prefix: `You judge passages.\n${rubric.join('\n')}`,
    input: `task section\nask O1 O2\nanswer language French\n<draft k3>\n[1] ${passage}\n</draft k3>`,
    schema,
    schemaName: 'reading',
    cacheKey: 'rubric 1 prompt 1',
    ...more,
  }
}

/** What the fake answers in these tests. */
export const content = {
  verdicts: [
    { id: 'O1', evidence: [1], verdict: 'partial', question: 'De combien à combien ?' },
    { id: 'O2', evidence: [1], verdict: 'met', question: null },
  ],
}

/** How to reach a fake, as OpenAI's own server unless it says otherwise. */
export function connectionTo(fake: Pick<FakeModel, 'url'>, more: Partial<Connection> = {}): Connection {
  return {
    server: 'openai',
    api: 'responses',
    baseUrl: fake.url,
    apiVersion: null,
    apiKey: 'sk-secret-key',
    model: 'gpt-6-luna',
    criticModel: 'gpt-6-luna-critic',
    ...more,
  }
}

/** A coach that loses no time between tries, with a log to look at. */
export function coachOf(connection: Connection, more: Partial<OpenaiOptions> = {}) {
  const log = keepingLog()
  const coach = openaiCoach({ connection, secret: 'a secret of sixteen', log, pauseMs: 1, ...more })
  const never = new AbortController().signal
  return {
    coach,
    log,
    ask: (prompt = promptAbout(`Un ${draftWord}.`), signal = never): Promise<ModelAnswer> =>
      coach.ask(prompt, person, signal),
    /** The failure that the question ends in. */
    fail: async (prompt?: Prompt, signal = never): Promise<ModelFailed> => {
      try {
        await coach.ask(prompt ?? promptAbout(`Un ${draftWord}.`), person, signal)
      } catch (error) {
        return error as ModelFailed
      }
      throw new Error('the question was answered')
    },
  }
}
