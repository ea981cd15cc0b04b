import { type Kysely, sql } from 'kysely'
import type { Place } from '../../../flows/model/event.ts'
import type { Likeness, Similar } from '../../../flows/model/known.ts'
import { tellingWords } from '../../../flows/similar/telling-words.ts'
import { laneName } from '../outbox/lane.ts'
import type { Tables } from '../tables.ts'
import { topicsOf } from './findable-row.ts'
import type { Trigrams } from './open-trigrams.ts'

/** What is compared, and how. */
interface Search extends Likeness {
  readonly limit: number
  readonly trigrams: Trigrams
}

/** From this much likeness on, of 1, one is shown. */
const least = 0.15

/** A text with fewer telling lexemes than this is like nothing for one that it shares. */
const fewest = 10

/** A title that is nearly the same counts like this much of the words. */
const titleWeight = 0.5

/**
 * Proposals like the text: those that share the words of its title and summary which few others have, the rarer the more,
 * and whose title is written alike. A proposal counts with one version: the published one, or for the team the one that
 * is with them.
 */
export async function findSimilar(
  db: Kysely<Tables>,
  tenant: string,
  { proposal: itself, for: reader, limit, trigrams, ...texts }: Search,
): Promise<readonly Similar[]> {
  const { title, all } = tellingWords(texts)
  if (all === '') return []
  const near = trigrams === 'there' ? sql`similarity(v.title_words, ${title})` : sql`0::real`
  const isNear = trigrams === 'there' && title !== '' ? sql`or v.title_words % ${title}` : sql``
  const isWithTeam = sql`p.state in ('submitted', 'in-review', 'changes-requested', 'approved')`
  const shown = reader === 'team' ? sql`case when ${isWithTeam} then p.version else p.published end` : sql`p.published`
  const { rows } = await sql<SimilarRow>`
    with mine as materialized (select ${topicsOf(all)} as topics),
    near as materialized (
      select p.id, v.title, p.owner_id, p.owner_name, v.language, v.version, v.topics, p.published_at,
        case when v.version = p.published then 'published' else p.state end as state, ${near} as title_alike
      from version v join proposal p on p.tenant = v.tenant and p.id = v.proposal and v.version = ${shown}
      where v.tenant = ${tenant} and v.proposal <> ${itself}
        and (v.topics && (select topics from mine) ${isNear})
    ),
    shared as (
      select near.id, one.topic from near, unnest(near.topics) as one (topic)
      where one.topic = any((select topics from mine)::text[])
    ),
    many as (select 1 + count(distinct id) as all_of_them from near),
    weights as (
      select one.topic, ln(1 + many.all_of_them::float8 / (1 + count(shared.id))) as weight
      from many, mine, unnest(mine.topics) as one (topic) left join shared on shared.topic = one.topic
      group by one.topic, many.all_of_them
    ),
    likeness as (
      select near.id, ${titleWeight}::float8 * near.title_alike + coalesce(
        (select sum(weight) from weights join shared on shared.topic = weights.topic and shared.id = near.id), 0)
        / (select greatest(sum(weight), ${fewest}::float8 * max(weight)) from weights) as alike
      from near
    )
    select near.*, post.platform, post.channel, post.message
    from near join likeness on likeness.id = near.id
    left join slot post on post.lane = ${laneName(tenant, '')} || near.id and post.slot = 'catalogue'
      and near.state = 'published'
    where likeness.alike >= ${least}::float8
    order by likeness.alike desc, near.published_at desc nulls last, near.id limit ${limit}::int`.execute(db)
  return rows.map(similarOf)
}

interface SimilarRow {
  readonly id: string
  readonly title: string
  readonly owner_id: string
  readonly owner_name: string
  readonly language: Similar['language']
  readonly state: Similar['state']
  readonly version: number
  readonly platform: Place['platform'] | null
  readonly channel: string
  readonly message: string
}

function similarOf(row: SimilarRow): Similar {
  return {
    id: row.id,
    title: row.title,
    owner: { id: row.owner_id, name: row.owner_name },
    language: row.language,
    state: row.state,
    version: row.version,
    post: row.platform === null ? null : { platform: row.platform, channel: row.channel, thread: row.message },
  }
}
