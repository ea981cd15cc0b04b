import type { Config } from '../../src/start/config.ts'
import type { Examined } from '../../src/ports/examined.ts'

/** Asks the configured model one tiny question. */
export async function examineCoach({ coach }: Config): Promise<readonly Examined[]> {
  if (coach === null) {
    const found = 'automatic checks alone'
    return [{ part: 'AI coach', state: 'off', found, remedy: 'Set OPENAI_API_KEY to have a model read along.' }]
  }
  const { examineCoach: examine } = await import('../../src/adapters/openai/examine.ts')
  return examine(coach.connection, coach.timeoutMs)
}
