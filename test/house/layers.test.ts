import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** A line that must not stand in a file there, and the rule that must report it. */
type Plant = readonly [where: string, line: string, rule: string]

const imports = 'no-restricted-imports'
const globals = 'no-restricted-globals'
const properties = 'no-restricted-properties'

const core: readonly Plant[] = ['text', 'rubric', 'flows'].flatMap((room): readonly Plant[] => [
  [room, "export { readFileSync } from 'node:fs'", imports],
  [room, "import { z } from 'pg'\nexport const a = z", imports],
  [room, "import type { Kysely } from 'kysely'\nexport type A = Kysely<never>", imports],
  [room, "import { Hono } from 'hono'\nexport const a = Hono", imports],
  [room, "import { Queue } from 'bullmq'\nexport const a = Queue", imports],
  [room, "import { trace } from '@opentelemetry/api'\nexport const a = trace", imports],
  [room, "import { a } from '../adapters/web/web.ts'\nexport const b = a", imports],
  [room, "import type { Proposals } from '../ports/proposals.ts'\nexport type A = Proposals", imports],
  [room, "import { a } from '../app/app.ts'\nexport const b = a", imports],
  [room, "import { a } from '../start/config.ts'\nexport const b = a", imports],
  [room, 'export const a = new Date()', globals],
  [room, 'export const a = Date.now()', globals],
  [room, 'export const a = performance.now()', globals],
  [room, 'export const a = Math.random()', properties],
  [room, 'export const { random } = Math', properties],
  [room, 'export const a = crypto.randomUUID()', globals],
  [room, 'export const a = process.env', globals],
  [room, 'export const a = globalThis.process', globals],
  [room, "export const a = fetch('http://localhost')", globals],
  [room, 'setTimeout(() => undefined, 1)', globals],
  [room, "export const a = Buffer.from('')", globals],
  [room, "console.log('')", globals],
  [room, "export const a = await import('node:fs')", imports],
])

const upwards: readonly Plant[] = [
  ['text', "import { a } from '../rubric/section.ts'\nexport const b = a", imports],
  ['text', "import { a } from '../flows/view.ts'\nexport const b = a", imports],
  ['rubric', "import { a } from '../flows/view.ts'\nexport const b = a", imports],
  ...['text', 'rubric', 'flows', 'ports'].map((room): Plant => [
    room,
    "import { a } from '../timing/in-time.ts'\nexport const b = a",
    imports,
  ]),
  ...['text', 'rubric', 'flows', 'ports'].map((room): Plant => [
    room,
    "import { a } from '../confined/confined-process.ts'\nexport const b = a",
    imports,
  ]),
  ...['text', 'rubric', 'flows', 'ports'].map((room): Plant => [
    room,
    "import { a } from '../schema/migrate-schema.ts'\nexport const b = a",
    imports,
  ]),
  ['schema', "import type { Log } from '../ports/log.ts'\nexport type A = Log", imports],
  ['confined', "import type { Log } from '../ports/log.ts'\nexport type A = Log", imports],
  ['timing', "import { a } from '../app/app.ts'\nexport const b = a", imports],
  ['timing', "import type { Log } from '../ports/log.ts'\nexport type A = Log", imports],
  ['app', "import { a } from '../adapters/web/web.ts'\nexport const b = a", imports],
  ['app', "import { a } from '../start/config.ts'\nexport const b = a", imports],
]

const adapters: readonly Plant[] = [
  'web',
  'postgres',
  'bullmq',
  'slack',
  'teams',
  'openai',
  'github',
  'sources',
  'documents',
  'otlp',
].flatMap((one): readonly Plant[] => [
  ...['web', 'postgres', 'bullmq', 'slack', 'teams', 'openai', 'github', 'sources', 'documents', 'otlp']
    .filter((other) => other !== one)
    .map((other): Plant => [`adapters/${one}`, `import { a } from '../${other}/x.ts'\nexport const b = a`, imports]),
  [`adapters/${one}`, "import { a } from '../../start/config.ts'\nexport const b = a", imports],
  [`adapters/${one}`, "import { a } from '../../main.ts'\nexport const b = a", imports],
  [`adapters/${one}`, "export const a = process.env['PORT']", properties],
  [`adapters/${one}`, 'export const { env } = process', properties],
  [`adapters/${one}`, "import { env } from 'node:process'\nexport const a = env", imports],
  [`adapters/${one}`, 'export const a = Math.random()', properties],
])

/** What chat platforms share lies below them: it knows none of them, and no other adapter may reach into it. */
const shared: readonly Plant[] = [
  ...['postgres', 'bullmq', 'openai', 'github', 'sources', 'documents', 'otlp'].map((one): Plant => [
    `adapters/${one}`,
    "import { a } from '../chat/x.ts'\nexport const b = a",
    imports,
  ]),
  ['adapters/postgres/pool', "import { a } from '../../chat/posts/x.ts'\nexport const b = a", imports],
  ['app', "import { a } from '../adapters/chat/x.ts'\nexport const b = a", imports],
  ...['slack', 'teams', 'web', 'postgres', 'openai', 'github', 'sources', 'documents'].map((other): Plant => [
    'adapters/chat',
    `import { a } from '../${other}/x.ts'\nexport const b = a`,
    imports,
  ]),
  ['adapters/chat', "import { a } from '../../start/config.ts'\nexport const b = a", imports],
  ['adapters/chat', "import { env } from 'node:process'\nexport const a = env", imports],
]

