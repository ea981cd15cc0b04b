import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * The words of a version's title apart: of thousands that a search finds, those whose title has the words are shown first,
 * without reading all their texts. And the search itself by its index alone: the planner takes the table for small, since
 * it counts none of the texts that lie beside it.
 */
export const titleSearch: Migration = {
  async up(db: Kysely<unknown>) {
    const plain = sql.raw(`translate(lower(title), 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy')`)
    await sql`alter table version add column title_search tsvector not null generated always as (
      to_tsvector('french'::regconfig, ${plain}) || to_tsvector('english'::regconfig, ${plain})) stored`.execute(db)
    await sql`create function version_matches(of_tenant text, wanted tsquery)
      returns table (proposal text, version integer, in_title boolean)
      language sql stable set enable_seqscan = off as $$
        select v.proposal, v.version, v.title_search @@ wanted from version v
        where v.tenant = of_tenant and v.search @@ wanted
      $$`.execute(db)
  },
}
