import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Channels to which their platform gave another id. Whoever writes a place under its former id afterwards, such as a worker
 * that had it in hand, need not know: the database binds it to the present one.
 */
export const channelChanges: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table channel_change (
     tenant text not null, platform text not null, former text not null, present text not null, refusal text not null,
     changed_at timestamptz not null default now(),
     primary key (tenant, platform, former))`,

  // Volatile: each call sees what another transaction has committed meanwhile, even within one statement.
  `create function present_channel(of_tenant text, on_platform text, known text) returns text
   language sql volatile as $$
     select coalesce((select present from channel_change
       where tenant = of_tenant and platform = on_platform and former = known), known)
   $$`,

  `create function bind_channel() returns trigger language plpgsql as $$
   begin
     new.channel := present_channel(new.tenant, new.platform, new.channel);
     return new;
   end $$`,
  `create trigger slot_bound before insert or update of channel on slot
   for each row execute function bind_channel()`,
  `create trigger former_thread_bound before insert or update of channel on former_thread
   for each row execute function bind_channel()`,

  // Its home stands in the body, too: as text, since jsonb refuses a character that a learner's message may hold. In
  // what a person wrote, the quotes of such a pair are escaped.
  `create function bind_home() returns trigger language plpgsql as $$
   declare
     known text := new.home::json->>'channel';
     present text := present_channel(new.tenant, new.home::json->>'platform', known);
   begin
     if present is distinct from known then
       new.home := replace(new.home, '"channel":' || to_json(known), '"channel":' || to_json(present));
       new.body := replace(new.body, '"channel":' || to_json(known), '"channel":' || to_json(present));
     end if;
     return new;
   end $$`,
  `create trigger proposal_begun before insert on proposal for each row
   when (new.revision = 1) execute function bind_home()`,
  `create trigger proposal_moved before update of home on proposal for each row
   when (old.home is distinct from new.home) execute function bind_home()`,

  // The platform refused the former id just before a worker could know, and it gives up just after: it tries once more.
  `create function keep_refused() returns trigger language plpgsql as $$
   begin
     if exists (select from channel_change c join slot s on s.tenant = c.tenant and s.channel = c.present
       where c.tenant = new.tenant and s.proposal = new.proposal and position(c.refusal in new.last_error) > 0
         and new.created_at < c.changed_at and c.changed_at > now() - interval '1 minute')
     then
       new.failed_at := null;
       new.handed_at := null;
       new.not_before := now() + interval '1 second';
     end if;
     return new;
   end $$`,
  `create trigger outbox_refused before update of failed_at on outbox for each row
   when (old.failed_at is null and new.failed_at is not null) execute function keep_refused()`,
]
