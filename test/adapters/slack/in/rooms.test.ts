import { expect, test } from 'vitest'
import { stageSlack } from '../../../support/slack/host.ts'
import { event, ids } from '../../../support/slack/payloads.ts'
import { soon } from '../../../support/slack/soon.ts'

const host = stageSlack()
const openings = () => host.opened.map(({ id, event: { type } }) => `${type}: ${id}`).toSorted()
const both = [
  `opened: opened slack coordinators ${ids.coordinators}`,
  `opened: opened slack reviewers ${ids.reviewers}`,
]

test('the teams’ rooms of the configuration are opened at the start, where the bot can write in them', async () => {
  await soon(openings).toEqual(both)
})

test('one that the bot has to be invited to is opened when it comes', async () => {
  await soon(openings).toEqual(both)
  host.opened.length = 0
  const isPrivate = { is_member: false, is_private: true }
  host.api.answers['conversations.info'] = ({ args }) => ({ channel: { id: args['channel'], ...isPrivate } })
  await host.restart()
  const joined = (user: string) => event({ type: 'member_joined_channel', user, channel: ids.reviewers })
  await soon(() => host.api.callsOf('conversations.info').length).toBeGreaterThan(3)
  await host.slack.event(joined(ids.sophie))
  expect(openings()).toEqual([])

  await host.slack.event(joined(ids.bot))

  expect(openings()).toEqual([both[1]])
})
