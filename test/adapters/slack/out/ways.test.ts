import { describe, expect, test } from 'vitest'
import type { Channel } from '../../../support/fake-slack/world.ts'
import { Blocked } from '../../../../src/ports/chat.ts'
import { postOf, refusalOf, stageChat, textsIn } from './chat-stage.ts'

const stage = stageChat()

function directOf(): Channel {
  const found = [...stage.workspace.channels.values()].find(({ kind }) => kind === 'im')
  if (found === undefined) throw new Error('nobody was written to directly')
  return found
}

describe('words that must be seen', () => {
  const seen = { only: 'ULEA', to: 'coordinators', direct: { notice: null } } as const

  test('reach their person where the programme has no such room', async () => {
    const { rooms } = stage
    stage.rooms = { ...rooms, coordinators: null }

    await stage.chat.show(postOf(stage, 'Camille vous invite à écrire avec elle', seen))
    const others = await refusalOf(stage, postOf(stage, 'Une question', { to: 'coordinators' }))
    stage.rooms = rooms

    expect(textsIn(directOf())).toEqual(['Camille vous invite à écrire avec elle'])
    expect(others).toBeInstanceOf(Blocked)
    expect(stage.fake.calls.map(({ method }) => method)).not.toContain('chat.postEphemeral')
  })

  test.each(['user_not_in_channel', 'not_in_channel', 'is_archived', 'channel_not_found'])(
    'go to their own messages where Slack takes no ephemeral one: %s',
    async (error) => {
      stage.fake.faults.always('chat.postEphemeral', { type: 'error', error })

      await stage.chat.show(postOf(stage, `Pas ajouté : ${error}`, { only: 'ULEA' }))

      expect(textsIn(directOf())).toContain(`Pas ajouté : ${error}`)
    },
  )
})
