import { type PGlite, protocol } from '@electric-sql/pglite'
import { types } from 'pg'
import { prepareValue } from 'pg/lib/utils.js'
import type { QueryResult } from './pool.ts'

const { messages: kinds, serialize } = protocol

type ProtocolMessage = Awaited<ReturnType<PGlite['execProtocolStream']>>[number]

/** The names of the statements that are prepared in each database's one session. */
const prepared = new WeakMap<PGlite, Set<string>>()

/**
 * Runs one statement with parameters, with all its protocol messages in one call: PGlite's own `query` makes six, which
 * costs twice as much. It is prepared the first time, which halves what it costs from then on. Values go in and come out
 * as the `pg` package has them. Throws what PostgreSQL answers.
 */
export async function runStatement<R>(db: PGlite, text: string, params: readonly unknown[]): Promise<QueryResult<R>> {
  const statement = nameOf(text) ?? ''
  const known = prepared.get(db) ?? new Set<string>()
  prepared.set(db, known)
  const request = Buffer.concat([
    ...(known.has(statement) ? [] : [serialize.parse({ name: statement, text })]),
    serialize.bind({ statement, values: params.map((value) => prepareValue(value)) }),
    serialize.describe({ type: 'P' }),
    serialize.execute({}),
    serialize.sync(),
  ])
  try {
    const messages = await db.execProtocolStream(request)
    if (statement !== '') known.add(statement)
    return resultOf<R>(messages)
  } catch (error) {
    // It may be prepared all the same, and a name can be given once: the next time begins anew.
    if (statement !== '') await forget(db, statement)
    throw error
  }
}

async function forget(db: PGlite, statement: string): Promise<void> {
  prepared.get(db)?.delete(statement)
  await db.execProtocolStream(Buffer.concat([serialize.close({ type: 'S', name: statement }), serialize.sync()]))
}

function resultOf<R>(messages: readonly ProtocolMessage[]): QueryResult<R> {
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
function tagOf(messages: readonly ProtocolMessage[]): Pick<QueryResult<never>, 'command' | 'rowCount'> {
  const words = messages.find((message) => message instanceof kinds.CommandCompleteMessage)?.text.split(' ') ?? []
  return { command: (words[0] ?? '') as QueryResult<never>['command'], rowCount: Number(words.at(-1)) || 0 }
}

/** The most statements that are kept prepared; the program's own are far fewer. */
const most = 500
/** Once prepared, such a statement fails when a newer program beside this one gives the table another column. */
const everyColumn = /(?:\bselect|\breturning|[.,])\s*\*/i

const names = new Map<string, string>()

/**
 * The name to prepare a statement under on a server, the same for the same text in every session: PostgreSQL then reads
 * and plans it a few times instead of each time, which is more than half of what it costs. None for one that is better
 * read anew: without values, or with the columns of a table that other programs may change.
 */
export function statementName(text: string, values: readonly unknown[]): string | undefined {
  return values.length === 0 || everyColumn.test(text) ? undefined : nameOf(text)
}

/** Of the embedded database any statement may be prepared: no other program opens its folder. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= most) return known
  const name = `s${names.size + 1}`
  names.set(text, name)
  return name
}
