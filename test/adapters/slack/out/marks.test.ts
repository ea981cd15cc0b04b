import { describe, expect, test } from 'vitest'
import { postOf, stageChat } from './chat-stage.ts'

const stage = stageChat()

describe('the mark on a message that is saved', () => {
  const place = { platform: 'slack', channel: 'CPROJECTS', thread: '1795500000.000001' } as const
  const marked = (message: string, mark: 'saved' | 'none') => stage.chat.mark?.(stage.tenant, place, message, mark)
  const reactionsOn = (message: string) => [...(stage.workspace.reactions.get(`CPROJECTS ${message}`) ?? [])]
  const callsOf = (method: string) => stage.fake.calls.filter((call) => call.method === method)
  const posted = async () => (await stage.chat.show(postOf(stage, 'Bonjour'))).id

  test.each([
    ['limited', { type: 'limited', seconds: 7 }, /asks to wait/],
    ['lost', { type: 'lost' }, /request|HTTP|fetch|error/i],
    ['a page', { type: 'status', status: 503 }, /request|HTTP|fetch|error/i],
    ['internal_error', { type: 'error', error: 'internal_error' }, /internal_error/],
  ] as const)('is tried again by the outbox: %s', async (_, fault, reason) => {
    const message = await posted()
    stage.fake.faults.next('reactions.add', fault)

    await expect(marked(message, 'saved')).rejects.toThrow(reason)
    await marked(message, 'saved')

    expect(reactionsOn(message)).toEqual([`white_check_mark ${stage.workspace.botUser.id}`])
  })

  test('waits as long as Slack says', async () => {
    stage.fake.faults.next('reactions.add', { type: 'limited', seconds: 7 })

    await expect(marked(await posted(), 'saved')).rejects.toMatchObject({ name: 'TryLater', afterMs: 7_000 })
  })

  test.each([
    'message_not_found',
    'channel_not_found',
    'is_archived',
    'thread_locked',
    'too_many_emoji',
    'too_many_reactions',
    'token_revoked',
    'something_new',
  ])('is left out where it cannot be, and for this message alone: %s', async (error) => {
    const message = await posted()
    stage.fake.faults.next('reactions.add', { type: 'error', error })

    await marked('1795500000.000009', 'saved')
    await marked(message, 'saved')

    expect(reactionsOn(message)).toHaveLength(1)
  })

  test.each(['missing_scope', 'not_allowed_token_type', 'unknown_method'])(
    'is asked for once where the workspace does not allow it: %s',
    async (error) => {
      const message = await posted()
      if (error === 'missing_scope') stage.workspace.scopes.delete('reactions:write')
      else stage.fake.faults.always('reactions.add', { type: 'error', error })

      await marked(message, 'saved')
      await marked(message, 'saved')
      await marked(message, 'none')

      expect(callsOf('reactions.add')).toHaveLength(1)
      expect(callsOf('reactions.remove')).toEqual([])
      const lacks = stage.db.selectFrom('slack_lack').select('feature').where('tenant', '=', stage.tenant)
      expect(await lacks.execute()).toEqual([{ feature: 'marks' }])
    },
  )

  test('comes and goes, each as often as one likes', async () => {
    const message = await posted()

    await marked(message, 'saved')
    await marked(message, 'saved')
    expect(reactionsOn(message)).toHaveLength(1)
    await marked(message, 'none')
    await marked(message, 'none')

    expect(reactionsOn(message)).toEqual([])
    const reaction = { channel: 'CPROJECTS', timestamp: message, name: 'white_check_mark' }
    expect(callsOf('reactions.add').map(({ args }) => args)).toEqual([reaction, reaction])
    expect(callsOf('reactions.remove').map(({ args }) => args)).toEqual([reaction, reaction])
  })
})
