import { types } from 'pg'
import {
  CommandCompleteMessage,
  DatabaseError,
  DataRowMessage,
  NotificationResponseMessage,
  RowDescriptionMessage,
} from 'pg-protocol/dist/messages'
import { Parser } from 'pg-protocol/dist/parser'
import type { QueryResult } from './pool.ts'

/** The columns of a statement, and how `pg` reads the values of each. */
export type Columns = readonly { readonly name: string; readonly read: (text: string) => unknown }[]

/** Is told of each notification that comes with an answer. */
export type Hear = (channel: string, payload: string) => void

/** Reads what a database answers, chunk by chunk. */
interface AnswerReader {
  read(chunk: Buffer): void
  /** A result for each statement, once all is read. Throws what failed. */
  results(): readonly QueryResult<unknown>[]
}

/** A reader of the answer to these statements; columns that it is told of are `known` from then on. */
export function answerReader(names: readonly string[], known: Map<string, Columns>, hear: Hear): AnswerReader {
  const parser = new Parser()
  const results: QueryResult<unknown>[] = []
  let rows: Record<string, unknown>[] = []
  let columns: Columns | null = null
  let failure: Error | null = null

  function take(message: object): void {
    if (message instanceof DataRowMessage) rows.push(rowOf((columns ??= columnsOf()), message.fields))
    else if (message instanceof CommandCompleteMessage) finish(message.text)
    else if (message instanceof RowDescriptionMessage) describe(message)
    else if (message instanceof NotificationResponseMessage) hear(message.channel, message.payload)
    else if (message instanceof DatabaseError) failure ??= message
  }

  const nameNow = () => names[results.length] ?? ''
  const columnsOf = () => known.get(nameNow()) ?? []

  function describe({ fields }: RowDescriptionMessage): void {
    columns = fields.map(({ name, dataTypeID }) => ({ name, read: types.getTypeParser(dataTypeID, 'text') }))
    if (nameNow() !== '') known.set(nameNow(), columns)
  }

  function finish(tag: string): void {
    results.push({ rows, ...readTag(tag) })
    rows = []
    columns = null
  }

  return {
    read: (chunk) => parser.parse(chunk, take),
    results() {
      if (failure !== null) throw failure
      return results
    },
  }
}

function rowOf(columns: Columns, values: readonly (string | null)[]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  columns.forEach(({ name, read }, at) => {
    const value = values[at] ?? null
    row[name] = value === null ? null : read(value)
  })
  return row
}

/** `INSERT 0 3`, `UPDATE 3`, `SELECT 3`: the command, and how many rows it touched or gave. */
function readTag(tag: string): Pick<QueryResult<never>, 'command' | 'rowCount'> {
  const words = tag.split(' ')
  return { command: (words[0] ?? '') as QueryResult<never>['command'], rowCount: Number(words.at(-1)) || 0 }
}
