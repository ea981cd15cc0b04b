import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What is about a proposal that a program cannot read waits in nobody's way: `unread_by` is the format that the program reads
 * which could not, `unread_since` when it was found, `look_at` when such a program looks again. One that reads a newer format
 * takes it at once, and before what the same person sent since. Where something older of a lane is locked, by whoever notes
 * how it went, what is younger is left as well. The functions that an earlier program calls stay as they are.
 *
 * `still_ahead` is what a moment of the database's clock is asked that ends a lease or a pause. Whatever lies further ahead
 * than the longest that is ever written there was written before that clock was set back, and counts as over.
 */
export const unreadableWaits: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create function still_ahead(moment timestamptz, longest interval) returns boolean language sql stable
   return moment > now() and moment <= now() + longest`,
  `alter table intake add unread_by integer, add unread_since timestamptz, add look_at timestamptz`,
  `create function store_intake(
     of_platform text, keys text[], lanes text[], payloads text[], mine uuid, reads integer)
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
             and (other.unread_by is null or other.unread_by < reads)
             and other.holder is distinct from mine) then mine end
       from unnest(keys, lanes, payloads) with ordinality as given (key, lane, payload, n)
       order by n
       on conflict (platform, key) do nothing
       returning intake.seq, intake.key, intake.holder is not null;
   end $$`,
  `create function take_intake(of_platform text, mine uuid, most integer, reads integer)
   returns table (seq bigint, lane text, payload text, attempts integer, begun integer, "isSuspect" boolean)
   language plpgsql as $$
   #variable_conflict use_column
   begin
     if not pg_try_advisory_xact_lock(hashtextextended(of_platform, 36)) then return; end if;
     return query
       with alive as materialized (select holder from intake_holder where still_ahead(until, interval '30 seconds')),
       free as materialized (
         select waits.seq, waits.lane, waits.holder from intake waits
         where waits.platform = of_platform and waits.failed_at is null
           and (waits.holder is null or waits.holder not in (select holder from alive))
           and (waits.unread_by is null or waits.unread_by < reads or not still_ahead(waits.look_at, interval '1 minute'))
           and not exists (
             select from intake older
             where older.platform = of_platform and older.lane = waits.lane and older.failed_at is null
               and (older.unread_by is null or older.unread_by < reads)
               and older.seq < waits.seq and older.holder <> mine and older.holder in (select holder from alive)
             offset 0)
         order by waits.seq limit most
         for update skip locked)
       update intake set holder = mine from (
         select free.seq as found, free.holder as former from free
         where not exists (
           select from intake older
           where older.platform = of_platform and older.lane = free.lane and older.failed_at is null
             and (older.unread_by is null or older.unread_by < reads)
             and older.seq < free.seq and older.holder is distinct from mine and older.seq not in (select seq from free)
           offset 0)) waiting
       where intake.seq = found
       returning intake.seq, intake.lane, intake.payload, intake.attempts, intake.begun,
         intake.begun > 0 or former is not null;
   end $$`,
]
