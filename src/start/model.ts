import { hash, randomUUID } from 'node:crypto'

import type { Registry } from 'prom-client'

import { postgresLedger } from '../adapters/postgres/ledger.ts'
import type { Pool } from '../adapters/postgres/pool/pool.ts'
import type { ErrandBudget } from '../app/errands/purse.ts'
import { measureModel } from './measure-model.ts'
import type { Config } from './config.ts'
import type { LanguageModel } from '../ports/language-model.ts'
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
