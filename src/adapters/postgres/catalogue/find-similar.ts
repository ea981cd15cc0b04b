import { type Kysely, sql } from 'kysely'
import type { Likeness, Similar } from '../../../flows/model/known.ts'
import { tellingWords } from '../../../flows/similar/telling-words.ts'
import { joinSlot, placeIn, slotColumns, type SlotRow } from '../proposals/slot-place.ts'
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

/** The most proposals that are compared word by word: those whose titles are most alike, then the newest. */
const mostCompared = 1_000

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
    with mine as materialized (select unnest(${topicsOf(all)}) as topic),
    near as materialized (
      select p.id, v.title, p.owner_id, p.owner_name, coalesce(p.credits, p.owner_name) as credits, v.language, v.version, v.topics, p.published_at,
        case when v.version = p.published then 'published' else p.state end as state, ${near} as title_alike
      from version v join proposal p on p.tenant = v.tenant and p.id = v.proposal and v.version = ${shown}
      where v.tenant = ${tenant} and v.proposal <> ${itself}
        and (v.topics && array(select topic from mine) ${isNear})
      order by title_alike desc, p.published_at desc nulls last, p.id limit ${mostCompared}::int
    ),
    shared as materialized (
      select near.id, mine.topic from near cross join unnest(near.topics) as one (topic) join mine on mine.topic = one.topic
    ),
    spread as (select topic, count(*) as many from shared group by topic),
    weights as materialized (
      select mine.topic, ln(1 + (1 + (select count(*) from near))::float8 / (1 + coalesce(spread.many, 0))) as weight
      from mine left join spread on spread.topic = mine.topic
    ),
    own as (select greatest(sum(weight), ${fewest}::float8 * max(weight)) as weight from weights),
    common as materialized (
      select shared.id, sum(weights.weight) as weight from shared join weights on weights.topic = shared.topic
      group by shared.id
    ),
    likeness as (
      select near.id, ${titleWeight}::float8 * near.title_alike + coalesce(common.weight, 0) / own.weight as alike
      from own, near left join common on common.id = near.id
    )
    select near.*, ${slotColumns}
    from near join likeness on likeness.id = near.id
    ${joinSlot(tenant, sql`near.id`, 'catalogue')} and near.state = 'published'
    where likeness.alike >= ${least}::float8
    order by likeness.alike desc, near.published_at desc nulls last, near.id limit ${limit}::int`.execute(db)
  return rows.map(similarOf)
}

interface SimilarRow extends SlotRow {
  readonly id: string
  readonly title: string
  readonly owner_id: string
  readonly owner_name: string
  readonly credits: string
  readonly language: Similar['language']
  readonly state: Similar['state']
  readonly version: number
}

function similarOf(row: SimilarRow): Similar {
  return {
    id: row.id,
    title: row.title,
    owner: { id: row.owner_id, name: row.owner_name },
    credits: row.credits,
    language: row.language,
    state: row.state,
    version: row.version,
    post: placeIn(row),
  }
}
