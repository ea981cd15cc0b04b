import { expect, test } from 'vitest'
import { twinRemover } from '../../../../src/adapters/slack/out/posts/twins.ts'
import { Overtaken, type Post } from '../../../../src/ports/chat.ts'
import { keepingLog } from '../../../contracts/log-lines.ts'
import { postOf, stageChat, textsIn } from './chat-stage.ts'

const stage = stageChat()
const minutes = 60_000
const lost = { type: 'lost' } as const

/** Tries the post, whose answer is lost. */
async function loseAnswer(post: Post, skewMs = 0): Promise<void> {
  stage.fake.faults.next('chat.postMessage', lost)
  await expect(stage.anotherChat(skewMs).show(post)).rejects.toThrow(/request|HTTP|fetch|error/i)
}

test.each([
  ['ahead of', 3 * minutes],
  ['behind', -3 * minutes],
])(
  'a replica whose clock is 3 minutes %s Slack’s leaves a post that the others find, and finds theirs',
  async (_, skew) => {
    await stage.chat.show(postOf(stage, 'Avant'))
    const [own, other] = [postOf(stage, 'La sienne'), postOf(stage, 'Une autre')]
    await loseAnswer(own, skew)
    await loseAnswer(other)

    await stage.anotherChat().show(own)
    await stage.anotherChat(skew).show(other)

    expect(textsIn(stage.projects)).toEqual(['Avant', 'La sienne', 'Une autre'])
  },
)

test('a look-up reads what came after the newest message of ours that was known, by Slack’s own times', async () => {
  const before = await stage.chat.show(postOf(stage, 'Avant'))
  const post = postOf(stage, 'Bonjour')
  await loseAnswer(post, 3 * minutes)
  await stage.anotherChat().show(postOf(stage, 'Entre-temps'))

  await stage.anotherChat().show(post)

  const [read] = stage.fake.calls.filter(({ method }) => method === 'conversations.history')
  expect(read?.args['oldest']).toBe(before.id)
})

test('a message that came late, after it was posted once more, is taken away', async () => {
  const post = postOf(stage, 'Bonjour')
  await loseAnswer(post)
  const late = stage.projects.messages.splice(0)
  const message = await stage.anotherChat().show(post)
  stage.projects.messages.unshift(...late)
  const remove = twinRemover({ ...stage, log: keepingLog() })

  await remove()
  expect(stage.projects.messages).toHaveLength(2)
  await remove()

  expect(stage.projects.messages.map(({ ts }) => ts)).toEqual([message.id])
  stage.fake.calls.length = 0
  await remove()
  await remove()
  expect(stage.fake.calls).toEqual([])
})

test('where Slack cannot be asked, it is looked for again; what may not be deleted stays', async () => {
  const post = postOf(stage, 'Bonjour')
  await loseAnswer(post)
  const late = stage.projects.messages.splice(0)
  await stage.anotherChat().show(post)
  stage.projects.messages.unshift(...late)
  const remove = twinRemover({ ...stage, log: keepingLog() })
  const deletions = () => stage.fake.calls.filter(({ method }) => method === 'chat.delete').length
  await remove()

  stage.fake.faults.next('chat.delete', { type: 'status', status: 503 })
  await remove()
  stage.fake.faults.next('chat.delete', { type: 'error', error: 'cant_delete_message' })
  await remove()
  await remove()

  expect(deletions()).toBe(2)
  expect(stage.projects.messages).toHaveLength(2)
})

test('a worker that has its lane no more posts, whispers, edits and removes nothing', async () => {
  const card = await stage.chat.show(postOf(stage, 'Avant'))
  const keepLane = async () => Promise.reject(new Overtaken('another worker has the lane'))
  const tries = [
    stage.chat.show(postOf(stage, 'Bonjour', { keepLane })),
    stage.chat.show(postOf(stage, 'Bonjour', { keepLane, only: 'ULEA' })),
    stage.chat.show(postOf(stage, 'Après', { keepLane, edits: card })),
    Promise.resolve(stage.chat.remove?.({ ...postOf(stage, 'Avant', { keepLane }), edits: card })),
  ]

  for (const one of await Promise.allSettled(tries))
    expect(one).toMatchObject({ reason: expect.any(Overtaken) as unknown })

  expect(textsIn(stage.projects)).toEqual(['Avant'])
})
