import { type PGlite, protocol } from '@electric-sql/pglite'
import { types } from 'pg'
import { prepareValue } from 'pg/lib/utils.js'

import type { QueryResult } from './pool.ts'

const { messages: kinds, serialize } = protocol

type Message = Awaited<ReturnType<PGlite['execProtocolStream']>>[number]

/**
 * Runs one statement with parameters, with all its protocol messages in one call: PGlite's own `query` makes six, which
 * costs twice as much. Values go in and come out as the `pg` package has them. Throws what PostgreSQL answers.
 */
export async function runStatement<R>(db: PGlite, text: string, params: readonly unknown[]): Promise<QueryResult<R>> {
  const request = Buffer.concat([
    serialize.parse({ text }),
    serialize.bind({ values: params.map((value) => prepareValue(value)) }),
    serialize.describe({ type: 'P' }),
    serialize.execute({}),
    serialize.sync(),
  ])
  return resultOf<R>(await db.execProtocolStream(request))
}

function resultOf<R>(messages: readonly Message[]): QueryResult<R> {
  const columns = messages.find((message) => message instanceof kinds.RowDescriptionMessage)?.fields ?? []
  const readers = columns.map(({ dataTypeID }) => types.getTypeParser(dataTypeID, 'text'))
  const rows = messages
    .filter((message) => message instanceof kinds.DataRowMessage)
    .map(({ fields }) =>
      Object.fromEntries(
        columns.map(({ name }, at) => {
          const value = fields[at] ?? null
          return [name, value === null ? null : readers[at]?.(value)]
        }),
      ),
    )
  // The columns are whatever the statement names: only its author knows their types.
  return { rows: rows as R[], ...tagOf(messages) }
}

/** `INSERT 0 3`, `UPDATE 3`, `SELECT 3`: the command, and how many rows it touched or gave. */
function tagOf(messages: readonly Message[]): Pick<QueryResult<never>, 'command' | 'rowCount'> {
  const words = messages.find((message) => message instanceof kinds.CommandCompleteMessage)?.text.split(' ') ?? []
  return { command: (words[0] ?? '') as QueryResult<never>['command'], rowCount: Number(words.at(-1)) || 0 }
}
