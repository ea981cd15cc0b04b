import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { takePace } from '../../../../src/adapters/teams/out/posts/pace.ts'
import { forgetDeeds } from '../../../../src/adapters/teams/in/forget-deeds.ts'
import { onceId } from '../../../../src/adapters/teams/in/once.ts'
import { tidyPosts } from '../../../../src/adapters/teams/out/posts/tidy.ts'
import { harness, post, say } from './harness.ts'

const here = harness()

const inDays = (days: number) => Date.now() + days * 24 * 3_600_000

const keys = async () => {
  const rows = await here().db.selectFrom('teams_post').select(['key', 'part']).orderBy('key').orderBy('part').execute()
  return rows.map(({ key, part }) => `${key} ${part}`)
}

test('words go after a month, and what stands for something stays, with all its parts', async () => {
  const h = here()
  const long = say(Array.from({ length: 3_000 }, (_, index) => `mot${index}`).join(' '))
  const root = await h.chat.show(post(h, { key: 'root', proposal: 'MLP-1', slot: 'root' }))
  const to = { platform: 'teams', channel: h.drafting.id, thread: root.id } as const
  const card = await h.chat.show(post(h, { key: 'card', proposal: 'MLP-1', slot: 'section:1#1', to, view: long }))
  await h.chat.show(post(h, { key: 'words', proposal: 'MLP-1', to }))
  await h.chat.show(post(h, { key: 'long words', proposal: 'MLP-1', to, view: long }))
  await h.chat.show(post(h, { key: 'for one', only: h.reader.aadObjectId }))

  expect(await tidyPosts(h.db, inDays(29))).toBe(0)
  expect(await tidyPosts(h.db, inDays(31))).toBe(4)

  expect(await keys()).toEqual(['card 0', 'card 1', 'root 0'])
  await h.chat.show(post(h, { proposal: 'MLP-1', slot: 'section:1#1', to, edits: card, view: say('court') }))
  const standing = h.standing(h.drafting).filter(({ id }) => id === card.id)
  expect(standing).toHaveLength(1)
  expect(await tidyPosts(h.db, inDays(31))).toBe(1)
  expect(await keys()).toEqual(['card 0', 'root 0'])
})

test('a part that is gone comes back when its view grows again', async () => {
  const h = here()
  const long = say(Array.from({ length: 3_000 }, (_, index) => `mot${index}`).join(' '))
  const to = { platform: 'teams', channel: h.own.id, thread: null } as const
  const card = await h.chat.show(post(h, { key: 'grows', slot: 's', to, view: long }))
  await h.chat.show(post(h, { slot: 's', to, edits: card, view: say('court') }))
  await tidyPosts(h.db, inDays(31))

  await h.chat.show(post(h, { slot: 's', to, edits: card, view: long }))

  expect(h.standing(h.own)).toHaveLength(2)
  expect(await keys()).toEqual(expect.arrayContaining(['grows 0', 'grows 1']))
})

test('nothing goes of a proposal that a lost message may turn up of', async () => {
  const h = here()
  const lost = post(h, { key: 'lost', proposal: 'MLP-2', slot: 'section:1#1' })
  await h.chat.show(post(h, { key: 'told', proposal: 'MLP-2' }))
  h.fake.faults.next('POST', /activities/, { type: 'reset-after' })
  await expect(h.chat.show(lost)).rejects.toThrow('lost')
  await h.chat.show(lost)

  await tidyPosts(h.db, inDays(31))

  expect(await keys()).toEqual(expect.arrayContaining(['lost 0', 'told 0']))
})

test('whatever their number, a part after the other, and past those that stay', async () => {
  const { db } = here()
  const store = (slot: string | null, part: number, count: number) =>
    sql`
      insert into teams_post (tenant, key, kind, part, channel, slot, state, digest, at)
      select 'many', ${slot ?? 'words'}::text || n, 'message', ${part}::int, 'c', ${part === 0 ? slot : null}, 'sent', '', '2020'
      from generate_series(1, ${count}::int) n`.execute(db)
  await store('card', 0, 3)
  await store('card', 1, 3)
  await store(null, 0, 1_203)

  expect(await tidyPosts(db, Date.now())).toBe(1_203)

  const left = await db.selectFrom('teams_post').select('key').where('tenant', '=', 'many').execute()
  expect(left).toHaveLength(6)
})

test('what a person did last is known for a day', async () => {
  const { db } = here()
  const deed = { tenant: 'deeds', channel: 'c', person: 'lea', about: ['press'], at: new Date().toISOString() }
  await onceId(db, { ...deed, fresh: 'first' })

  await forgetDeeds(db, Date.now() + 23 * 3_600_000)
  expect(await onceId(db, { ...deed, fresh: 'second' })).toBe('first')
  await forgetDeeds(db, Date.now() + 25 * 3_600_000)

  expect(await onceId(db, { ...deed, fresh: 'third' })).toBe('third')
})

test('how fast was sent is forgotten after an hour, and not before', async () => {
  const { db } = here()
  const start = Date.now()
  for (let sent = 0; sent < 7; sent += 1) await takePace(db, 'tidied', 'a', start)
  await tidyPosts(db, start + 500)
  expect(await takePace(db, 'tidied', 'a', start + 500)).toBeGreaterThan(0)

  await tidyPosts(db, start + 3_600_000)

  expect(await db.selectFrom('teams_pace').select('channel').where('tenant', '=', 'tidied').execute()).toEqual([])
})
