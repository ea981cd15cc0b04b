import { type Kysely, sql } from 'kysely'
import { withAlias } from '../../../flows/model/alias.ts'
import { anonymous } from '../../../flows/model/anonymous.ts'
import { strangerId } from '../../../flows/linking/arrive-from.ts'
import type { Effect } from '../../../flows/model/effect.ts'
import { type Piece, sectionText } from '../../../flows/model/section-text.ts'
import { isNowhere } from '../../../flows/model/without-chat.ts'
import type { ErasureCase } from '../../../ports/erasure.ts'
import { forgetFactsOf } from '../commit-facts/commit-facts.ts'
import { dropUnused } from '../files/files.ts'
import { forgetLooks } from '../looks/looks.ts'
import { laneName, stem } from '../outbox/lane.ts'
import { findById } from '../proposals/find-by.ts'
import { findVersion, frozenRow } from '../proposals/find-version.ts'
import { proposalRow } from '../proposals/read-proposal.ts'
import { openingOf } from '../proposals/store-revisions.ts'
import type { Tables } from '../tables.ts'
import { personalLane } from './cases.ts'

type Db = Kysely<Tables>

/** Rows that one statement takes away or changes: others wait no longer than for these. */
const batch = 500

/** Leaves nothing of the person in the core's tables: first what would still be sent, the audit log last. */
export async function eraseFromCore(db: Db, whose: ErasureCase): Promise<void> {
  await forgetDeliveries(db, whose)
  await forgetLinks(db, whose)
  await forgetSettings(db, whose)
  await forgetAccounts(db, whose)
  await forgetLooks(db, whose.tenant, whose.person)
  await hideInEffects(db, whose)
  for (const { id, fate } of whose.proposals) {
    if (fate === 'anonymous') await keepAnonymous(db, whose, id)
    else await eraseProposal(db, whose, id)
  }
  for (const id of await actedOn(db, whose)) await hideInProposal(db, whose, id)
  await hideInRevisions(db, whose)
  await hideInFiles(db, whose)
  await hideInSpending(db, whose)
  await hideInAudit(db, whose)
}

/** What waits for the person, or shows their proposals, is no longer sent. */
async function forgetDeliveries(db: Db, whose: ErasureCase): Promise<void> {
  const { tenant } = whose
  const ids = whose.proposals.map(({ id }) => id)
  const lanes = [personalLane(whose), ...ids.map((id) => laneName(tenant, id))]
  await inBatches((limit) =>
    sql`
    delete from outbox where id in (
      select id from outbox where tenant = ${tenant} and (proposal = any(${ids}::text[])
        or (proposal is null and ${sql.raw(stem('lane'))} = ${personalLane(whose)})) limit ${limit}::int)`.execute(db),
  )
  await sql`delete from lane_lease where ${sql.raw(stem('lane'))} = any(${lanes}::text[])`.execute(db)
  await sql`delete from slot where lane = ${personalLane(whose)}`.execute(db)
}

/** Nothing of theirs opens a page any more, and nobody's page is about a proposal of theirs that is gone. */
async function forgetLinks(db: Db, { tenant, person, proposals }: ErasureCase): Promise<void> {
  const ids = proposals.map(({ id }) => id)
  await sql`
    delete from page_link where tenant = ${tenant} and (person = ${person} or proposal = any(${ids}::text[]))`.execute(
    db,
  )
}

/** What they decided about what they hear goes with them. */
async function forgetSettings(db: Db, { tenant, person }: ErasureCase): Promise<void> {
  await sql`
    with gone as (delete from news_line where tenant = ${tenant} and person = ${person} returning timer)
    delete from timer where tenant = ${tenant} and proposal = '' and name in (select timer from gone)`.execute(db)
  await sql`delete from person_setting where tenant = ${tenant} and person = ${person}`.execute(db)
}

