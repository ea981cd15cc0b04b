import { Client } from 'pg'

import { statementName } from './statement-name.ts'

/** A session of `pg` that prepares each statement with parameters under a name of its own. */
export class PreparingClient extends Client {
  // `pg` has a dozen overloads; its pool and Kysely use those that begin with a text and its values.
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args
    const name = typeof text === 'string' && Array.isArray(values) ? statementName(text, values) : undefined
    const prepared = name === undefined ? args : [{ name, text, values }, ...rest]
    return (super.query as (...args: unknown[]) => never).apply(this, prepared)
  }
}
