import { createHash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Morning, News, NewsEffect, NewsKind, NewsLine } from '../../../flows/model/news.ts'
import type { Commit, Proposals } from '../../../ports/proposals.ts'
import type { Tables } from '../tables.ts'
import { readEach, readProposal, type StoredBody } from './read-proposal.ts'

/** What else the person is due: timers of the other proposals that they write and that tell something, and lines that wait. */
export async function morningOf(
  db: Kysely<Tables>,
  tenant: string,
  { person, but, until }: Parameters<Proposals['morning']>[1],
): Promise<Morning> {
  const { rows } = await sql<Morning>`
    select (
      select count(*)::int from proposal p join timer t on t.tenant = p.tenant and t.proposal = p.id
      where p.tenant = ${tenant} and (p.owner_id = ${person} or p.coauthor_ids @> array[${person}]) and p.id <> ${but}
        and t.name in ('author-reminder', 'archives', 'pause-ends', 'retention') and t.at <= ${until}::timestamptz
    ) + (
      select count(*)::int from news_line where tenant = ${tenant} and person = ${person} and proposal <> ${but}
    ) as others`.execute(db)
  return rows[0] ?? { others: 0 }
}

/** What the timer of a gathered message is to tell. */
export async function listNews(db: Kysely<Tables>, tenant: string, timer: string): Promise<readonly News[]> {
  const { rows } = await sql<NewsRow>`
    select n.person, n.kind, n.until, n.touched_at, p.id, p.format, p.body
    from news_line n join proposal p on p.tenant = n.tenant and p.id = n.proposal
    where n.tenant = ${tenant} and n.timer = ${timer} order by n.touched_at, p.id`.execute(db)
  const news = rows.flatMap((row) => readEach([row]).map((proposal) => newsOf(row, proposal)))
  // The timer comes again then: what else there is to tell is told without those that nobody can read.
  if (news.length === 0) rows.forEach(readProposal)
  return news
}

function newsOf({ person, kind, until, touched_at }: NewsRow, proposal: News['proposal']): News {
  return { person, kind, until: until?.toISOString() ?? null, touchedAt: touched_at.toISOString(), proposal }
}

interface NewsRow extends StoredBody {
  readonly person: string
  readonly kind: NewsKind
  readonly until: Date | null
  readonly touched_at: Date
}

/** The parts of a commit that keep lines and set their messages' timers, or take away what was told, once `happened` has a row. */
export function keepNews({ envelope, news = [] }: Commit): RawBuilder<unknown> {
  const gathered = news.filter((one) => one.type === 'gather')
  const told = news.flatMap((one) => (one.type === 'told' ? one.lines : []))
  return sql`${gathered.length === 0 ? sql`` : gather(envelope, gathered)}${told.length === 0 ? sql`` : forget(envelope, told)}`
}

/**
 * A timer that is set already stays, unless this one is earlier, or somebody raises it now: what comes then is told the
 * next time.
 */
function gather({ tenant, place }: Commit['envelope'], gathered: readonly Gather[]): RawBuilder<unknown> {
  const column = (name: 'person' | 'proposal' | 'kind' | 'until' | 'touchedAt') =>
    gathered.map(({ line }) => line[name])
  const timers = gathered.map(({ line }) => timerOf(tenant, line.person))
  return sql`,
    gathered as (
      insert into news_line (tenant, person, proposal, timer, kind, until, touched_at)
      select ${tenant}, line.* from happened,
        unnest(${column('person')}::text[], ${column('proposal')}::text[], ${timers}::text[], ${column('kind')}::text[],
          ${column('until')}::timestamptz[], ${column('touchedAt')}::timestamptz[]) as line
      on conflict (tenant, person, proposal) do update set kind = excluded.kind, until = excluded.until,
        touched_at = excluded.touched_at
    ),
    gathering as (
      insert into timer (tenant, proposal, name, at, home)
      select ${tenant}, '', one.timer, one.at, ${JSON.stringify({ ...place, thread: null })} from happened,
        unnest(${timers}::text[], ${gathered.map(({ at }) => at)}::timestamptz[]) as one (timer, at)
      on conflict (tenant, proposal, name) do update set at = excluded.at, held_until = null, attempts = 0
      where timer.at > excluded.at or (timer.held_until is not null and timer.at <> excluded.at)
    )`
}

type Gather = Extract<NewsEffect, { type: 'gather' }>

function forget({ tenant }: Commit['envelope'], lines: readonly Pick<NewsLine, 'person' | 'proposal' | 'touchedAt'>[]) {
  const column = (name: 'person' | 'proposal' | 'touchedAt') => lines.map((line) => line[name])
  return sql`,
    forgotten as (
      delete from news_line using happened,
        unnest(${column('person')}::text[], ${column('proposal')}::text[], ${column('touchedAt')}::timestamptz[])
          as told (person, proposal, touched_at)
      where tenant = ${tenant} and news_line.person = told.person and news_line.proposal = told.proposal
        and news_line.touched_at = told.touched_at
    )`
}

/** A timer's name stands in the log of events, where no person is to be found once they are erased. */
function timerOf(tenant: string, person: string): string {
  return `news-${createHash('sha256')
    .update(JSON.stringify([tenant, person]))
    .digest('hex')
    .slice(0, 24)}`
}
