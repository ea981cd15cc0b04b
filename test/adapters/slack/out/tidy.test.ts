import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { tidyPosts } from '../../../../src/adapters/slack/out/posts/tidy.ts'
import { postOf, stageChat } from './chat-stage.ts'

const stage = stageChat()

const rows = async () => {
  const all = stage.db.selectFrom('slack_post').select(['kind', 'key', 'part']).where('tenant', '=', stage.tenant)
  return (await all.orderBy('at').execute()).map(({ kind, key, part }) => `${kind} ${key} ${part}`)
}
const long = 'Le modèle est réentraîné à la main. '.repeat(250)
const after = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

test('words for one person are forgotten in the end, and what can be edited never', async () => {
  const card = await stage.chat.show(postOf(stage, long, { key: 'card', slot: 'root' }))
  await stage.chat.show(postOf(stage, long, { key: 'whisper', only: 'ULEA' }))
  stage.projects.members.delete('ULEA')
  await stage.chat.show(postOf(stage, 'Pour vous, ailleurs', { key: 'elsewhere', only: 'ULEA' }))
  expect(await rows()).toEqual([
    'message card 0',
    'message card 1',
    'message card 2',
    'whisper whisper 0',
    'whisper whisper 1',
    'whisper whisper 2',
    'message elsewhere direct 0',
  ])

  await tidyPosts(stage.db, after(59))
  expect(await rows()).toHaveLength(7)
  await tidyPosts(stage.db, after(61))

  expect(await rows()).toEqual(['message card 0', 'message card 1', 'message card 2'])
  await stage.chat.show(postOf(stage, 'court', { edits: card }))
  expect(stage.projects.messages.filter(({ onlyFor }) => onlyFor === null).map(({ text }) => text)).toEqual(['court'])
})

test('a post that is still tried whispers none of its parts twice', async () => {
  const post = postOf(stage, long, { only: 'ULEA' })
  await stage.chat.show(post)

  await tidyPosts(stage.db, after(31))
  await stage.chat.show(post)

  expect(stage.projects.messages).toHaveLength(3)
})

test('whatever their number, a part after the other', async () => {
  await sql`
    insert into slack_post (tenant, key, kind, part, channel, state, at, digest)
    select ${stage.tenant}, 'k' || n, 'whisper', 0, 'C', 'sent', '2020', '' from generate_series(1, 1203) n`.execute(
    stage.db,
  )

  await tidyPosts(stage.db, after(0))

  expect(await rows()).toEqual([])
})

test('the pace of channels is kept to, and not remembered for ever', async () => {
  await stage.chat.show(postOf(stage, 'Bonjour'))
  const paced = () => stage.db.selectFrom('slack_gate').select('channel').where('tenant', '=', stage.tenant).execute()

  await tidyPosts(stage.db, after(0))
  expect(await paced()).toEqual([{ channel: 'CPROJECTS' }])
  await tidyPosts(stage.db, after(1))

  expect(await paced()).toEqual([])
})
