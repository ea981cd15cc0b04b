import { describe, expect, test } from 'vitest'
import { Blocked, Closed, TryLater, Undeliverable, Unreachable } from '../../../../src/ports/chat.ts'
import { postOf, refusalOf, stageChat, textsIn } from './chat-stage.ts'

const stage = stageChat()

const toKeep = (to: 'reviewers' | 'thread') =>
  postOf(stage, 'À garder', {
    only: 'ULEA',
    ...(to === 'reviewers' ? { to } : {}),
    direct: { notice: null },
  })

describe('a person who takes no direct messages in Slack', () => {
  test.for([
    ['conversations.open', 'user_disabled', 'réactiver son compte'],
    ['conversations.open', 'user_not_found', 'réactiver son compte'],
    ['conversations.open', 'user_not_visible', 'réactiver son compte'],
    ['conversations.open', 'cannot_dm_bot', 'quelqu’un d’autre'],
    ['chat.postMessage', 'messages_tab_disabled', 'onglet Messages'],
    ['chat.postMessage', 'restricted_action', 'administrateur'],
    ['chat.postMessage', 'is_archived', 'réactiver son compte'],
  ] as const)(
    'by %s: %s is not reachable for good, and closes neither the room nor the thread',
    async ([method, error, way]) => {
      for (const to of ['reviewers', 'thread'] as const) {
        stage.fake.faults.always(method, { type: 'error', error })
        const refusal = await refusalOf(stage, toKeep(to))

        expect(refusal).toBeInstanceOf(Unreachable)
        expect(refusal).not.toBeInstanceOf(Closed)
        expect(refusal).toMatchObject({
          message: expect.stringContaining(error),
          remedy: { fr: expect.stringContaining(way) },
        })
        stage.fake.faults.clear()
      }
      await stage.chat.show(postOf(stage, 'Pour tous', { to: 'reviewers' }))
      expect(textsIn(stage.review)).toEqual(['Pour tous'])
    },
  )

  test('whose proposal lives in those direct messages closes no place either', async () => {
    const own = await stage.chat.show(toKeep('thread'))
    stage.fake.faults.always('chat.postMessage', { type: 'error', error: 'restricted_action' })
    const to = { platform: 'slack', channel: own.channel, thread: null } as const

    expect(await refusalOf(stage, postOf(stage, 'Section 2', { to }))).toBeInstanceOf(Unreachable)
  })

  test('is another matter than a channel that is closed, a root message that was deleted, or a Slack that asks to wait', async () => {
    const own = await stage.chat.show(toKeep('thread'))
    const inThread = { platform: 'slack', channel: own.channel, thread: own.id } as const
    stage.fake.faults.next('chat.postMessage', { type: 'error', error: 'thread_not_found' })
    expect(await refusalOf(stage, postOf(stage, 'Suite', { to: inThread }))).toMatchObject({ why: 'thread' })

    stage.fake.faults.next('chat.postMessage', { type: 'error', error: 'restricted_action' })
    expect(await refusalOf(stage, postOf(stage, 'Suite'))).toMatchObject({ why: 'refused' })

    stage.fake.faults.next('chat.postMessage', { type: 'error', error: 'is_archived' })
    expect(await refusalOf(stage, postOf(stage, 'Suite', { to: 'reviewers' }))).toBeInstanceOf(Blocked)

    stage.fake.faults.next('conversations.open', { type: 'limited', seconds: 3 })
    const waits = await refusalOf(stage, toKeep('reviewers'))
    expect(waits).toBeInstanceOf(TryLater)
    expect(waits).not.toBeInstanceOf(Undeliverable)
  })
})
