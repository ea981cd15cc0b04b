import type { Connection } from '../../src/adapters/openai/connection.ts'
import { readConfig, WrongConfig } from '../../src/start/config.ts'
import { Unusable } from '../unusable.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Any of these says how to reach a model. */
const reaching = ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'AZURE_OPENAI_ENDPOINT'] as const

/** Stands where a key is expected and none is used: a batch file holds no key. */
const unused = 'unused'

/** How to reach the model that the environment names; null where it names none. Throws `Unusable` for wrong settings. */
export function connectionToCall(env: Environment): Connection | null {
  return read(ofCoach(env))
}

/** What a batch file is written for: the model of the environment, or the default one of OpenAI. Needs no key. */
export function connectionForBatch(env: Environment): Connection {
  const set = ofCoach(env)
  const isSet = (name: string): boolean => (set[name] ?? '').trim() !== ''
  const azure = isSet('AZURE_OPENAI_ENDPOINT') && !isSet('AZURE_OPENAI_API_KEY') ? { AZURE_OPENAI_API_KEY: unused } : {}
  const found = read(reaching.some(isSet) ? { ...set, ...azure } : { ...set, OPENAI_API_KEY: unused })
  if (found === null) throw new Unusable('No model is configured: set OPENAI_MODEL.')
  return found
}

/** Other settings of the program, right or wrong, are no business of a command that asks a model. */
function ofCoach(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => /OPEN_?AI|^COACH_/i.test(name)))
}

function read(env: Environment): Connection | null {
  try {
    return readConfig(env).coach?.connection ?? null
  } catch (error) {
    throw error instanceof WrongConfig ? new Unusable(error.message) : error
  }
}