/** Whoever asks hosts of the internet shares what keeps them from being led astray; no other adapter asks any. */
const outside: readonly Plant[] = [
  ...['web', 'postgres', 'bullmq', 'slack', 'teams', 'openai', 'documents', 'chat'].map((one): Plant => [
    `adapters/${one}`,
    "import { a } from '../outside/x.ts'\nexport const b = a",
    imports,
  ]),
  ...['github', 'sources', 'postgres', 'chat'].map((other): Plant => [
    'adapters/outside',
    `import { a } from '../${other}/x.ts'\nexport const b = a`,
    imports,
  ]),
]

const anywhere: readonly Plant[] = [
  ['app', "export const a = process.env['PORT']", properties],
  ['app', "import { env } from 'node:process'\nexport const a = env", imports],
  ['', "export const a = process.env['PORT']", properties],
  ['flows', "export { a } from './cycle-b.ts'\nexport const b = 1", 'no-cycle'],
  ...['flows', '../test', '../scripts'].map((room): Plant => [
    room,
    "import type { A } from './cycle-c.ts'\nexport type B = A",
    'no-cycle',
  ]),
  ['flows', 'export default 1', 'no-default-export'],
]

const plants = [...core, ...upwards, ...adapters, ...shared, ...outside, ...anywhere]

/** What the same rules must let through. */
const allowed: readonly (readonly [file: string, text: string])[] = [
  ['text/format.ts', 'export const a = new Date(0)'],
  ['rubric/checks/check-proposal.ts', "import { a } from '../text/fr.ts'\nexport const b = a"],
  [
    'flows/step.ts',
    "import { a } from '../rubric/check.ts'\nimport { b } from '../text/fr.ts'\nexport const c = [a, b]",
  ],
  ['adapters/postgres/x.ts', "import { a } from '../../ports/log.ts'\nexport const b = [a, new Date(), setTimeout]"],
  ['adapters/slack/out/chat.ts', "import { a } from '../../chat/posts/x.ts'\nexport const b = a"],
  ['adapters/teams/teams.ts', "import { a } from '../chat/x.ts'\nexport const b = a"],
  ['adapters/web/playground/parse.ts', "import { a } from '../../chat/x.ts'\nexport const b = a"],
  ['adapters/github/x.ts', "import { a } from '../outside/x.ts'\nexport const b = a"],
  [
    'adapters/sources/x.ts',
    "import { a } from '../outside/x.ts'\nimport { b } from '../../rubric/sources/x.ts'\nexport const c = [a, b]",
  ],
  ['adapters/postgres/y.ts', "import { a } from '../../rubric/sources/x.ts'\nexport const b = a"],
  ['start/config.ts', "export const a = process.env['PORT']"],
  ['main.ts', "import { a } from './adapters/web/web.ts'\nexport const b = a"],
  ['start/chats.ts', "import { a } from '../adapters/web/web.ts'\nexport const b = a"],
]

describe('the linter', () => {
  let folder: string
  let found: ReadonlyMap<string, readonly string[]>
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mlops-layers-'))
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
    plants.forEach(([where, line], index) => write(fileOf(where, index), line))
    for (const [file, text] of allowed) write(file, text)
    plants.forEach(([where, line], index) => {
      if (line.includes('./cycle-b.ts'))
        write(join(where, 'cycle-b.ts'), `import { b } from './plant-${index}.ts'\nexport const a = b`)
      if (line.includes('./cycle-c.ts'))
        write(join(where, 'cycle-c.ts'), `import type { B } from './plant-${index}.ts'\nexport type A = B`)
    })
    found = lint(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(plants.map(([where, line, rule], index) => ({ where: join('src', where), line, rule, index })))(
    'reports in $where: $line',
    ({ where, rule, index }) => {
      expect(found.get(join(where, `plant-${index}.ts`)) ?? []).toContainEqual(expect.stringContaining(rule))
    },
  )

  test.each(allowed)('lets %s be', (file) => {
    expect(found.get(join('src', file)) ?? []).toEqual([])
  })

  function write(file: string, text: string): void {
    mkdirSync(join(folder, 'src', dirname(file)), { recursive: true })
    writeFileSync(join(folder, 'src', file), `${text}\n`)
  }
})

function fileOf(where: string, index: number): string {
  return join(where, `plant-${index}.ts`)
}

/** The rules that each file breaks. */
function lint(folder: string): ReadonlyMap<string, readonly string[]> {
  const oxlint = join(root, 'node_modules/.bin/oxlint')
  const { stdout } = spawnSync(oxlint, ['--format=json', 'src', 'test', 'scripts'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] }
  const rules = new Map<string, string[]>()
  for (const { filename, code } of diagnostics) rules.set(filename, [...(rules.get(filename) ?? []), code])
  return rules
}
