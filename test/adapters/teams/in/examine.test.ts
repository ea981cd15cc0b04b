import { describe, expect, test } from 'vitest'
import { markDead } from '../../../../src/adapters/teams/store/references.ts'
import { inChannel, mention, message } from './activities.ts'
import { reviewers, stageTeams } from './stage.ts'

const stage = stageTeams()

async function found(part: string): Promise<unknown> {
  const all = await stage.adapter.examine()
  return all.find((one) => one.part === part)
}

describe('the examination of Teams', () => {
  test('gets a token, finds the keys, and compares the clocks', async () => {
    stage.now = new Date().toISOString()

    expect(await found('Teams registration')).toMatchObject({ state: 'fine' })
    expect(await found('Teams keys')).toMatchObject({
      state: 'fine',
      found: 'the keys of https://api.botframework.com are there',
    })
    expect(await found('Teams clock')).toMatchObject({ state: 'fine' })
  })

  test('says what to do about a clock that is off', async () => {
    stage.now = new Date(Date.now() - 120_000).toISOString()

    expect(await found('Teams clock')).toMatchObject({
      state: 'wrong',
      found: expect.stringMatching(/^1[12]\d s beside/),
      remedy: expect.stringContaining('NTP'),
    })
  })

  test('says that nobody wrote to the bot yet, and how that may be', async () => {
    expect(await found(`Teams tenant ${stage.world.tenantId}`)).toMatchObject({
      state: 'wrong',
      remedy: expect.stringContaining('/api/messages'),
    })
    expect(await found('Teams channel of reviewers')).toMatchObject({ state: 'wrong', found: 'no way there is known' })
  })

  test('finds the way to a room, and one that was closed since', async () => {
    await stage.post(message(stage, 'mlops-proposal'))
    expect(await found(`Teams tenant ${stage.world.tenantId}`)).toMatchObject({ state: 'fine' })
    expect(await found('Teams channel of reviewers')).toMatchObject({
      state: 'fine',
      found: `${reviewers} is set; nobody was heard from there yet`,
    })

    await stage.post(mention(stage, '1', ' queue', inChannel(stage, '1', reviewers)))
    expect(await found('Teams channel of reviewers')).toMatchObject({ found: `${reviewers} was heard from` })
    await markDead(stage.db, `teams-${stage.world.tenantId}`, reviewers, 'BotNotInConversationRoster')
    expect(await found('Teams channel of reviewers')).toMatchObject({
      state: 'wrong',
      found: 'the channel is closed to the bot: BotNotInConversationRoster',
    })
  })

  test('names what is not set', async () => {
    expect(await found('Teams channel of catalogue')).toMatchObject({
      state: 'off',
      remedy: expect.stringContaining('TEAMS_CATALOGUE_CHANNEL'),
    })
    expect(await found('Teams coordinators')).toMatchObject({ state: 'fine' })
  })

  test('says what is wrong with a secret, and never repeats it', async () => {
    const wrong = { ...stage.microsoft, password: 'another' }
    Object.assign(stage.microsoft, wrong)

    const examined = await stage.adapter.examine()

    expect(examined[0]).toMatchObject({ state: 'wrong', remedy: expect.stringContaining('TEAMS_APP_PASSWORD') })
    expect(JSON.stringify(examined)).not.toContain('secret-')
  })
})
