import { existsSync } from 'node:fs'

import { readConfig, WrongConfig } from '../src/start/config.ts'
import { findLookalikes, type Lookalike } from '../src/start/find-lookalikes.ts'
import type { Examined } from '../src/ports/examined.ts'
import { examineChats } from './doctor/chats.ts'
import { examineCoach } from './doctor/coach.ts'
import { examineJobs } from './doctor/jobs.ts'
import { examineState } from './doctor/state.ts'
import { report } from './doctor/report.ts'

/** `npm run doctor`: tries every part that the environment configures, and says what to do. Changes nothing. */
async function main(): Promise<number> {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env')
    const config = readConfig(process.env)
    const state = await examineState(config)
    const found = [
      ...findLookalikes(process.env).map(sayLookalike),
      ...state.found,
      ...(await examineJobs(config)),
      ...(await examineCoach(config)),
      ...(await examineChats(config, state.pool)),
    ]
    await state.pool?.end()
    process.stdout.write(report(found))
    return found.some((one) => one.state === 'wrong') ? 1 : 0
  } catch (error) {
    if (!(error instanceof WrongConfig)) throw error
    process.stdout.write(report(error.problems.map(wrongSetting)))
    return 1
  }
}

function sayLookalike({ name, expected }: Lookalike): Examined {
  const remedy = `Rename it to ${expected}, if it is meant for this program.`
  return { part: 'Settings', state: 'off', found: `${name} is set, and nothing here reads it`, remedy }
}

function wrongSetting(problem: string): Examined {
  return { part: 'Settings', state: 'wrong', found: problem, remedy: '' }
}

// A client that was tried may keep a connection open: nothing is left to do.
process.exit(await main())
