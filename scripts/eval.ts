import { parseArgs } from 'node:util'
import { BadCorpus, type Labelled, readCorpus } from '../eval/corpus.ts'
import { type Case, casesOf } from '../eval/judge.ts'
import { type Measure, measuresOf } from '../eval/measures.ts'
import type { Rate } from '../eval/rate.ts'
import { checksOn } from '../eval/steady.ts'

/** Evaluates the automatic coach on labelled passages of any folder: `npm run eval -- FOLDER [--json] [--errors]`. */
function main(): number {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, errors: { type: 'boolean' } },
    })
    const [folder] = positionals
    if (folder === undefined) throw new BadCorpus('Expected a folder; use: npm run eval -- FOLDER [--json] [--errors]')
    const corpus = readCorpus(folder)
    process.stdout.write(values.json === true ? jsonReport(corpus) : textReport(corpus, values.errors === true))
    return 0
  } catch (error) {
    if (!(error instanceof BadCorpus || (error instanceof TypeError && 'code' in error))) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

interface Columns {
  readonly all: readonly Measure[]
  readonly fr: readonly Measure[]
  readonly en: readonly Measure[]
}

function columnsOf(cases: readonly Case[]): Columns {
  const of = (lang: string) => measuresOf(cases.filter((one) => one.lang === lang))
  return { all: measuresOf(cases), fr: of('fr'), en: of('en') }
}

function jsonReport(corpus: readonly Labelled[]): string {
  const columns = columnsOf(corpus.flatMap((passage) => casesOf(passage)))
  return `${JSON.stringify({ passages: corpus.length, ...columns, steady: checksOn(corpus) }, null, 2)}\n`
}

function textReport(corpus: readonly Labelled[], withErrors: boolean): string {
  const cases = corpus.flatMap((passage) => casesOf(passage))
  const { all, fr, en } = columnsOf(cases)
  const rows = all.map((measure, index) => [
    measure.name,
    show(measure.rate),
    show(fr[index]?.rate),
    show(en[index]?.rate),
    goal(measure),
  ])
  const gap = Math.abs((fr[0]?.rate.value ?? 0) - (en[0]?.rate.value ?? 0))
  const { quotes, verbatim, steady } = checksOn(corpus)
  const lines = [
    `${corpus.length} passages, ${cases.length} labelled items; shares with their counts and 95 % intervals`,
    '',
    ...table([['measure', 'all', 'fr', 'en', 'goal'], ...rows]),
    '',
    `French-English gap in balanced accuracy: ${gap.toFixed(3)} (goal ≤ 0.040)`,
    `Quotes that are verbatim: ${verbatim} of ${quotes}. The same findings five times: ${steady ? 'yes' : 'no'}.`,
    ...(withErrors ? errorLines(all) : []),
  ]
  return `${lines.join('\n')}\n`
}

function show(rate: Rate | undefined): string {
  if (rate === undefined || rate.value === null || rate.low === null || rate.high === null) return '-'
  return `${rate.value.toFixed(3)} ${rate.hits}/${rate.of} [${rate.low.toFixed(2)}-${rate.high.toFixed(2)}]`
}

function goal({ target, rate }: Measure): string {
  if (target === null) return ''
  const reached =
    rate.value === null
      ? ''
      : (target.at === 'least' ? rate.value >= target.value : rate.value <= target.value)
        ? 'reached'
        : 'missed'
  return `${target.at === 'least' ? '≥' : '≤'} ${target.value.toFixed(2)} ${reached}`
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function errorLines(measures: readonly Measure[]): readonly string[] {
  return measures.flatMap(({ name, errors }) =>
    errors.length === 0 ? [] : ['', `## ${name}: ${errors.length} wrong`, ...errors.map((one) => errorLine(one))],
  )
}

function errorLine({ passage, lang, text, found, raised, grades }: Case): string {
  const told = Object.entries(grades).map(([name, grade]) => `${name}=${grade}`)
  const said = found ? (raised.length > 0 ? `raised ${raised.join(', ')}` : 'raised nothing') : 'not found'
  return `${passage} ${lang} · ${said} · ${told.join(' ')} · ${text.replace(/\s+/g, ' ').slice(0, 200)}`
}

process.exitCode = main()
