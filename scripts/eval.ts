import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { columnsOf } from '../eval/columns.ts'
import { type Labelled, readCorpus } from '../eval/corpus.ts'
import { type PlacedDocument, placeDocuments, scoreHeadings } from '../eval/headings.ts'
import { casesOf } from '../eval/judge.ts'
import { modelArguments, type ModelOptions, modelOptions } from '../eval/model/options.ts'
import { automaticLines } from '../eval/report/automatic.ts'
import { errorLines } from '../eval/report/error-lines.ts'
import { headingErrors, headingLines } from '../eval/report/headings.ts'
import { modelLines } from '../eval/report/model.ts'
import { openLines } from '../eval/report/open-lines.ts'
import { select } from '../eval/select.ts'
import { checksOn } from '../eval/steady.ts'
import { Unusable } from '../eval/unusable.ts'
import type { ModelRun } from '../eval/with-model.ts'

const usage =
  'npm run eval -- FOLDER | HEADINGS.jsonl [--only ID,ID] [--json] [--errors] [--model] [--batch-out FILE] [--batch-in FILE …]'

/**
 * Evaluates the coach on labelled passages of any folder: the automatic checks alone, and with a model where one is asked for; and
 * the splitting of documents where the folder, or the file that is named, holds labelled headings.
 */
async function main(args: readonly string[]): Promise<number> {
  try {
    const { folder, only, json, errors, model } = optionsOf(args)
    const headings = headingsIn(folder)
    if (headings !== null && !existsSync(join(folder, 'passages.jsonl'))) {
      process.stdout.write(
        json ? `${JSON.stringify({ headings: scoreHeadings(headings) }, null, 2)}\n` : headingText(headings, errors),
      )
      return 0
    }
    const corpus = select(readCorpus(folder), folder, only)
    const run = model === null ? null : await withModel(corpus, model)
    const more = headings === null || only !== undefined ? null : headings
    const report = json ? jsonReport(corpus, run, more) : textReport(corpus, errors, model, run)
    process.stdout.write(json || more === null ? report : `${report}\n${headingText(more, errors)}`)
    return 0
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

function optionsOf(args: readonly string[]) {
  const { values, positionals } = parsed(args)
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) {
    throw new Unusable(`Expected one folder or file, got ${positionals.length}; use: ${usage}`)
  }
  const { only, json = false, errors = false } = values
  return { folder, only, json, errors, model: modelOptions(values) }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        errors: { type: 'boolean' },
        only: { type: 'string' },
        ...modelArguments,
      },
    })
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)}; use: ${usage}`)
  }
}

/** The SDK of the model takes time to load: only who asks for a model waits for it. */
async function withModel(corpus: readonly Labelled[], options: ModelOptions): Promise<ModelRun> {
  const { runWithModel } = await import('../eval/with-model.ts')
  return runWithModel(corpus, options)
}

/** The labelled headings of a folder, or of the file that is named; null where there are none. */
function headingsIn(path: string): readonly PlacedDocument[] | null {
  const file = statSync(path, { throwIfNoEntry: false })?.isFile() === true ? path : join(path, 'headings.jsonl')
  return existsSync(file) ? placeDocuments(file) : null
}

function headingText(headings: readonly PlacedDocument[], withErrors: boolean): string {
  return `${[...headingLines(headings), ...(withErrors ? ['', ...headingErrors(headings)] : [])].join('\n')}\n`
}

function jsonReport(
  corpus: readonly Labelled[],
  run: ModelRun | null,
  headings: readonly PlacedDocument[] | null,
): string {
  const columns = columnsOf(
    corpus.flatMap((passage) => casesOf(passage)),
    'automatic',
  )
  const model = run === null ? {} : { model: run }
  const split = headings === null ? {} : { headings: scoreHeadings(headings) }
  return `${JSON.stringify({ passages: corpus.length, ...columns, steady: checksOn(corpus), ...model, ...split }, null, 2)}\n`
}

function textReport(
  corpus: readonly Labelled[],
  withErrors: boolean,
  options: ModelOptions | null,
  run: ModelRun | null,
): string {
  const cases = corpus.flatMap((passage) => casesOf(passage))
  const columns = columnsOf(cases, 'automatic')
  const read = run === null || options === null ? [] : modelReport(run, options)
  const lines = [
    ...automaticLines(columns, checksOn(corpus), corpus.length, cases.length),
    ...read,
    ...(withErrors ? errorLines((run === null ? columns : run.score).all) : []),
  ]
  return `${lines.join('\n')}\n`
}

function modelReport({ score, strangers, written, open, tokens }: ModelRun, { how }: ModelOptions): readonly string[] {
  return [...modelLines(score, how, strangers), ...(how === 'batch' ? openLines(written, open, tokens) : [])]
}

process.exitCode = await main(process.argv.slice(2))
