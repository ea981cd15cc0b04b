import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Where the core notes that a channel has another id, the adapter's rows follow in the same transaction; what is written
 * under the former id afterwards is bound to the present one.
 */
export const channelChanges: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create function slack_change_channel() returns trigger language plpgsql as $$
   begin
     update slack_post set channel = new.present where tenant = new.tenant and channel = new.former;
     update slack_adopted set channel = new.present where tenant = new.tenant and channel = new.former;
     update slack_adopted set to_channel = new.present where tenant = new.tenant and to_channel = new.former;
     update slack_installation set
       reviewers = case reviewers when new.former then new.present else reviewers end,
       catalogue = case catalogue when new.former then new.present else catalogue end,
       coordinators = case coordinators when new.former then new.present else coordinators end
     where tenant = new.tenant and new.former in (reviewers, catalogue, coordinators);
     return null;
   end $$`,
  `create trigger slack_channel_changed after insert or update on channel_change for each row
   when (new.platform = 'slack') execute function slack_change_channel()`,

  `create function slack_bind_post() returns trigger language plpgsql as $$
   begin
     new.channel := present_channel(new.tenant, 'slack', new.channel);
     return new;
   end $$`,
  `create trigger slack_post_bound before insert or update of channel on slack_post
   for each row execute function slack_bind_post()`,

  `create function slack_bind_adopted() returns trigger language plpgsql as $$
   begin
     new.channel := present_channel(new.tenant, 'slack', new.channel);
     new.to_channel := present_channel(new.tenant, 'slack', new.to_channel);
     return new;
   end $$`,
  `create trigger slack_adopted_bound before insert on slack_adopted
   for each row execute function slack_bind_adopted()`,
]
