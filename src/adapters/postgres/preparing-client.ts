import { Client } from 'pg'

/** The most statements that are kept prepared; the program's own are far fewer. */
const most = 500
/** A table that gets a column, by a newer program beside this one, makes such a statement fail once it is prepared. */
const everyColumn = /(?:\bselect|\breturning|[.,])\s*\*/i

const names = new Map<string, string>()

/**
 * A session that prepares each statement with parameters under a name of its own: PostgreSQL reads and plans it a few
 * times instead of each time, which is more than half of what a commit costs there.
 */
export class PreparingClient extends Client {
  // `pg` has a dozen overloads; its pool and Kysely use those that begin with a text and its values.
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text, values) : undefined
    const prepared = name === undefined ? args : [{ name, text, values }, ...rest]
    return (super.query as (...args: unknown[]) => never).apply(this, prepared)
  }
}

/** The same for the same text, in every session; none where a statement is better read anew. */
function nameOf(text: string, values: readonly unknown[]): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (values.length === 0 || names.size >= most || everyColumn.test(text)) return undefined
  const name = `s${names.size + 1}`
  names.set(text, name)
  return name
}
