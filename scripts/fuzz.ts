import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'

// `npm run fuzz [-- test files]`: the property tests with a seed of its own, which it prints, and 50 times as many cases.
// `FUZZ_SEED=… npm run fuzz` plays a run again; `FUZZ_TIMES` says how many times as many cases.

const seed = process.env['FUZZ_SEED'] ?? String(randomInt(2 ** 31))
const times = process.env['FUZZ_TIMES'] ?? '50'

function isRandom(file: string): boolean {
  return /from '(?:fast-check|[./]+support\/fuzz\.ts)'/.test(readFileSync(file, 'utf8'))
}

const asked = process.argv.slice(2)
const files = asked.length > 0 ? asked : globSync('test/**/*.test.ts').filter(isRandom)
const again = `FUZZ_SEED=${seed} FUZZ_TIMES=${times} npm run fuzz${asked.map((file) => ` ${file}`).join('')}`
console.log(`${files.length} files, ${times} times as many cases. The same again: ${again}`)

const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], {
  env: { ...process.env, FUZZ_SEED: seed, FUZZ_TIMES: times },
  stdio: 'inherit',
})
if (status !== 0) console.log(`Failed. The same again: ${again}`)
process.exitCode = status ?? 1
