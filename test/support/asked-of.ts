import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'

/** A pool that remembers what it is asked, and how the database would answer it. */
export interface AskedPool {
  readonly pool: Pool
  /** The plans of the statements that the pattern finds, a text each. */
  plansOf(pattern: RegExp): Promise<readonly string[]>
}

type Asked = readonly [text: string, values: unknown[]]

/** The pool beside which each statement is noted. */
export function askedOf(pool: Pool): AskedPool {
  const asked: Asked[] = []
  const noting = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(inner, name) {
        const value: unknown = Reflect.get(inner, name)
        if (typeof value !== 'function') return value
        if (name === 'connect') return async () => noting(await pool.connect())
        return (...given: unknown[]): unknown => {
          if (name === 'query') asked.push(statementIn(given))
          return value.apply(inner, given)
        }
      },
    })
  return {
    pool: noting(pool),
    async plansOf(pattern) {
      const plans: string[] = []
      for (const [text, values] of asked.filter(([one]) => pattern.test(one))) {
        const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
        plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
      }
      return plans
    },
  }
}

/** A statement is given as a text, or as an object with its values. */
function statementIn([first, values]: readonly unknown[]): Asked {
  if (typeof first === 'string') return [first, (values as unknown[] | undefined) ?? []]
  const { text, values: inside } = first as { readonly text: string; readonly values?: unknown[] }
  return [text, (values as unknown[] | undefined) ?? inside ?? []]
}
