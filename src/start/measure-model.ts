import { Counter, Histogram, type Registry } from 'prom-client'

import type { LanguageModel } from '../ports/language-model.ts'
import { ModelFailed } from '../ports/language-model.ts'

/** The same language model, with its calls, times and tokens counted for `/metrics`. */
export function measureModel(model: LanguageModel, registry: Registry): LanguageModel {
  const registers = [registry]
  const calls = new Counter({
    name: 'model_calls_total',
    help: 'Calls of the language model, by task and outcome',
    labelNames: ['task', 'outcome'],
    registers,
  })
  const tokens = new Counter({
    name: 'model_tokens_total',
    help: 'Tokens sent (cached: the part that the provider had already) and received',
    labelNames: ['kind'],
    registers,
  })
  const seconds = new Histogram({
    name: 'model_seconds',
    help: 'Seconds until the language model answered or failed',
    labelNames: ['task'],
    buckets: [0.5, 1, 2, 5, 10, 20, 45, 90],
    registers,
  })

  return {
    modelFor: (task) => model.modelFor(task),
    close: () => model.close(),
    async ask(prompt, person, signal) {
      const stop = seconds.startTimer({ task: prompt.task })
      try {
        const answer = await model.ask(prompt, person, signal)
        calls.inc({ task: prompt.task, outcome: 'answered' })
        for (const kind of ['input', 'cached', 'output'] as const) tokens.inc({ kind }, answer.usage[kind])
        return answer
      } catch (error) {
        const failed = error instanceof ModelFailed ? error : null
        calls.inc({ task: prompt.task, outcome: signal.aborted ? 'withdrawn' : (failed?.trouble ?? 'stopped') })
        for (const kind of ['input', 'cached', 'output'] as const) tokens.inc({ kind }, failed?.usage?.[kind] ?? 0)
        throw error
      } finally {
        stop()
      }
    },
  }
}
