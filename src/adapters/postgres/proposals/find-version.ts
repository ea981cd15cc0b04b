import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { FrozenVersion } from '../../../flows/model/known.ts'
import type { Tables } from '../tables.ts'
import { findTitle } from '../../../flows/model/title.ts'
import { sectionNumbers } from '../../../rubric/section.ts'
import { type FindableRow, findableRow } from '../catalogue/findable-row.ts'
import { fold } from './fold.ts'
import { storable } from '../../../text/storable.ts'

/** A frozen version, as it was submitted; null where there is none. */
export async function findVersion(
  db: Kysely<Tables>,
  tenant: string,
  proposal: string,
  version: number,
): Promise<FrozenVersion | null> {
  const row = await db
    .selectFrom('version')
    .select(['language', 'frozen_at', 'body', 'inspection'])
    .where('tenant', '=', tenant)
    .where('proposal', '=', proposal)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) return null
  return {
    proposal,
    version,
    language: row.language as FrozenVersion['language'],
    frozenAt: row.frozen_at.toISOString(),
    sections: JSON.parse(row.body) as FrozenVersion['sections'],
    ...(row.inspection !== null && {
      inspection: JSON.parse(row.inspection) as NonNullable<FrozenVersion['inspection']>,
    }),
  }
}

/** PostgreSQL indexes no tsvector beyond 1 MiB: this many characters of text stay well below it in two languages. */
const longestSearchable = 100_000

/** The columns of a frozen version: its text and what its links showed as JSON, what the catalogue searches, and what it is found by. */
export function frozenRow(version: FrozenVersion): FindableRow & {
  readonly title: string
  readonly body: string
  readonly inspection: string | null
  readonly search: RawBuilder<string>
} {
  const title = storable(findTitle(version.sections[1]))
  const text = sectionNumbers.map((number) => version.sections[number]).join('\n')
  return {
    title,
    body: JSON.stringify(version.sections),
    inspection: version.inspection === undefined ? null : JSON.stringify(version.inspection),
    search: searchVector(fold(title), fold(storable(text)).slice(0, longestSearchable)),
    ...findableRow(version.sections),
  }
}

/** Both languages' word stems, since a French proposal is full of English terms; words of the title weigh more. */
function searchVector(title: string, text: string): RawBuilder<string> {
  return sql<string>`setweight(to_tsvector('french', ${title}), 'A') || setweight(to_tsvector('english', ${title}), 'A')
    || to_tsvector('french', ${text}) || to_tsvector('english', ${text})`
}
