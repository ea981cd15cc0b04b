import { parseArgs } from 'node:util'
import type { Log } from '../src/ports/log.ts'
import { checkMonth } from './simulate/check/check.ts'
import { playMonth } from './simulate/month.ts'
import { countLines, transcriptLines, verdictLines } from './simulate/print.ts'

// `npm run simulate -- [--days 30] [--learners 30] [--seed 1] [--lang fr|en] [--from 2026-10-14]`: a month of a class, on a
// clock of its own and on this machine alone. Prints who heard what when, and judges it; exits with 1 where a rule of time
// does not hold. By default both the end of summer time and a holiday of France lie within.

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '30' },
    learners: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    lang: { type: 'string', default: 'fr' },
    from: { type: 'string', default: '2026-10-14' },
  },
})

const whole = (name: 'days' | 'learners' | 'seed', least: number) => {
  const value = Number(values[name])
  if (!Number.isInteger(value) || value < least) throw new Error(`--${name} must be a whole number from ${least} on.`)
  return value
}

if (values.lang !== 'fr' && values.lang !== 'en') throw new Error('--lang must be fr or en.')
const options = {
  days: whole('days', 3),
  learners: whole('learners', 1),
  seed: whole('seed', 0),
  language: values.lang,
  from: values.from,
} as const

const silent: Log = {
  debug() {},
  info() {},
  warn() {},
  error: (data, message) => console.error(message, data),
}
const month = await playMonth(options, silent)
for (const line of transcriptLines(month)) console.log(line)
console.log('')
for (const line of countLines(month)) console.log(line)
console.log('')
const verdicts = checkMonth(month)
for (const line of verdictLines(verdicts)) console.log(line)
process.exitCode = verdicts.some(({ broken }) => broken.length > 0) ? 1 : 0
