import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What platforms send is stored, and taken over, by functions: each statement inside sees what was committed before the
 * lock that comes first. So two processes that store for one lane at once see one another's, and two that take over never
 * share a lane.
 */
export const laneOrder: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create function store_intake(of_platform text, keys text[], lanes text[], payloads text[], mine uuid)
   returns table (seq bigint, key text, held boolean) language plpgsql as $$
   #variable_conflict use_column
   begin
     perform pg_advisory_xact_lock(lock) from (
       select distinct hashtextextended(of_platform || ' ' || lane, 36) as lock from unnest(lanes) as lane order by 1
     ) as locks;
     return query
       insert into intake (platform, key, lane, payload, holder)
       select of_platform, given.key, given.lane, given.payload,
         case when not exists (
           select from intake other
           where other.platform = of_platform and other.lane = given.lane and other.failed_at is null
             and other.holder is distinct from mine) then mine end
       from unnest(keys, lanes, payloads) with ordinality as given (key, lane, payload, n)
       order by n
       on conflict (platform, key) do nothing
       returning intake.seq, intake.key, intake.holder is not null;
   end $$`,
  `create function take_intake(of_platform text, mine uuid, most integer)
   returns table (seq bigint, lane text, payload text, attempts integer, begun integer, "isSuspect" boolean)
   language plpgsql as $$
   #variable_conflict use_column
   begin
     if not pg_try_advisory_xact_lock(hashtextextended(of_platform, 36)) then return; end if;
     return query
       with alive as materialized (select holder from intake_holder where until > now())
       update intake set holder = mine from (
         select waits.seq as found, waits.holder as former from intake waits
         where waits.platform = of_platform and waits.failed_at is null
           and (waits.holder is null or waits.holder not in (select holder from alive))
           and not exists (
             select from intake older
             where older.platform = of_platform and older.lane = waits.lane and older.failed_at is null
               and older.seq < waits.seq and older.holder <> mine and older.holder in (select holder from alive)
             offset 0)
         order by waits.seq limit most
         for update skip locked) waiting
       where intake.seq = found
       returning intake.seq, intake.lane, intake.payload, intake.attempts, intake.begun,
         intake.begun > 0 or former is not null;
   end $$`,
]
