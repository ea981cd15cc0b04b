import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dataFolder } from '../support/data-folder.ts'
import { killPrograms, startProgram } from '../support/program.ts'
import { scrape } from '../support/scrape.ts'

const home = join(import.meta.dirname, '../..')
const rulesFile = join(home, 'docs/operating/alerts.yml')
const read = (file: string) => readFileSync(join(home, file), 'utf8')

interface Rule {
  readonly alert: string
  readonly expr: string
  readonly annotations: { readonly summary: string }
}

interface Panel {
  readonly id: number
  readonly type: string
  readonly datasource?: { readonly uid: string }
  readonly targets?: readonly { readonly expr: string; readonly datasource: { readonly uid: string } }[]
}

const { groups } = parse(read('docs/operating/alerts.yml')) as { groups: readonly { rules: readonly Rule[] }[] }
const rules = groups.flatMap((group) => group.rules)
const dashboard = JSON.parse(read('docs/operating/grafana-dashboard.json')) as {
  readonly panels: readonly Panel[]
  readonly templating: { readonly list: readonly { readonly name: string; readonly query: unknown }[] }
}
const targets = dashboard.panels.flatMap((panel) => panel.targets ?? [])
const expressions = [...rules.map(({ expr }) => expr), ...targets.map(({ expr }) => expr)]

/** What an expression names that is no function, no label and no word of PromQL. */
function metricsIn(expr: string): readonly string[] {
  const bare = expr
    .replace(/"[^"]*"/g, '')
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\b(?:by|without|on|ignoring)\s*\([^)]*\)/g, ' ')
  return [...bare.matchAll(/(?<![\w.])[a-z_:][\w:]*(?!\s*\(|\w)/gi)]
    .map(([name]) => name)
    .filter((name) => !['and', 'or', 'unless', 'sum', 'min', 'max', 'avg', 'count'].includes(name))
}

/** What is left open, or closed too often. */
function findUnclosed(expr: string): string {
  let left = expr.replace(/"[^"]*"/g, '')
  for (let before = ''; before !== left;) {
    before = left
    left = left.replace(/\([^()[\]{}]*\)|\[[^()[\]{}]*\]|\{[^()[\]{}]*\}/g, '')
  }
  return left.replace(/[^()[\]{}"]/g, '')
}

describe('the dashboard and the alerts', () => {
  let folder: Awaited<ReturnType<typeof dataFolder>>
  let names: ReadonlySet<string>
  beforeAll(async () => {
    folder = await dataFolder()
    // With every part that counts something of its own; nothing is asked of any of them.
    const { address } = await startProgram({
      DATA_DIR: folder.path,
      EVIDENCE: 'on',
      GITHUB_STAND_IN: '9',
      OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
      OPENAI_MODEL: 'none',
    })
    ;({ names } = await scrape(address))
  })
  afterAll(async () => {
    killPrograms()
    await folder.remove()
  })

  test('name nothing but what the running program exports', () => {
    const named = new Set(expressions.flatMap(metricsIn))

    // `up` is Prometheus's own.
    expect([...named].filter((name) => name !== 'up' && !names.has(name))).toEqual([])
    expect(named.size).toBeGreaterThan(20)
    expect(JSON.stringify(dashboard.templating)).toContain('label_values(deliveries_waiting, job)')
  })
})

describe('the dashboard', () => {
  test('reads from a source that whoever imports it chooses', () => {
    const sources = dashboard.panels.flatMap(({ datasource, targets: own = [] }) => [
      ...(datasource ? [datasource.uid] : []),
      ...own.map((target) => target.datasource.uid),
    ])

    expect(dashboard.templating.list[0]).toMatchObject({ name: 'datasource', type: 'datasource', query: 'prometheus' })
    expect(new Set(sources)).toEqual(new Set(['${datasource}']))
  })

  test('has panels with an id of their own, each with something to draw', () => {
    const ids = dashboard.panels.map(({ id }) => id)

    expect(new Set(ids).size).toBe(ids.length)
    for (const { type, targets: own = [] } of dashboard.panels) expect(own.length > 0).toBe(type !== 'row')
  })
})

test.each(expressions)('%s closes what it opens', (expr) => {
  expect(findUnclosed(expr)).toBe('')
})

describe('the alerts', () => {
  test.each(rules)('$alert has a sentence, and a row that says what to do', ({ alert, annotations }) => {
    expect(annotations.summary).toMatch(/\.$/)
    expect(read('docs/operating.md')).toMatch(new RegExp(`^\\| \`${alert}\` \\| .+ \\| .+ \\|$`, 'm'))
  })

  test('are as Prometheus wants them, where it is installed', ({ skip }) => {
    const { error, stdout, stderr, status } = spawnSync('promtool', ['check', 'rules', rulesFile], { encoding: 'utf8' })
    if (error !== undefined) skip('promtool is not installed')

    expect(`${stdout}${stderr}`).toContain('SUCCESS')
    expect(status).toBe(0)
  })
})
