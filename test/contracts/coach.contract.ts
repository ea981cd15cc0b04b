import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

import type { LanguageModel } from '../../src/ports/language-model.ts'
import type { ModelTrouble } from '../../src/rubric/judge/dialogue.ts'
import { ModelFailed } from '../../src/ports/language-model.ts'
import type { Prompt } from '../../src/rubric/prompt/prompt.ts'
import type { Behaviour } from '../support/fake-model/behaviour.ts'
import type { FakeModel } from '../support/fake-model/fake-model.ts'

const prompt: Prompt = {
  task: 'section',
  prefix: 'Count the sentences.',
  input: '[1] Un. [2] Deux.',
  schema: z.object({ count: z.number() }),
  schemaName: 'counted',
  cacheKey: 'counting 1',
}

/** What the fake must be started with. */
export const counting = { answer: () => ({ count: 2 }) }

const never = new AbortController().signal

/** What every coach must do. `open` gives one, and the model behind it. */
export function describeCoach(name: string, open: () => Promise<{ coach: LanguageModel; model: FakeModel }>): void {
  describe(`a coach on ${name}`, () => {
    let coach: LanguageModel
    let model: FakeModel
    beforeAll(async () => {
      ;({ coach, model } = await open())
    })
    afterEach(() => model.clear())
    afterAll(async () => {
      await coach.close()
      await model.close()
    })

    test('gives an answer that fits the schema, and what it cost', async () => {
      const answer = await coach.ask(prompt, 'p1', never)

      expect(answer.content).toEqual({ count: 2 })
      expect(answer.usage.input).toBeGreaterThan(0)
      expect(answer.usage.output).toBeGreaterThan(0)
      expect(answer.usage.cached).toBeLessThanOrEqual(answer.usage.input)
      expect(model.problems).toEqual([])
    })

    test('names the model of each task, and asks it', async () => {
      for (const task of ['section', 'whole', 'critic'] as const) {
        await coach.ask({ ...prompt, task }, 'p1', never)

        expect(model.requests.at(-1)?.model).toBe(coach.modelFor(task))
      }
    })

    test.each<readonly [Behaviour, ModelTrouble]>([
      [{ type: 'refuse' }, 'refused'],
      [{ type: 'incomplete', reason: 'length' }, 'incomplete'],
      [{ type: 'text', text: '{"count": "two"}' }, 'malformed'],
      [{ type: 'error', status: 401 }, 'misconfigured'],
      [{ type: 'error', status: 429, retryAfter: '20' }, 'rate-limited'],
      [{ type: 'error', status: 503, retryAfter: '20' }, 'unavailable'],
    ])('fails with what is wrong, and nothing else: %j', async (behaviour, trouble) => {
      model.otherwise(behaviour)

      const failed = await coach.ask(prompt, 'p1', never).catch((error: unknown) => error)

      expect(failed).toBeInstanceOf(ModelFailed)
      expect(failed).toMatchObject({ trouble })
    })

    test('gives up a question that was withdrawn', async () => {
      model.otherwise({ type: 'hang' })

      const failed = await coach.ask(prompt, 'p1', AbortSignal.timeout(50)).catch((error: unknown) => error)

      expect(failed).toBeInstanceOf(ModelFailed)
    })

    test('tells nobody who the person is', async () => {
      await coach.ask(prompt, 'slack:U-SECRET', never)

      expect(model.requests.at(-1)?.raw).not.toContain('U-SECRET')
    })
  })
}
