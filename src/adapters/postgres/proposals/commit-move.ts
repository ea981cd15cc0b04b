import { type Kysely, sql } from 'kysely'
import type { Commit, Outcome } from '../../../ports/proposals.ts'
import type { Tables } from '../tables.ts'
import { commitWithin } from './commit.ts'

/** Stores both steps and takes along what is stored beside the proposal, in one transaction; nothing where either cannot be. */
export async function commitMove(
  db: Kysely<Tables>,
  leaving: Commit,
  arriving: Commit,
  people: Readonly<Record<string, string>>,
): Promise<Outcome> {
  try {
    return await db.transaction().execute(async (transaction) => {
      for (const step of [leaving, arriving]) {
        const outcome = await commitWithin(transaction, step)
        if (outcome !== 'stored') throw new NotBoth(outcome)
      }
      await takeAlong(transaction, leaving, arriving, people)
      return 'stored' as const
    })
  } catch (error) {
    if (error instanceof NotBoth) return error.outcome
    throw error
  }
}

/** Thrown out of the transaction, so that the first step is not stored without the second. */
class NotBoth extends Error {
  override readonly name = 'NotBoth'
  readonly outcome: Outcome

  constructor(outcome: Outcome) {
    super(`the other step is ${outcome}`)
    this.outcome = outcome
  }
}

/** Earlier texts, and files: their keys hold the tenant and the reference. */
async function takeAlong(
  db: Kysely<Tables>,
  { envelope: { tenant }, proposal }: Commit,
  arriving: Commit,
  people: Readonly<Record<string, string>>,
): Promise<void> {
  const [id, to] = [proposal?.id ?? '', arriving.proposal?.id ?? '']
  for (const table of ['earlier_text', 'revision', 'file_place'])
    await sql`
      update ${sql.table(table)} set tenant = ${arriving.envelope.tenant}, proposal = ${to}
      where tenant = ${tenant} and proposal = ${id}`.execute(db)
  const there = sql`tenant = ${arriving.envelope.tenant} and proposal = ${to}`
  for (const [was, is] of Object.entries(people)) {
    const [before, after] = [`"by":${JSON.stringify(was)}`, `"by":${JSON.stringify(is)}`]
    await sql`update revision set person = ${is} where ${there} and person = ${was}`.execute(db)
    await sql`update file_place set sender = ${is} where ${there} and sender = ${was}`.execute(db)
    await sql`update earlier_text set body = replace(body, ${before}, ${after}) where ${there}`.execute(db)
  }
}
