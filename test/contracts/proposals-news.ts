import { expect, test } from 'vitest'

import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresTimers } from '../../src/adapters/postgres/timers/timers.ts'
import { coAuthor, ownerAsAuthor } from '../../src/flows/model/people.ts'
import type { NewsLine } from '../../src/flows/model/news.ts'
import type { Commit } from '../../src/ports/proposals.ts'
import { changeOf, envelopeOf, proposalOf, startOf } from './example.ts'
import type { GiveState } from './give-state.ts'

const tenant = 'news'
const owner = { id: 'cam', name: 'Cam' }
const touchedAt = '2026-11-23T10:00:00.000Z'
const morning = '2026-12-07T08:00:00.000Z'
const minuteLater = '2026-12-07T08:01:00.000Z'
const night = '2026-12-07T22:59:59.999Z'

const draft = (id: string) => proposalOf(id, { tenant, owner, touchedAt })
const lineOf = (proposal: string): NewsLine => ({ person: 'cam', proposal, kind: 'waits', until: null, touchedAt })
const gathering = (id: string, at = minuteLater): Commit => ({
  ...changeOf(draft(id), 1),
  news: [{ type: 'gather', line: lineOf(id), at }],
})
const without = (more: Partial<Commit>): Commit => {
  const nothing = { effects: [], timers: [], revisions: [], frozen: null, maxOpenDrafts: 50 }
  return { envelope: envelopeOf({ tenant }), lane: 'person cam', proposal: null, from: null, ...nothing, ...more }
}

export function describeNews(give: GiveState, pool: () => Pool): void {
  const timers = () => postgresTimers(pool())
  const due = async () => (await timers().take(night, 50, 60_000)).filter((one) => one.tenant === tenant)
  const others = async (but: string) =>
    (await give().proposals.morning(tenant, { person: 'cam', but, until: night })).others

  test('is nothing, where other drafts are due another day', async () => {
    const timed = (id: string, at: string) => ({
      ...startOf(draft(id)),
      maxOpenDrafts: 50,
      timers: [{ name: 'author-reminder', at }],
    })
    for (const [id, at] of [
      ['ONE', morning],
      ['TWO', '2026-12-08T08:00:00.000Z'],
    ] as const)
      expect(await give().proposals.commit(timed(id, at))).toBe('stored')

    expect([await others('ONE'), await others('TWO')]).toEqual([0, 1])
  })

  test('is kept with each step, and raises one timer, whose name is nobody’s', async () => {
    await timers().settle(await due())
    for (const id of ['ONE', 'TWO']) expect(await give().proposals.commit(gathering(id))).toBe('stored')

    const [only, ...more] = await due()

    expect(more).toEqual([])
    expect(only).toMatchObject({ proposal: '', at: minuteLater, name: expect.stringMatching(/^news-[0-9a-f]{24}$/) })
    expect([await others('ONE'), await others('THREE')]).toEqual([1, 2])
    const told = await give().proposals.news(tenant, only?.name ?? '')
    expect(told.map(({ person, kind, proposal }) => [person, kind, proposal.id])).toEqual([
      ['cam', 'waits', 'ONE'],
      ['cam', 'waits', 'TWO'],
    ])
  })

  test('that comes while the message is being made sets its timer anew, and is not lost with the one in hand', async () => {
    const third = { ...startOf(draft('THREE')), maxOpenDrafts: 50 }
    expect(await give().proposals.commit(third)).toBe('stored')
    // The timer of the test before is still in somebody's hands.
    const late = { ...gathering('THREE', '2026-12-07T08:05:00.000Z'), envelope: envelopeOf({ tenant }) }
    expect(await give().proposals.commit(late)).toBe('stored')

    const again = await due()
    await timers().settle([{ tenant, proposal: '', name: again[0]?.name ?? '', at: minuteLater, home: null }])

    expect(again.map(({ at }) => at)).toEqual(['2026-12-07T08:05:00.000Z'])
    expect((await give().proposals.news(tenant, again[0]?.name ?? '')).map(({ proposal }) => proposal.id)).toHaveLength(
      3,
    )
  })

  test('goes with the message that told it, but for what changed meanwhile; a second such event changes nothing', async () => {
    const { rows } = await pool().query<{ timer: string }>('select timer from news_line where tenant = $1', [tenant])
    const timer = rows[0]?.timer ?? ''
    const lines = [lineOf('ONE'), { ...lineOf('TWO'), touchedAt: morning }]
    const told = without({ news: [{ type: 'told', lines }] })

    expect(await give().proposals.commit(told)).toBe('stored')
    expect(await give().proposals.commit(told)).toBe('seen')

    expect((await give().proposals.news(tenant, timer)).map(({ proposal }) => proposal.id)).toEqual(['THREE', 'TWO'])
  })

  test('of several people is stored with one step, each with a message of their own; an earlier moment moves one forward', async () => {
    const shared: Commit = { ...startOf(draft('FOUR')), maxOpenDrafts: 50 }
    expect(await give().proposals.commit(shared)).toBe('stored')
    const of = (person: string, at: string) => ({ type: 'gather', line: { ...lineOf('FOUR'), person }, at }) as const

    const both = [of('dora', '2026-12-08T08:01:00.000Z'), of('emil', minuteLater)]
    expect(await give().proposals.commit({ ...changeOf(draft('FOUR'), 1), news: both })).toBe('stored')
    expect(await give().proposals.commit({ ...changeOf(draft('FOUR'), 2), news: [of('dora', morning)] })).toBe('stored')

    const { rows } = await pool().query<{ person: string; at: Date }>(
      `select n.person, t.at from news_line n join timer t on t.tenant = n.tenant and t.name = n.timer
       where n.tenant = $1 and n.proposal = 'FOUR' order by n.person`,
      [tenant],
    )
    expect(rows.map(({ person, at }) => [person, at.toISOString()])).toEqual([
      ['dora', morning],
      ['emil', minuteLater],
    ])
  })

  test('counts what somebody writes along as theirs', async () => {
    const authors = [ownerAsAuthor(owner), coAuthor({ id: 'fay', name: 'Fay' })]
    const along = { ...startOf({ ...draft('FIVE'), authors }), maxOpenDrafts: 50 }
    const timers = [{ name: 'author-reminder', at: morning }]
    expect(await give().proposals.commit({ ...along, timers })).toBe('stored')

    expect(await give().proposals.morning(tenant, { person: 'fay', but: 'ONE', until: night })).toEqual({ others: 1 })
  })
}
