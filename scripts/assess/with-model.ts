import type { Connection } from '../../src/adapters/openai/connection.ts'
import type { Finding } from '../../src/rubric/finding.ts'
import type { Judged } from '../../src/rubric/judge/judged.ts'
import { connectionForBatch, connectionToCall } from '../../eval/model/connection.ts'
import { converse } from '../../eval/model/converse.ts'
import { openModel } from '../../eval/model/open-model.ts'
import type { ModelOptions } from '../../eval/model/options.ts'
import { sideBySide } from '../../eval/model/side-by-side.ts'
import { type Tally, tallyOf } from '../../eval/model/tally.ts'
import { tasksFor } from '../../eval/model/tasks.ts'
import type { Written } from '../../eval/model/batch/write-requests.ts'
import { Unusable } from '../../eval/unusable.ts'
import type { Asking } from './asking.ts'
import { stillOpen } from './still-open.ts'

/** What the AI coach made of it. */
export interface AiReading {
  readonly type: 'read'
  readonly model: string
  readonly findings: readonly Finding[]
  /** Criteria on which code had read nothing, and the model has. */
  readonly answered: readonly string[]
  /** Readings that are complete, of all that the text needs. */
  readonly complete: number
  readonly readings: number
  readonly troubles: readonly NonNullable<Judged['trouble']>[]
  /** Ids that neither code nor model has judged. */
  readonly notAssessed: readonly string[]
  readonly open: number
  readonly written: readonly Written[]
  readonly strangers: number
  readonly tally: Tally
}

/** There is no model to ask; `problems` is null where none is configured. */
export interface NoModel {
  readonly type: 'none'
  readonly problems: string | null
}

/** Has the AI coach read a text, over the network or by files. Throws `Unusable` for batch files that cannot be used. */
export async function readAlong(asking: Asking, options: ModelOptions): Promise<AiReading | NoModel> {
  const found = connectionOf(options)
  return found.type === 'none' ? found : readBy(found.connection, asking, options)
}

async function readBy(connection: Connection, asking: Asking, options: ModelOptions): Promise<AiReading> {
  const model = openModel(connection, options)
  const { exchange } = model
  try {
    const { texts, scope, language: lang, rubric } = asking
    const read = await sideBySide(tasksFor({ id: '', lang, texts, rubric }, scope), async (task) => ({
      scope: task.scope,
      judged: await converse(task.begin(), exchange),
    }))
    const done = read.flatMap(({ scope, judged }) => (judged === null ? [] : [{ scope, judged }]))
    return {
      type: 'read',
      model: connection.model,
      findings: done.flatMap(({ judged }) => judged.findings),
      answered: done.flatMap(({ judged }) => (judged.addressed ?? []).map(({ criterion }) => criterion)),
      complete: done.length,
      readings: read.length,
      troubles: [...new Set(done.flatMap(({ judged }) => judged.trouble ?? []))],
      notAssessed: stillOpen(asking, done),
      open: exchange.open.size,
      written: model.writeOpen(),
      strangers: model.strangers(),
      tally: tallyOf(exchange),
    }
  } finally {
    await model.close()
  }
}

function connectionOf({ how }: ModelOptions): { readonly type: 'found'; readonly connection: Connection } | NoModel {
  try {
    const connection = how === 'batch' ? connectionForBatch(process.env) : connectionToCall(process.env)
    return connection === null ? { type: 'none', problems: null } : { type: 'found', connection }
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    return { type: 'none', problems: error.message.replace(/\.?\n/g, '; ').replace(/\.$/, '') }
  }
}
