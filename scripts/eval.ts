import type { Agreement } from '../eval/agreement.ts'
import { type Folder, readFolder } from '../eval/formats/read-folder.ts'
import { placeDocuments, scoreHeadings } from '../eval/headings.ts'
import type { Measure } from '../eval/measure.ts'
import { measureFolder } from '../eval/measure-folder.ts'
import type { ModelOptions } from '../eval/model/options.ts'
import { readOptions, type Sides } from '../eval/options.ts'
import { errorLines, refuseUnknown } from '../eval/report/error-lines.ts'
import { jsonOf } from '../eval/report/json.ts'
import { modelLines } from '../eval/report/model.ts'
import { openLines } from '../eval/report/open-lines.ts'
import { automaticText } from '../eval/report/text.ts'
import { steadyLines } from '../eval/report/steady.ts'
import { select } from '../eval/select.ts'
import { checksOn } from '../eval/steady.ts'
import { Unusable } from '../eval/unusable.ts'
import type { ModelRun } from '../eval/with-model.ts'

/**
 * Evaluates the coach on the labelled texts of any folder: the automatic checks alone, and with a model where one is asked for.
 * Ends with 1 where lines or files were passed over, with 2 where nothing could be measured.
 */
async function main(args: readonly string[]): Promise<number> {
  try {
    const { path, only, json, errors, model, steady } = readOptions(args)
    const { folder: whole, problems } = readFolder(path)
    const folder = select(whole, only)
    const run = model === null ? null : await withModel(folder, model)
    const agreement = steady === null ? null : await withBoth(folder, steady)
    const measures = measureFolder(folder)
    const all = [...measures, ...(run?.score.measures ?? []), ...(agreement?.measures ?? [])]
    if (all.length > 0) refuseUnknown(all, errors)
    const report = json
      ? JSON.stringify(reportOf(folder, measures, run, agreement), null, 2)
      : [
          ...automaticText(folder, measures, errors),
          ...modelReport(run, model, errors),
          ...(agreement === null ? [] : steadyLines(agreement, errors)),
        ].join('\n')
    process.stdout.write(`${report}\n`)
    process.stderr.write(problems.map((problem) => `${problem}\n`).join(''))
    return problems.length > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

/** The SDK of the model takes time to load: only who asks for a model waits for it. */
async function withModel(folder: Folder, options: ModelOptions): Promise<ModelRun> {
  const { runWithModel } = await import('../eval/with-model.ts')
  return runWithModel(folder, options)
}

async function withBoth(folder: Folder, sides: Sides): Promise<Agreement> {
  const { compareAnswers } = await import('../eval/with-model.ts')
  return compareAnswers(folder, sides)
}

function reportOf(
  { passages, headings }: Folder,
  measures: readonly Measure[],
  run: ModelRun | null,
  agreement: Agreement | null,
): object {
  return {
    measures: jsonOf(measures),
    ...(passages.length === 0 ? {} : { passages: passages.length, steady: checksOn(passages) }),
    ...(headings.length === 0 ? {} : { headings: scoreHeadings(placeDocuments(headings)) }),
    ...(run === null ? {} : { model: { ...run, score: { ...run.score, measures: jsonOf(run.score.measures) } } }),
    ...(agreement === null ? {} : { agreement: { ...agreement, measures: jsonOf(agreement.measures) } }),
  }
}

function modelReport(run: ModelRun | null, options: ModelOptions | null, errors: string | null): readonly string[] {
  if (run === null || options === null) return []
  const { score, strangers, written, open, tokens } = run
  return [
    ...modelLines(score, options.how, strangers),
    ...(options.how === 'batch' ? openLines(written, open, tokens) : []),
    ...(errors === null || score.complete === 0 ? [] : errorLines(score.measures, errors)),
  ]
}

process.exitCode = await main(process.argv.slice(2))
