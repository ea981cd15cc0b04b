import { describe, expect, test } from 'vitest'
import { botName } from '../../../support/fake-connector/world.ts'
import { inChannel, inGroup, message } from './activities.ts'
import { stageTeams } from './stage.ts'

const stage = stageTeams()

describe('the bot’s name without a mention, where everything is heard', () => {
  const group = () => inGroup(stage)
  const named = (text: string, where: object) => stage.post(message(stage, text, { entities: [], ...where }))

  test.each([
    ['mlops-proposal', ''],
    [`${botName} mlops-proposal`, ''],
    [botName, ''],
    [`@${botName}, liste`, 'liste'],
    ['mlops-proposal liste', 'liste'],
  ])('“%s” is the command, in a channel and in a group', async (text, words) => {
    await named(text, inChannel(stage, '1700000000500'))
    await named(text, group())

    expect(stage.inbox.envelopes.map(({ event }) => event)).toEqual([
      { type: 'commanded', words },
      { type: 'commanded', words },
    ])
  })

  test.each([`${botName} est en panne ce matin`, 'liste', 'on parle de mlops-proposal demain'])(
    '“%s” is said to the others',
    async (text) => {
      await named(text, inChannel(stage, '1700000000501'))
      await named(text, group())

      expect(stage.inbox.envelopes).toEqual([])
    },
  )
})
