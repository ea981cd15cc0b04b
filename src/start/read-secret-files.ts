import { readFileSync } from 'node:fs'
import { WrongConfig } from './config.ts'

/**
 * The variables that nobody but the program should know: each can come from a file, whose path the variable of its name with
 * `_FILE` behind it holds. PGPASSWORD is read by the client of PostgreSQL, what is sent to a collector by OpenTelemetry's.
 */
export const secretNames: readonly string[] = [
  'DATABASE_URL',
  'PGPASSWORD',
  'REDIS_URL',
  'METRICS_TOKEN',
  'OTEL_EXPORTER_OTLP_HEADERS',
  'OPENAI_API_KEY',
  'AZURE_OPENAI_API_KEY',
  'COACH_SECRET',
  'GITHUB_TOKEN',
  'GITHUB_APP_PRIVATE_KEY',
  'SLACK_SIGNING_SECRET',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_CLIENT_SECRET',
  'SLACK_TOKEN_KEYS',
  'TEAMS_APP_PASSWORD',
]

type ReadSecret = { readonly name: string; readonly value: string } | { readonly problem: string }

/** The secrets that stand in files, by the names of their variables, without the line break at the end. Throws `WrongConfig`. */
export function readSecretFiles(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const isSet = (name: string) => (env[name] ?? '').trim() !== ''
  const found = secretNames
    .filter((name) => isSet(`${name}_FILE`))
    .map((name) => (isSet(name) ? refuseBoth(name) : readSecret(name, env[`${name}_FILE`] ?? '')))
  const problems = found.flatMap((one) => ('problem' in one ? [one.problem] : []))
  if (problems.length > 0) throw new WrongConfig(problems)
  return Object.fromEntries(found.flatMap((one) => ('value' in one ? [[one.name, one.value]] : [])))
}

function refuseBoth(name: string): ReadSecret {
  return { problem: `${name} and ${name}_FILE are both set: leave one of them out.` }
}

/** What the variable holds is never repeated: somebody may have put the secret there, in place of a path. */
function readSecret(name: string, path: string): ReadSecret {
  try {
    const value = readFileSync(path, 'utf8').replace(/\r?\n$/, '')
    if (value.trim() !== '') return { name, value }
    return { problem: `${name}_FILE names an empty file: put the secret there, or leave the variable out.` }
  } catch (error) {
    return { problem: `${name}_FILE must be the path of a file that this program can read: ${reasonOf(error)}.` }
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
      return 'there is none (ENOENT)'
    case 'EACCES':
      return 'this one it may not (EACCES)'
    case 'EISDIR':
      return 'that is a folder (EISDIR)'
    default:
      return `that cannot be read (${code})`
  }
}