/** They are linked to no other account any more; a draft that moved to another programme names them no longer there. */
async function forgetAccounts(db: Db, whose: ErasureCase): Promise<void> {
  const { tenant, person } = whose
  await sql`delete from link_code where tenant = ${tenant} and person = ${person}`.execute(db)
  await sql`
    delete from link_code where spent_by is not null and position(${JSON.stringify(tenant)} in outcome) > 0
      and position(${JSON.stringify(person)} in outcome) > 0`.execute(db)
  await sql`delete from link_try where tenant = ${tenant} and person = ${person}`.execute(db)
  await sql`delete from person_link where tenant = ${tenant} and person = ${person}`.execute(db)
  await sql`
    delete from person_link where whole in (select whole from person_link group by whole having count(*) = 1)`.execute(
    db,
  )
  const stranger = strangerId(tenant, person)
  const { rows } = await sql<{ tenant: string; id: string }>`
    select tenant, id from proposal where position(${JSON.stringify(stranger)} in body) > 0`.execute(db)
  for (const { tenant: elsewhere, id } of rows)
    await change(db, { ...whose, tenant: elsewhere }, id, (proposal) =>
      Promise.resolve(withAlias(proposal, { ...whose, person: stranger })),
    )
}

/** What waits for others, or was given up, names the person no longer; what was for them alone goes. */
async function hideInEffects(db: Db, whose: ErasureCase): Promise<void> {
  const { rows } = await sql<{ id: string; effect: string; last_error: string | null }>`
    select id::text, effect, last_error from outbox
    where tenant = ${whose.tenant} and (effect <> '' or last_error is not null)`.execute(db)
  for (const { id, effect, last_error } of rows) {
    const value = effect === '' ? null : (JSON.parse(effect) as Effect)
    if (value !== null && 'person' in value && value.person === whose.person)
      await sql`delete from outbox where id = ${id}::bigint`.execute(db)
    else {
      const hidden = value === null ? '' : JSON.stringify(withAlias(value, whose))
      const reason = last_error === null ? null : hideInReason(last_error, whose)
      if (hidden !== effect || reason !== last_error)
        // It may have been delivered meanwhile.
        await sql`
          update outbox set effect = case when effect = '' then '' else ${hidden} end, last_error = ${reason}
          where id = ${id}::bigint`.execute(db)
    }
  }
}

/** A platform's refusal may name whom it was for. */
function hideInReason(reason: string, whose: ErasureCase): string {
  const words = reason.split(/(?<=[^\w:.-])|(?=[^\w:.-])/)
  return withAlias(words, whose).join('')
}

/** What a drawing or a reading under way has stored meanwhile of proposals that are gone, or still sent. */
export async function sweepCore(db: Db, whose: ErasureCase): Promise<void> {
  const { tenant, proposals } = whose
  const ids = proposals.flatMap(({ id, fate }) => (fate === 'erased' ? [id] : []))
  await sql`delete from outbox where tenant = ${tenant} and proposal = any(${ids}::text[])`.execute(db)
  for (const id of ids) await eraseProposal(db, whose, id)
  await hideInSpending(db, whose)
  await forgetLooks(db, tenant, whose.person)
  await dropUnused(db, 'all')
}

async function eraseProposal(db: Db, { tenant }: ErasureCase, id: string): Promise<void> {
  await forgetFactsOf(db, tenant, id)
  await sql`delete from timer where tenant = ${tenant} and proposal = ${id}`.execute(db)
  await sql`delete from file_place where tenant = ${tenant} and proposal = ${id}`.execute(db)
  await sql`delete from slot where tenant = ${tenant} and proposal = ${id}`.execute(db)
  await sql`delete from former_thread where tenant = ${tenant} and proposal = ${id}`.execute(db)
  await sql`delete from version where tenant = ${tenant} and proposal = ${id}`.execute(db)
  await forgetNews(db, tenant, id)
  await eraseRevisions(db, tenant, id)
  await sql`delete from proposal where tenant = ${tenant} and id = ${id}`.execute(db)
}

/** What its other authors were to hear of it is no news any more. */
async function forgetNews(db: Db, tenant: string, id: string): Promise<void> {
  await sql`delete from news_line where tenant = ${tenant} and proposal = ${id}`.execute(db)
}

async function eraseRevisions(db: Db, tenant: string, id: string): Promise<void> {
  await sql`delete from revision where tenant = ${tenant} and proposal = ${id}`.execute(db)
  await sql`delete from earlier_text where tenant = ${tenant} and proposal = ${id}`.execute(db)
}

