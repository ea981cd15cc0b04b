import { hash, randomUUID } from 'node:crypto'
import { Counter, Histogram, type Registry } from 'prom-client'
import { postgresLedger } from '../adapters/postgres/ledger.ts'
import type { Pool } from '../adapters/postgres/pool/pool.ts'
import type { ErrandBudget } from '../app/errands/purse.ts'
import type { Config } from './config.ts'
import { type LanguageModel, ModelFailed } from '../ports/language-model.ts'
import type { Log } from '../ports/log.ts'

/** A language model, and what may be spent on it. */
interface OpenModel {
  readonly model: LanguageModel
  readonly budget: ErrandBudget
}

/** The AI coach where a model is configured. Its SDK takes a quarter of a second to load: only who uses it waits. */
export async function openModel(
  { coach: set }: Config,
  pool: Pool,
  registry: Registry,
  log: Log,
): Promise<OpenModel | null> {
  if (set === null) return null
  const { openaiCoach } = await import('../adapters/openai/openai.ts')
  const { connection, timeoutMs } = set
  const model = openaiCoach({ connection, timeoutMs, secret: set.secret ?? deriveSecret(connection.apiKey), log })
  const ledger = postgresLedger(pool)
  const budget = { ledger, perProposal: set.tokensPerProposal, perPersonAndDay: set.tokensPerPersonPerDay }
  return { model: measureModel(model, registry), budget }
}

/** Nobody who has not the key can tell whom a hash stands for; without a key, no hash outlives the process. */
function deriveSecret(apiKey: string | null): string {
  return apiKey === null ? randomUUID() : hash('sha256', `people ${apiKey}`, 'hex')
}

/** The same language model, with its calls, times and tokens counted for `/metrics`. */
function measureModel(model: LanguageModel, registry: Registry): LanguageModel {
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
