import { readConfig, WrongConfig } from '../src/start/config.ts'
import { loadEnvironment } from '../src/start/load-environment.ts'
import type { Examined } from '../src/ports/examined.ts'
import { examineMachine } from './doctor/machine.ts'
import { examineSettings } from './doctor/settings.ts'
import { looks } from './doctor/looks.ts'
import { lastLine, linesOf } from './doctor/report.ts'

/**
 * `npm run doctor`: tries every part that the environment configures, and says what to do. Changes nothing. Each part is
 * told as soon as it was looked at; what cannot be looked at is a line like the others.
 */
async function main(): Promise<number> {
  const all: Examined[] = []
  const tell = (found: readonly Examined[]) => {
    all.push(...found)
    process.stdout.write(linesOf(found))
  }
  tell(examineMachine())
  try {
    loadEnvironment(process.env)
    tell(examineSettings(process.env))
    for (const look of looks(readConfig(process.env))) tell(await look())
  } catch (error) {
    if (!(error instanceof WrongConfig)) throw error
    tell(error.problems.map(wrongSetting))
  }
  process.stdout.write(lastLine(all))
  return all.some(({ state }) => state === 'wrong') ? 1 : 0
}

function wrongSetting(problem: string): Examined {
  const remedy = 'Correct it in .env, or where this program gets its environment. .env.example says what each is for.'
  return { part: 'Settings', state: 'wrong', found: problem, expected: 'settings that fit', remedy }
}

// A client that was tried may keep a connection open: nothing is left to do.
process.exit(await main())