/** The published version stays, under the alias; earlier and later ones go. */
async function keepAnonymous(db: Db, whose: ErasureCase, id: string): Promise<void> {
  const { tenant } = whose
  await forgetFactsOf(db, tenant, id)
  await change(db, whose, id, async (proposal) => {
    if (proposal.owner.id === whose.alias.id) return proposal
    const published = await findVersion(db, tenant, id, proposal.published ?? 0)
    return published === null ? proposal : withAlias(anonymous(proposal, published, whose.alias), whose)
  })
  await eraseRevisions(db, tenant, id)
  await forgetNews(db, tenant, id)
  await forgetChat(db, whose, id)
  const kept = (await findById(db, tenant, id))?.proposal.published ?? 0
  await sql`delete from timer where tenant = ${tenant} and proposal = ${id}`.execute(db)
  await sql`delete from version where tenant = ${tenant} and proposal = ${id} and version <> ${kept}::int`.execute(db)
  const version = await findVersion(db, tenant, id, kept)
  if (version === null) return
  const { inspection: _inspection, ...text } = withAlias(version, whose)
  const row = frozenRow(text)
  await sql`
    update version set title = ${row.title}, body = ${row.body}, inspection = ${row.inspection}, search = ${row.search},
      title_words = ${row.title_words}, topics = ${row.topics}, themes = ${row.themes}::text[],
      tools = ${row.tools}::text[]
    where tenant = ${tenant} and proposal = ${id} and version = ${kept}::int
      and (body <> ${row.body} or inspection is not null)`.execute(db)
}

/** What stood in the owner's own chat stands nowhere any more. */
async function forgetChat(db: Db, { tenant, proposals }: ErasureCase, id: string): Promise<void> {
  const channel = proposals.find((one) => one.id === id)?.thread?.channel
  const home = (await findById(db, tenant, id))?.proposal.home
  if (channel === undefined || home === undefined || !isNowhere(home)) return
  await sql`delete from slot where tenant = ${tenant} and proposal = ${id} and channel = ${channel}`.execute(db)
}

