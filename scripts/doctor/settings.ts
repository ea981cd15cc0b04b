import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { type Config, settingNames } from '../../src/start/config.ts'
import { findLookalikes, type Lookalike } from '../../src/start/find-lookalikes.ts'
import { secretNames } from '../../src/start/read-secret-files.ts'
import { readRubric } from '../../src/start/rubric.ts'
import type { Examined } from '../../src/ports/examined.ts'

const part = 'Settings'

/** Variables that Node, Docker Compose or the chats' libraries read beside ours. */
const ofOthers = /^(?:NODE_|COMPOSE_|DOCKER_|POSTGRES_|PG[A-Z]+$|AZURE_|OTEL_|(?:HTTPS?|NO|ALL)_PROXY$|TZ$|LANG$|LC_)/i

/** Where the settings come from, and what is set for nothing. */
export function examineSettings(env: Readonly<Record<string, string | undefined>>): readonly Examined[] {
  return [
    ...(existsSync('.env') ? examineEnvFile('.env') : [noFile(env)]),
    ...fromFiles(env),
    ...findLookalikes(env).map(sayLookalike),
  ]
}

/** Which secrets were read from files: those are there, or nothing would come this far. */
function fromFiles(env: Readonly<Record<string, string | undefined>>): readonly Examined[] {
  const names = secretNames.filter((name) => (env[`${name}_FILE`] ?? '').trim() !== '')
  if (names.length === 0) return []
  return [{ part, state: 'fine', found: `read from files: ${names.join(', ')}`, remedy: '' }]
}

/** A setting, or where one that is secret is read from. */
function isOurs(name: string): boolean {
  return settingNames.includes(name) || secretNames.some((secret) => name === `${secret}_FILE`)
}

function noFile(env: Readonly<Record<string, string | undefined>>): Examined {
  const count = settingNames.filter((name) => (env[name] ?? '').trim() !== '').length
  const found = `no file .env in ${process.cwd()}; ${count} of the variables are set in the environment`
  return { part, state: count === 0 ? 'off' : 'fine', found, remedy: '' }
}

function examineEnvFile(path: string): readonly Examined[] {
  const text = readFileSync(path, 'utf8')
  const names = Object.entries(parseEnv(text)).flatMap(([name, value]) => ((value ?? '').trim() === '' ? [] : [name]))
  const ours = names.filter(isOurs)
  const found = `${resolve(path)} sets ${ours.length} of the variables`
  return [
    { part, state: 'fine', found, remedy: '' },
    ...names.filter((name) => !isOurs(name) && !ofOthers.test(name)).map(unread),
    ...cutValues(text),
    ...filledValues(text),
  ]
}

function unread(name: string): Examined {
  const remedy = 'Compare it with .env.example, or take it out.'
  return { part, state: 'off', found: `${name} stands in .env, and nothing here reads it`, remedy }
}

/** In a value without quotes, what follows a # is a comment: half a password. */
function cutValues(text: string): readonly Examined[] {
  return [...text.matchAll(/^\s*(?:export\s+)?(\w+)\s*=\s*[^'"`\s#][^\s#]*#/gm)].map(([, name]) => {
    const remedy = `Put the value between single quotes: ${name}='…'.`
    const found = `the value of ${name} in .env ends before its #: the rest counts as a comment`
    return { part, state: 'wrong', found, expected: 'a whole value', remedy }
  })
}

/** Docker Compose takes what follows a $ for a variable, unless the value stands between single quotes. */
function filledValues(text: string): readonly Examined[] {
  return [...text.matchAll(/^\s*(?:export\s+)?(\w+)\s*=\s*(?!')[^\s#]*\$/gm)].map(([, name]) => {
    const found = `the value of ${name} in .env holds a $: Docker Compose takes it for a variable`
    return { part, state: 'off', found, remedy: `Put the value between single quotes: ${name}='…'.` }
  })
}

function sayLookalike({ name, expected }: Lookalike): Examined {
  const remedy = `Rename it to ${expected}, if it is meant for this program.`
  return { part, state: 'off', found: `${name} is set, and nothing here reads it`, remedy }
}

/** The programme's own rubric, where there is one: the program does not start with half a one. */
export function examineRubric({ rubricFile }: Config): readonly Examined[] {
  if (rubricFile === null) return []
  try {
    const { version } = readRubric(rubricFile)
    return [{ part: 'Rubric', state: 'fine', found: `${resolve(rubricFile)}, version ${version}`, remedy: '' }]
  } catch (error) {
    const found = error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error)
    const remedy = 'Correct the file (docs/rubric.md, at its end), or unset RUBRIC_FILE.'
    return [{ part: 'Rubric', state: 'wrong', found, expected: 'a file of changes to the guide’s rubric', remedy }]
  }
}
