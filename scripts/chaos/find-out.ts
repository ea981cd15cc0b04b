import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { readProposal } from '../../src/adapters/postgres/proposals/read-proposal.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { wordsIn } from '../../src/text/words.ts'
import type { Done, Found } from './history.ts'
import { type NotedPost, standingPosts } from './standing-posts.ts'
import type { ChaosWorld } from './world.ts'
import { wordsOnCard, type Writer } from './writer.ts'

/** The learners, by the reference of their proposal. */
export type Writers = ReadonlyMap<string, Writer>

/** What waits to be worked on, to be delivered, or to be told, as words; null where nothing does. */
export async function findWaiting(pool: Pool): Promise<string | null> {
  const { rows } = await pool.query<{ what: string }>(`
    select 'payload ' || seq as what from intake where failed_at is null
    union all
    select 'effect ' || id || ' (' || coalesce(slot, 'no slot') || ', ' || coalesce(last_error, 'no error') || ')' from outbox
    where done_at is null and failed_at is null
    union all select 'word of payload ' || seq from intake where failed_at is not null and told_at is null`)
  return rows.length === 0 ? null : rows.map(({ what }) => what).join(', ')
}

/** Looks at all that the store and the platforms hold. */
export async function findOut(
  pool: Pool,
  world: ChaosWorld,
  writers: Writers,
  { poisons }: Pick<Done, 'poisons'>,
): Promise<Found> {
  const proposals = await readProposals(pool, writers)
  const { rows: audit } = await pool.query<{ envelope: string }>('select envelope from audit')
  const { rows: noted } = await pool.query<NotedPost>(`
    select 'slack' as platform, key, kind, part, channel, id, state, twins from slack_post
    union all select 'teams', key, kind, part, channel, id, state, twins from teams_post`)
  const { rows: slots } = await pool.query<{ tenant: string; proposal: string; slot: string; message: string }>(
    `select tenant, proposal, slot, message from slot where proposal is not null and slot like 'section:%'`,
  )
  const { posts, missing } = standingPosts(world, noted)
  return {
    pieces: proposals.flatMap(({ writer, sections }) =>
      sectionNumbers.flatMap((section) =>
        sections[section].pieces.map(({ id, text }) => ({ learner: writer.name, section, id, text })),
      ),
    ),
    envelopes: audit.map(({ envelope }) => envelope),
    posts,
    missing,
    cards: proposals.flatMap(({ id, tenant, writer, sections }) =>
      sectionNumbers.flatMap((number) => {
        const { cards, words } = sections[number]
        if (cards === 0) return []
        const mine = slots.filter((one) => one.tenant === tenant && one.proposal === id)
        const slot = mine.find((one) => one.slot === `section:${number}#${cards}`)
        const post = posts.find((one) => one.platform === writer.platform && one.id === slot?.message)
        const shown = post === undefined ? null : wordsOnCard(post.text, number)
        return [{ key: `${writer.name}, section ${number}`, shown, stored: words, text: post?.text ?? null }]
      }),
    ),
    ...(await findSetAside(pool, [...writers.values()], poisons)),
  }
}

async function readProposals(pool: Pool, writers: Writers) {
  const { rows } = await pool.query<{ id: string; tenant: string; format: number; body: string }>(
    'select id, tenant, format, body from proposal',
  )
  return rows.flatMap(({ id, tenant, format, body }) => {
    const writer = writers.get(`${tenant.startsWith('teams') ? 'teams' : 'slack'} ${id}`)
    return writer === undefined ? [] : [{ id, tenant, writer, sections: readProposal({ id, format, body }).sections }]
  })
}

/** What was set aside and given up. */
async function findSetAside(
  pool: Pool,
  writers: readonly Writer[],
  poisons: Done['poisons'],
): Promise<Pick<Found, 'setAside' | 'givenUp'>> {
  const { rows } = await pool.query<{ payload: string; reason: string | null; told: boolean }>(
    'select payload, reason, told_at is not null as told from intake where failed_at is not null',
  )
  const { rows: failed } = await pool.query<{
    id: string
    lane: string
    slot: string | null
    last_error: string | null
  }>('select id, lane, slot, last_error from outbox where failed_at is not null')
  const poisonIn = (payload: string) => poisons.find(({ id }) => payload.includes(`"${id}"`))
  const sentence = wordsIn('fr').answers.setAside.ended.slice(0, 60)
  return {
    setAside: rows.flatMap(({ payload, told }) => {
      const poison = poisonIn(payload)
      if (poison === undefined) return []
      const sender = writers.find(({ name }) => name === poison.learner)
      return [{ id: poison.id, isToldInStore: told, isToldOnScreen: sender?.sees(sentence) === true }]
    }),
    givenUp: [
      ...rows
        .filter(({ payload }) => poisonIn(payload) === undefined)
        .map(({ payload, reason }) => `payload (${reason ?? 'failed'}) ${payload.slice(0, 300)}`),
      ...failed.map(
        ({ id, lane, slot, last_error }) => `effect ${id} of ${lane} (${slot ?? 'no slot'}): ${last_error ?? ''}`,
      ),
    ],
  }
}