/** Other people's proposals that the person has reviewed, answered, or written into; none of those that they began since. */
async function actedOn(db: Db, { tenant, person, proposals }: ErasureCase): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select proposal as id from audit where tenant = ${tenant} and actor_id = ${person} and proposal is not null
    union select id from proposal
      where tenant = ${tenant} and (reviewer_id = ${person} or coauthor_ids @> array[${person}::text])
    except select id from proposal where tenant = ${tenant} and owner_id = ${person}
      and not (id = any(${proposals.map(({ id }) => id)}::text[]))`.execute(db)
  return rows.map(({ id }) => id)
}

/** Others' words stay; who the person was does not. */
async function hideInProposal(db: Db, whose: ErasureCase, id: string): Promise<void> {
  await change(db, whose, id, (proposal) => Promise.resolve(withAlias(proposal, whose)))
}

type ProposalChange = (proposal: Parameters<typeof proposalRow>[0]) => Promise<Parameters<typeof proposalRow>[0]>

/** Changes the proposal as it is then stored, however often somebody else is faster. */
async function change(db: Db, { tenant }: ErasureCase, id: string, by: ProposalChange): Promise<void> {
  for (;;) {
    const loaded = await findById(db, tenant, id)
    if (loaded === null) return
    const next = await by(loaded.proposal)
    if (next === loaded.proposal) return
    const row = proposalRow(next)
    const { rows } = await sql`
      update proposal set revision = revision + 1, format = ${row.format}::int, body = ${row.body}, state = ${row.state},
        home = ${row.home}, owner_id = ${row.owner_id}, owner_name = ${row.owner_name}, title = ${row.title}, done = ${row.done}::int,
        version = ${row.version}::int, reviewer_id = ${row.reviewer_id}, reviewer_name = ${row.reviewer_name},
        submitted_at = ${row.submitted_at}::timestamptz, coauthor_ids = ${row.coauthor_ids}::text[], credits = ${row.credits}
      where tenant = ${tenant} and id = ${id} and revision = ${loaded.revision}::int returning 1`.execute(db)
    if (rows.length > 0) return
  }
}

/** What others' sections were stays, without who wrote it; it is stored under the hash that it had. */
async function hideInRevisions(db: Db, whose: ErasureCase): Promise<void> {
  const { tenant, person, alias } = whose
  const { rows } = await sql<{ proposal: string; section: number; hash: string; body: string }>`
    select distinct t.proposal, t.section, t.hash, t.body
    from earlier_text t join audit a on a.tenant = t.tenant and a.proposal = t.proposal and a.actor_id = ${person}
    where t.tenant = ${tenant}`.execute(db)
  for (const { proposal, section, hash, body } of rows) {
    const pieces = JSON.parse(body) as readonly Piece[]
    const hidden = withAlias(pieces, whose)
    if (hidden === pieces) continue
    await sql`
      update earlier_text set body = ${JSON.stringify(hidden)}, opening = ${openingOf(sectionText({ pieces: hidden }))}
      where tenant = ${tenant} and proposal = ${proposal} and section = ${section}::int and hash = ${hash}`.execute(db)
  }
  await sql`update revision set person = ${alias.id} where tenant = ${tenant} and person = ${person}`.execute(db)
}

/** What a picture shows may name the person, whoever sent it. */
async function hideInFiles(db: Db, whose: ErasureCase): Promise<void> {
  const { tenant, person, alias, names } = whose
  const { rows } = await sql<{ id: string; alternative: string }>`
    select id, alternative from file_place where tenant = ${tenant} and exists (
      select from unnest(${[...names]}::text[]) as name where position(name in alternative) > 0)`.execute(db)
  for (const { id, alternative } of rows)
    await sql`update file_place set alternative = ${withAlias(alternative, whose)} where id = ${id}::bigint`.execute(db)
  await sql`update file_place set sender = ${alias.id} where tenant = ${tenant} and sender = ${person}`.execute(db)
  await dropUnused(db, 'all')
}

/** What was spent stays spent. */
async function hideInSpending(db: Db, { tenant, person, alias }: ErasureCase): Promise<void> {
  await sql`
    with gone as (delete from coach_spend where tenant = ${tenant} and person = ${person} returning *)
    insert into coach_spend (tenant, proposal, person, day, calls, failures, input, cached, output)
    select tenant, proposal, ${alias.id}, day, calls, failures, input, cached, output from gone
    on conflict (tenant, proposal, person, day) do update set calls = coach_spend.calls + excluded.calls,
      failures = coach_spend.failures + excluded.failures, input = coach_spend.input + excluded.input,
      cached = coach_spend.cached + excluded.cached, output = coach_spend.output + excluded.output`.execute(db)
}

/** What was done stays done; an event's id may hold who did it. */
async function hideInAudit(db: Db, { tenant, person, alias }: ErasureCase): Promise<void> {
  await inBatches((limit) =>
    sql`
    update audit set actor_id = ${alias.id}, actor_name = ${alias.name},
      envelope = case when position(${person} in envelope) > 0 then 'erased ' || id else envelope end,
      detail = case when position(${JSON.stringify(person)} in detail) > 0
        then replace(detail, ${JSON.stringify(person)}, ${JSON.stringify(alias.id)}) else detail end
    where id in (select id from audit where tenant = ${tenant} and actor_id = ${person} limit ${limit}::int)`.execute(
      db,
    ),
  )
}

/**
 * What platforms call an event may hold the address of a chat that is the person's alone. It is kept until nothing can come
 * twice any more, since by it a second one is known.
 */
export async function leaveCore(db: Db, { tenant, alias }: ErasureCase): Promise<void> {
  await inBatches((limit) =>
    sql`
    update audit set envelope = 'erased ' || id
    where id in (
      select id from audit where tenant = ${tenant} and actor_id = ${alias.id} and envelope <> 'erased ' || id
      limit ${limit}::int)`.execute(db),
  )
}

async function inBatches(run: (limit: number) => Promise<{ readonly numAffectedRows?: bigint }>): Promise<void> {
  for (;;) {
    const { numAffectedRows = 0n } = await run(batch)
    if (numAffectedRows < BigInt(batch)) return
  }
}
