import { existsSync } from 'node:fs'
import { readSecretFiles } from './read-secret-files.ts'

/** Puts into the environment what `.env` holds, and the secrets that stand in files. Throws `WrongConfig`. */
export function loadEnvironment(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
  Object.assign(process.env, readSecretFiles(process.env))
}
