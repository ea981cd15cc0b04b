import { fileSource } from './batch/file-source.ts'
import { readAnswers } from './batch/read-answers.ts'
import { type Written, writeRequests } from './batch/write-requests.ts'
import type { Connection } from '../../src/adapters/openai/connection.ts'
import { type Exchange, openExchange } from './exchange.ts'
import { liveSource } from './live.ts'
import type { ModelOptions } from './options.ts'
import { refuseToOverwrite } from './options.ts'

/** A model to talk to, over the network or by files. */
export interface OpenModel {
  readonly exchange: Exchange
  /** Writes what is still open, where the options say so. */
  writeOpen(): readonly Written[]
  /** Answers in the files that nothing asked for; call it when all is asked. */
  strangers(): number
  close(): Promise<void>
}

/** Opens what the options ask for. Throws `Unusable` for files that cannot be read. */
export function openModel(connection: Connection, options: ModelOptions): OpenModel {
  const { batchIn, batchOut, how } = options
  if (how === 'call') {
    const { source, close } = liveSource(connection)
    return { exchange: openExchange(connection, source), writeOpen: () => [], strangers: () => 0, close }
  }
  refuseToOverwrite(options)
  const outcomes = readAnswers(batchIn)
  const exchange = openExchange(connection, fileSource(outcomes, batchOut === null ? 'stand' : 'reopen'))
  const { answered, open } = exchange
  return {
    exchange,
    writeOpen: () => (batchOut === null ? [] : writeRequests(batchOut, exchange)),
    strangers: () => [...outcomes.keys()].filter((id) => !answered.has(id) && !open.has(id)).length,
    async close() {},
  }
}
