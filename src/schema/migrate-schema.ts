import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

/** Migrations by their names, which begin with a number. One that has landed never changes and never goes. */
export type Migrations = Readonly<Record<string, Migration>>

/**
 * Brings a part of the schema to the newest version that this program knows; several processes may call it at once.
 * What a newer program ran already stays, so that after a rollback, or beside a newer replica, an older program starts:
 * migrations therefore only add, and what nobody uses any more goes a release later. Throws with the first that failed.
 *
 * @param owner whose tables these are, for a table of their own that says which ran; null for the core's.
 */
export async function migrateSchema<Tables>(
  db: Kysely<Tables>,
  migrations: Migrations,
  owner: string | null = null,
): Promise<void> {
  const table = owner === null ? 'kysely_migration' : `${owner}_migration`
  // Read before: the migrator asks from within its transaction, beside which an embedded database answers nobody.
  const all = { ...(await newerIn(db, table, migrations)), ...migrations }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(all) },
    migrationTableName: table,
    migrationLockTableName: `${table}_lock`,
    // Two that were written side by side may land in the other order.
    allowUnorderedMigrations: true,
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** Those that ran and that this program does not know: there is nothing left to do for them. */
async function newerIn<Tables>(db: Kysely<Tables>, table: string, known: Migrations): Promise<Migrations> {
  const { rows: there } = await sql<{ there: boolean }>`select to_regclass(${table}) is not null as there`.execute(db)
  if (there[0]?.there !== true) return {}
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(table)}`.execute(db)
  const nothing = { up: () => Promise.resolve() }
  return Object.fromEntries(rows.filter(({ name }) => !Object.hasOwn(known, name)).map(({ name }) => [name, nothing]))
}
