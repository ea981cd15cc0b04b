import { existsSync } from 'node:fs'
import { readSecretFiles } from './read-secret-files.ts'

/** Puts into the environment of this process what `.env` holds, and the secrets that stand in files. Throws `WrongConfig`. */
export function loadEnvironment(env: NodeJS.ProcessEnv): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
  Object.assign(env, readSecretFiles(env))
}
