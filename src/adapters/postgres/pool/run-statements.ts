import type { PGlite } from '@electric-sql/pglite'
import { serialize } from 'pg-protocol'
import { prepareValue } from 'pg/lib/utils.js'
import { answerReader, type Columns, type Hear } from './answer-reader.ts'
import type { QueryResult } from './pool.ts'
import { nameOf } from './statement-name.ts'

/** A statement with the values of its parameters. */
export interface Statement {
  readonly text: string
  readonly params: readonly unknown[]
}

/** The columns of the statements that are prepared in each database's one session, by their names. */
const prepared = new WeakMap<PGlite, Map<string, Columns>>()

/**
 * Runs statements with parameters in one go and one transaction: each sees what those before it did, and all are stored,
 * or none. They are prepared the first time, and PGlite's own `query`, which makes six calls for each, costs several times
 * as much. Values go in and come out as the `pg` package has them. Throws what PostgreSQL answers to the one that fails.
 */
export async function runStatements(
  db: PGlite,
  statements: readonly Statement[],
  hear: Hear,
): Promise<readonly QueryResult<unknown>[]> {
  const known = prepared.get(db) ?? new Map<string, Columns>()
  prepared.set(db, known)
  const names = statements.map(({ text }) => nameOf(text) ?? '')
  const requests = statements.flatMap((one, at) => requestOf(one, names[at] ?? '', known))
  try {
    return await exchange(db, [...requests, serialize.sync()], answerReader(names, known, hear))
  } catch (error) {
    // They may be prepared all the same, and a name can be given once: the next time begins anew.
    await forget(db, names, known)
    throw error
  }
}

/** Runs one statement in the same way. */
export async function runStatement(db: PGlite, statement: Statement, hear: Hear): Promise<QueryResult<unknown>> {
  return lastOf(await runStatements(db, [statement], hear))
}

/** Runs statements without parameters, separated by semicolons; gives the result of the last one. */
export async function runScript(db: PGlite, text: string, hear: Hear): Promise<QueryResult<unknown>> {
  return lastOf(await exchange(db, [serialize.query(text)], answerReader([], new Map(), hear)))
}

function requestOf({ text, params }: Statement, statement: string, known: Map<string, Columns>): readonly Buffer[] {
  const bound = [serialize.bind({ statement, values: params.map((value) => prepareValue(value)) }), serialize.execute()]
  if (known.has(statement)) return bound
  // Another of the same go may have the name: it finds it prepared.
  if (statement !== '') known.set(statement, [])
  return [serialize.parse({ name: statement, text }), serialize.describe({ type: 'S', name: statement }), ...bound]
}

function lastOf(results: readonly QueryResult<unknown>[]): QueryResult<unknown> {
  return results.at(-1) ?? { rows: [], rowCount: 0, command: 'SELECT' }
}

/** PGlite's parser is left out: it costs as much as a small statement. */
async function exchange(
  db: PGlite,
  request: readonly Buffer[],
  reader: ReturnType<typeof answerReader>,
): Promise<readonly QueryResult<unknown>[]> {
  // What PGlite gives is a window on its memory, which the next message overwrites.
  const onRawData = (data: Uint8Array) => reader.read(Buffer.from(data))
  await db.execProtocolRawStream(Buffer.concat(request), { syncToFs: false, onRawData })
  return reader.results()
}

async function forget(db: PGlite, names: readonly string[], known: Map<string, Columns>): Promise<void> {
  const closing = [...new Set(names)].filter((name) => name !== '')
  for (const name of closing) known.delete(name)
  const request = [...closing.map((name) => serialize.close({ type: 'S', name })), serialize.sync()]
  await exchange(
    db,
    request,
    answerReader([], new Map(), () => undefined),
  )
}
