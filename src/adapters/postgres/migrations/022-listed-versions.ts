import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * When a version came into the catalogue, on the version itself; null for those that do not stand there. A search then
 * reads one table and an index of the published texts alone, and needs neither the proposals nor any earlier version.
 * The database keeps it: whoever publishes, takes down or rewrites a proposal, of this program or of an older one that
 * runs beside it, need not know.
 */
export const listedVersions: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  // First, or each row that is filled below would be written into it once more.
  'drop index version_search',
  'alter table version add column listed_at timestamptz',
  `update version v set listed_at = coalesce(p.published_at, v.frozen_at) from proposal p
   where p.tenant = v.tenant and p.id = v.proposal and p.published = v.version`,
  'create index version_listed on version (tenant, listed_at desc, proposal) where listed_at is not null',
  'create index version_listed_search on version using gin (search) where listed_at is not null',

  `create function list_version() returns trigger language plpgsql as $$
   begin
     update version set listed_at = case when version = new.published then coalesce(new.published_at, frozen_at) end
     where tenant = new.tenant and proposal = new.id and (listed_at is not null or version = new.published);
     return null;
   end $$`,
  `create trigger proposal_published after insert on proposal for each row
   when (new.published is not null) execute function list_version()`,
  `create trigger proposal_republished after update of published, published_at on proposal for each row
   when (old.published is distinct from new.published or old.published_at is distinct from new.published_at)
   execute function list_version()`,

  // By its index alone: the planner takes the table for small, since it counts none of the texts that lie beside it.
  // For the same reason the day is no condition that an index could be asked: each text of a year would be read.
  `create function listed_matches(of_tenant text, wanted tsquery, with_themes text[], with_tools text[],
     since timestamptz, until timestamptz, most integer)
   returns table (proposal text, version integer, listed_at timestamptz, nth bigint, total bigint)
   language sql stable rows 100 set enable_seqscan = off as $$
     with found as materialized (
       select v.proposal, v.version, v.listed_at, v.title_search @@ wanted as in_title from version v
       where v.tenant = of_tenant and v.search @@ wanted and v.listed_at is not null
         and (with_themes = '{}' or v.themes @> with_themes) and (with_tools = '{}' or v.tools @> with_tools)
         and coalesce(v.listed_at, 'infinity') >= since and coalesce(v.listed_at, 'infinity') < until
     ),
     first as (select * from found order by in_title desc, listed_at desc, proposal limit most)
     select proposal, version, listed_at, row_number() over (order by in_title desc, listed_at desc, proposal),
       (select count(*) from found)
     from first
   $$`,
]
