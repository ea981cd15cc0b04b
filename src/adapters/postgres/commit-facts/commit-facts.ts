import { type Kysely, sql } from 'kysely'
import type { CommitFacts, CommitKey, ReadCommit } from '../../../ports/commit-facts.ts'
import { databaseOver } from '../pool/database.ts'
import type { Pool } from '../pool/pool.ts'
import type { Tables } from '../tables.ts'

/** What commits showed in the store's pool, whose schema is the newest already. */
export function postgresCommitFacts(pool: Pool): CommitFacts {
  const db = databaseOver<Tables>(pool)
  return {
    find: (key) => find(db, key),
    store: (key, shown) => store(db, key, shown),
  }
}

async function find(db: Kysely<Tables>, { repository, commit, rules }: CommitKey): Promise<ReadCommit | null> {
  const { rows } = await sql<{ shown: string }>`
    update repository_facts set used_at = now()
    where repository = ${fold(repository)} and commit = ${commit} and rules = ${rules} returning shown`.execute(db)
  return rows[0] === undefined ? null : (JSON.parse(rows[0].shown) as ReadCommit)
}

async function store(db: Kysely<Tables>, { repository, commit, rules }: CommitKey, shown: ReadCommit): Promise<void> {
  await sql`
    insert into repository_facts (repository, commit, rules, shown, used_at)
    values (${fold(repository)}, ${commit}, ${rules}, ${JSON.stringify(shown)}, now())
    on conflict (repository) do update set commit = excluded.commit, rules = excluded.rules, shown = excluded.shown,
      used_at = excluded.used_at`.execute(db)
  await sql`delete from repository_facts where used_at < now() - interval '30 days'`.execute(db)
}

/** GitHub takes names in whatever case. */
function fold(repository: string): string {
  return repository.toLowerCase()
}

/** Forgets what the commits showed that this proposal alone cites. */
export async function forgetFactsOf(db: Kysely<Tables>, tenant: string, id: string): Promise<void> {
  const own = sql`tenant = ${tenant} and id = ${id}`
  const ownVersion = sql`tenant = ${tenant} and proposal = ${id}`
  await sql`
    delete from repository_facts f
    where (exists (select from proposal where ${own} and position(f.commit in body) > 0)
        or exists (select from version where ${ownVersion} and position(f.commit in inspection) > 0))
      and not exists (select from proposal where not (${own}) and position(f.commit in body) > 0)
      and not exists (select from version where not (${ownVersion}) and position(f.commit in inspection) > 0)`.execute(
    db,
  )
}
