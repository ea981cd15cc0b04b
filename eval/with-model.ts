import type { JudgeQuestion } from '../src/rubric/judge/dialogue.ts'
import { rubric } from '../src/rubric/rubric.ts'
import { type Agreement, agreementOf } from './agreement.ts'
import type { Folder } from './formats/read-folder.ts'
import { connectionForBatch, connectionToCall } from './model/connection.ts'
import type { RequestTokens } from './model/count-tokens.ts'
import type { Written } from './model/batch/write-requests.ts'
import { type OpenModel, openModel } from './model/open-model.ts'
import type { ModelOptions } from './model/options.ts'
import { type Outcome, readTasks } from './model/read-tasks.ts'
import { type Read, type Score, scoreOf } from './model/score.ts'
import { passageTask, type Task, tasksFor } from './model/tasks.ts'
import type { Sides } from './options.ts'
import { groupedReadings } from './layouts/groups.ts'
import { judgeProposals } from './proposals.ts'
import { readingsOf } from './reading.ts'
import { Unusable } from './unusable.ts'

/** A model's readings of the texts of a folder. */
export interface ModelRun {
  readonly score: Score
  /** Questions without an answer. */
  readonly open: number
  readonly written: readonly Written[]
  /** Of the requests that were written; null where none were. */
  readonly tokens: RequestTokens | null
  /** Answers that nothing asked for. */
  readonly strangers: number
}

/** Has a model read the labelled passages, items and proposals as far as there are answers. Throws `Unusable` where there can be none. */
export async function runWithModel(folder: Folder, options: ModelOptions): Promise<ModelRun> {
  const read = textsIn(folder)
  const model = openModel(connectionOf(options), options)
  try {
    const outcomes = await readTasks(tasksIn(read), model.exchange)
    const score = scoreOf(read, outcomes, model.exchange)
    if (options.how === 'call') refuseSilence(score)
    return { score, ...(await whatIsOpen(model)) }
  } finally {
    await model.close()
  }
}

/** Reads the folder twice, each time with answers of its own. Throws `Unusable` for files that cannot be used. */
export async function compareAnswers(folder: Folder, [one, other]: Sides): Promise<Agreement> {
  const tasks = tasksIn(textsIn(folder))
  const readWith = async (batchIn: readonly string[]): Promise<readonly Outcome[]> => {
    const options = { how: 'batch', batchOut: null, batchIn } as const
    return readTasks(tasks, openModel(connectionOf(options), options).exchange)
  }
  return agreementOf(await readWith(one), await readWith(other))
}

function textsIn(folder: Folder): Read {
  const readings = [...folder.passages.flatMap(readingsOf), ...groupedReadings(folder)]
  const read = { readings, proposals: judgeProposals(folder) }
  if (read.readings.length + read.proposals.length > 0) return read
  throw new Unusable(
    'A model reads labelled passages, labelled items and whole proposals, and there are none: expected passages.jsonl with labels.jsonl, objectives.jsonl, risks.jsonl, kpis.jsonl or sections.jsonl.',
  )
}

function tasksIn({ readings, proposals }: Read): readonly Task[] {
  return [
    ...readings.map(passageTask),
    ...proposals.flatMap(({ row, texts }) => tasksFor({ id: row.id, lang: row.lang, texts, rubric }, 'whole')),
  ]
}

async function whatIsOpen(model: OpenModel): Promise<Omit<ModelRun, 'score'>> {
  const { open } = model.exchange
  const written = model.writeOpen()
  return {
    open: open.size,
    written,
    tokens: written.length === 0 ? null : await tokensOf(open.values()),
    strangers: model.strangers(),
  }
}

/** The tokenizer takes time to load: only who gets a file waits for it. */
async function tokensOf(questions: Iterable<JudgeQuestion>): Promise<RequestTokens> {
  const { requestTokens } = await import('./model/count-tokens.ts')
  return requestTokens(questions)
}

function connectionOf({ how }: ModelOptions) {
  if (how === 'batch') return connectionForBatch(process.env)
  const found = connectionToCall(process.env)
  if (found !== null) return found
  throw new Unusable(
    'No model is configured: set OPENAI_API_KEY, OPENAI_BASE_URL or AZURE_OPENAI_ENDPOINT, or use --batch-out without a network.',
  )
}

/** A model that answers nothing measures nothing. */
function refuseSilence({ tally }: Score): void {
  const failed = Object.values(tally.failed).reduce((sum, count) => sum + count, 0)
  if (tally.calls > 0 && failed === tally.calls) {
    throw new Unusable(
      `The model gave no usable answer to any of ${tally.calls} questions. The first: ${tally.why ?? ''}`,
    )
  }
}
