import { readConfig, WrongConfig } from '../../src/start/config.ts'

/** What is wrong with these settings, sentence by sentence; nothing where they are fine. */
export function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof WrongConfig) return error.problems
    throw error
  }
}
