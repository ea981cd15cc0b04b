import type { JudgeQuestion } from '../src/rubric/judge/dialogue.ts'
import type { Labelled } from './formats/corpus.ts'
import { connectionForBatch, connectionToCall } from './model/connection.ts'
import type { RequestTokens } from './model/count-tokens.ts'
import type { Written } from './model/batch/write-requests.ts'
import { type OpenModel, openModel } from './model/open-model.ts'
import type { ModelOptions } from './model/options.ts'
import { readPassages } from './model/read-passages.ts'
import { type Score, scoreOf } from './model/score.ts'
import { readingsOf } from './reading.ts'
import { Unusable } from './unusable.ts'

/** A model's readings of a corpus. */
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

/** Has a model read the labelled passages as far as there are answers. Throws `Unusable` where there can be none. */
export async function runWithModel(corpus: readonly Labelled[], options: ModelOptions): Promise<ModelRun> {
  const readings = corpus.flatMap((passage) => readingsOf(passage))
  const model = openModel(connectionOf(options), options)
  try {
    const outcomes = await readPassages(readings, model.exchange)
    const score = scoreOf(outcomes, model.exchange)
    if (options.how === 'call') refuseSilence(score)
    return { score, ...(await whatIsOpen(model)) }
  } finally {
    await model.close()
  }
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
