import { createHash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Morning, News, NewsKind, NewsLine } from '../../../flows/model/news.ts'
import type { Commit, Proposals } from '../../../ports/proposals.ts'
import type { Tables } from '../tables.ts'
import { readProposal } from './read-proposal.ts'

/** What else the person is due: timers of their other proposals that tell them something, and lines that wait. */
export async function morningOf(
  db: Kysely<Tables>,
  tenant: string,
  { person, but, until }: Parameters<Proposals['morning']>[1],
): Promise<Morning> {
  const { rows } = await sql<Morning>`
    select (
      select count(*)::int from proposal p join timer t on t.tenant = p.tenant and t.proposal = p.id
      where p.tenant = ${tenant} and p.owner_id = ${person} and p.id <> ${but}
        and t.name in ('author-reminder', 'archives', 'pause-ends') and t.at <= ${until}::timestamptz
    ) + (
      select count(*)::int from news_line where tenant = ${tenant} and person = ${person} and proposal <> ${but}
    ) as others`.execute(db)
  return rows[0] ?? { others: 0 }
}

/** What the timer of a gathered message is to tell. */
export async function listNews(db: Kysely<Tables>, tenant: string, timer: string): Promise<readonly News[]> {
  const { rows } = await sql<NewsRow>`
    select n.person, n.kind, n.until, n.touched_at, p.format, p.body
    from news_line n join proposal p on p.tenant = n.tenant and p.id = n.proposal
    where n.tenant = ${tenant} and n.timer = ${timer} order by n.touched_at, p.id`.execute(db)
  return rows.map(({ person, kind, until, touched_at, format, body }) => ({
    person,
    kind,
    until: until?.toISOString() ?? null,
    touchedAt: touched_at.toISOString(),
    proposal: readProposal(format, body),
  }))
}

interface NewsRow {
  readonly person: string
  readonly kind: NewsKind
  readonly until: Date | null
  readonly touched_at: Date
  readonly format: number
  readonly body: string
}

/** The parts of a commit that keep a line and set its message's timer, or take away what was told, once `happened` has a row. */
export function keepNews({ envelope, news }: Commit): RawBuilder<unknown> {
  if (news === undefined) return sql``
  return news.type === 'gather' ? gather(envelope, news.line, news.at) : forget(envelope, news.lines)
}

/** A timer that is set already stays, unless somebody raises it now: what comes then is told the next time. */
function gather({ tenant, place }: Commit['envelope'], line: NewsLine, at: string): RawBuilder<unknown> {
  const timer = timerOf(tenant, line.person)
  return sql`,
    gathered as (
      insert into news_line (tenant, person, proposal, timer, kind, until, touched_at)
      select ${tenant}, ${line.person}, ${line.proposal}, ${timer}, ${line.kind}, ${line.until}::timestamptz,
        ${line.touchedAt}::timestamptz from happened
      on conflict (tenant, person, proposal) do update set kind = excluded.kind, until = excluded.until,
        touched_at = excluded.touched_at
    ),
    gathering as (
      insert into timer (tenant, proposal, name, at, home)
      select ${tenant}, '', ${timer}, ${at}::timestamptz, ${JSON.stringify({ ...place, thread: null })} from happened
      on conflict (tenant, proposal, name) do update set at = excluded.at, held_until = null, attempts = 0
      where timer.held_until is not null and timer.at <> excluded.at
    )`
}

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
