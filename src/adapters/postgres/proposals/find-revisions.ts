import { type Kysely, sql } from 'kysely'

import type { HistoryPage, RevisionKey } from '../../../flows/model/known.ts'
import type { Piece } from '../../../flows/model/section-text.ts'
import type { SectionRevision } from '../../../flows/model/text-change.ts'
import type { SectionNumber } from '../../../rubric/section.ts'
import type { Tables } from '../tables.ts'

interface RevisionRow extends Omit<SectionRevision, 'at' | 'pieces'> {
  readonly at: Date
}

/** The stored texts of these revisions; those that are not there are left out. */
export async function findRevisions(
  db: Kysely<Tables>,
  tenant: string,
  proposal: string,
  of: readonly RevisionKey[],
): Promise<readonly SectionRevision[]> {
  const [sections, revisions] = [of.map((one) => one.section), of.map((one) => one.revision)]
  const { rows } = await sql<RevisionRow & { readonly body: string }>`
    select r.section, r.revision, r.what, r.at, r.person as by, t.words, t.body
    from unnest(${sections}::int[], ${revisions}::int[]) as one (section, revision)
    join revision r on r.tenant = ${tenant} and r.proposal = ${proposal}
      and r.section = one.section and r.revision = one.revision
    join earlier_text t on t.tenant = r.tenant and t.proposal = r.proposal and t.section = r.section
      and t.hash = r.hash`.execute(db)
  return rows.map(({ body, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    pieces: JSON.parse(body) as readonly Piece[],
  }))
}

/** A section's earlier texts, newest first, each once, with what became of it last. */
export async function listHistory(
  db: Kysely<Tables>,
  tenant: string,
  proposal: string,
  section: SectionNumber,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<HistoryPage> {
  const { rows } = await sql<RevisionRow & { readonly opening: string; readonly total: number }>`
    with newest as (
      select distinct on (hash) section, revision, hash, what, at, person from revision
      where tenant = ${tenant} and proposal = ${proposal} and section = ${section}::int
      order by hash, revision desc)
    select n.section, n.revision, n.what, n.at, n.person as by, t.words, t.opening,
      (select count(*)::int from newest) as total
    from newest n join earlier_text t on t.tenant = ${tenant} and t.proposal = ${proposal}
      and t.section = n.section and t.hash = n.hash
    where ${before}::int is null or n.revision < ${before}::int
    order by n.revision desc limit ${limit + 1}::int`.execute(db)
  return {
    rows: rows.slice(0, limit).map(({ total: _total, at, ...row }) => ({ ...row, at: at.toISOString() })),
    total: rows[0]?.total ?? 0,
    older: rows.length > limit ? 'some' : 'none',
  }
}
