import { describe, expect, test } from 'vitest'
import { reviewersIn } from '../../../../src/adapters/slack/in/reviewers-in.ts'
import { rolesNow } from '../../../../src/adapters/slack/in/roles-now.ts'
import type { SlackPerson } from '../../../../src/adapters/slack/people.ts'

const rooms = { reviewers: 'C0REVIEW', catalogue: null, coordinators: 'C0COORD' }

/** What Slack tells: who is in which channel, and who is no member of the workspace. */
function slack(channels: Readonly<Record<string, readonly string[]>>, others: Readonly<Record<string, string>> = {}) {
  const standings: Readonly<Record<string, SlackPerson['standing']>> = { guest: 'guest', unknown: 'unknown' }
  return {
    programme: async () => ({ rooms, botUser: 'UBOT', coordinators: [], installer: null }),
    members: async (_: string, channel: string) => new Set(channels[channel] ?? []),
    person: async (_: string, user: string): Promise<SlackPerson> => ({
      name: `Name of ${user}`,
      language: 'fr',
      timeZone: 'Europe/Paris',
      standing: standings[others[user] ?? ''] ?? 'member',
    }),
  }
}

const everybody = { C0REVIEW: ['UBOT', 'U1', 'U2', 'U3'], C0COORD: ['UBOT', 'U2'] }

describe('what somebody may do now, in Slack', () => {
  test.each([
    ['who is in the reviewers’ channel', 'U1', ['learner', 'reviewer']],
    ['who is in the coordinators’', 'U2', ['learner', 'reviewer', 'coordinator']],
    ['who has left both', 'U9', ['learner']],
  ])('%s', async (_, user, roles) => {
    expect(await rolesNow(slack(everybody), 'slack-T1', { channel: 'C0REVIEW' }, user)).toEqual(roles)
  })

  test.each([
    ['who they are', slack(everybody, { U1: 'unknown' })],
    ['who is in the channel where they asked', slack({ C0COORD: ['U2'] })],
    ['who is in any', slack({})],
  ])('is not said where Slack does not tell %s', async (_, sight) => {
    expect(await rolesNow(sight, 'slack-T1', { channel: 'C0REVIEW' }, 'U1')).toBeNull()
  })

  test('is nothing once the app is removed', async () => {
    const removed = { ...slack(everybody), programme: async () => null }

    expect(await rolesNow(removed, 'slack-T1', { channel: 'C0REVIEW' }, 'U1')).toEqual([])
  })
})

describe('the reviewing team, in Slack', () => {
  test('is who is in its channel, without the bot and guests', async () => {
    expect(await reviewersIn(slack(everybody, { U3: 'guest' }), 'slack-T1')).toEqual([
      { id: 'U1', name: 'Name of U1' },
      { id: 'U2', name: 'Name of U2' },
    ])
  })

  test('is not known where Slack does not tell who is there', async () => {
    expect(await reviewersIn(slack({}), 'slack-T1')).toBeNull()
  })
})
