import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkProposal } from '../src/rubric/checks/check-proposal.ts'
import { checkSection } from '../src/rubric/checks/check-section.ts'
import { sectionChecks, wholeChecks } from '../src/rubric/checks/checks.ts'
import { eachSection, type SectionNumber } from '../src/rubric/section.ts'
import { splitProposal } from '../src/rubric/reading/split.ts'
import { hostileTexts } from '../test/support/hostile-texts.ts'

/**
 * The automatic coach: a whole proposal, growth to 1 MB, and textlint on the same text in the same run.
 * textlint is no dependency of the project; install it beside it with the command that this prints.
 */
const rules = [
  'write-good',
  'alex',
  'terminology',
  'no-todo',
  'no-empty-section',
  'common-misspellings',
  'stop-words',
  'diacritics',
  'no-start-duplicated-conjunction',
  'max-comma',
]
const cache = join(import.meta.dirname, '../.cache/textlint')
const packages = [
  '@textlint/kernel',
  '@textlint/textlint-plugin-markdown',
  ...rules.map((rule) => `textlint-rule-${rule}`),
]

const raw = readFileSync(join(import.meta.dirname, '../test/fixtures/proposals/strong.en.md'), 'utf8')

/** The median of some runs after those that the compiler takes to know the code, in milliseconds. */
async function median(run: () => unknown, times = 31): Promise<number> {
  for (let warm = 0; warm < 40; warm += 1) await run()
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) {
    const start = performance.now()
    await run()
    taken.push(performance.now() - start)
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
}

async function ours(): Promise<number> {
  const split = splitProposal(raw)
  const texts = eachSection((number) => split.sections[number].text)
  const inside = await median(() => checkProposal(texts))
  const whole = await median(() => {
    const { sections } = splitProposal(raw)
    return checkProposal(eachSection((number) => sections[number].text))
  })
  const count = Object.keys(sectionChecks).length + Object.keys(wholeChecks).length
  console.log(`coach: ${count} criteria decided by code, ${raw.length} characters`)
  console.log(
    `  checks of a whole proposal: ${inside.toFixed(2)} ms (goal ≤ 10 ms); with splitting: ${whole.toFixed(2)} ms`,
  )
  return whole
}

const shapes: readonly (readonly [string, SectionNumber, (size: number) => string])[] = [
  ['bullets', 4, (size) => '- Réduire le délai de 3 à 1 jour\n'.repeat(size / 33)],
  ['table rows', 8, (size) => '| Délai | 3 jours | 1 jour |\n'.repeat(size / 28)],
  ['prose', 4, (size) => 'Réduire le temps de déploiement de 3 jours. '.repeat(size / 44)],
  ['risk pairs', 7, (size) => 'Risque : dérive\nMitigation : alerte\n'.repeat(size / 36)],
  ['one token', 4, (size) => 'a'.repeat(size)],
]

/** How time grows with size: the slope of log time over log size. 1 is linear, 2 quadratic. */
function growth(): void {
  console.log('growth (milliseconds for 125 kB, 250 kB, 500 kB, 1 MB; slope 1 is linear)')
  for (const [name, section, make] of shapes) {
    const times = [125_000, 250_000, 500_000, 1_000_000].map((size) => {
      const text = make(size)
      checkSection(section, make(20_000))
      const start = performance.now()
      checkSection(section, text)
      return performance.now() - start
    })
    const slope = Math.log2((times[3] ?? 1) / (times[0] ?? 1)) / 3
    console.log(`  ${name}: ${times.map((time) => time.toFixed(0)).join(', ')} ms; slope ${slope.toFixed(2)}`)
  }
}

/** Eight times the text takes about eight times as long, whatever the text; quadratic work would take 64 times as long. */
function hostileGrowth(): void {
  const timed = (text: string): number => {
    const start = performance.now()
    for (const section of [4, 6, 7] as const) checkSection(section, text)
    splitProposal(text)
    return performance.now() - start
  }
  const ratios = hostileTexts.map(([name, make]) => {
    const [small, large] = [make(8_000), make(64_000)]
    timed(small)
    const fastest = (text: string) => Math.min(timed(text), timed(text), timed(text))
    return { name, ratio: fastest(large) / Math.max(fastest(small), 8) }
  })
  const [worst] = ratios.toSorted((a, b) => b.ratio - a.ratio)
  console.log(
    `hostile texts: 64 kB take at most ${worst?.ratio.toFixed(1)} times as long as 8 kB (${worst?.name}; goal < 30)`,
  )
}

async function textlint(): Promise<number | null> {
  if (!existsSync(join(cache, 'node_modules/@textlint/kernel'))) {
    console.log(
      `textlint: not installed; to compare: mkdir -p .cache/textlint && echo '{}' > .cache/textlint/package.json && npm i --prefix .cache/textlint ${packages.join(' ')}`,
    )
    return null
  }
  const from = createRequire(join(cache, 'package.json'))
  const load = async (name: string): Promise<unknown> => {
    const loaded: { default?: unknown } = await import(pathToFileURL(from.resolve(name)).href)
    const inner = loaded.default
    return typeof inner === 'object' && inner !== null && 'default' in inner ? inner.default : inner
  }
  const kernelModule: {
    TextlintKernel: new () => { lintText: (text: string, options: object) => Promise<{ messages: unknown[] }> }
  } = await import(pathToFileURL(from.resolve('@textlint/kernel')).href)
  const kernel = new kernelModule.TextlintKernel()
  const options = {
    filePath: 'proposal.md',
    ext: '.md',
    plugins: [{ pluginId: 'markdown', plugin: await load('@textlint/textlint-plugin-markdown') }],
    rules: await Promise.all(rules.map(async (rule) => ({ ruleId: rule, rule: await load(`textlint-rule-${rule}`) }))),
  }
  const { messages } = await kernel.lintText(raw, options)
  const time = await median(() => kernel.lintText(raw, options), 11)
  console.log(`textlint: ${rules.length} rule packages, ${messages.length} messages: ${time.toFixed(1)} ms`)
  return time
}

const coach = await ours()
growth()
hostileGrowth()
const other = await textlint()
if (other !== null) console.log(`ratio: textlint takes ${(other / coach).toFixed(0)} times as long`)
