import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../support/eventually.ts'
import type { Channel, Workspace } from '../../support/fake-slack/world.ts'
import { stageWhole } from './whole.ts'

/** The whole program takes its time on a busy machine. */
const patienceMs = 150_000

const stage = stageWhole()
const { stringify } = JSON
let workspace: Workspace
let coordination: Channel
let review: Channel

beforeAll(async () => {
  workspace = stage.fake.workspace('T0GREET')
  const ines = stage.fake.user(workspace, { id: 'U0INES', name: 'ines' })
  coordination = stage.fake.channel(workspace, 'C0COORD', { name: 'coordination', people: [ines], bot: 'out' })
  review = stage.fake.channel(workspace, 'C0REVIEW', { name: 'relecture', people: [ines], bot: 'out' })
  await stage.install(workspace, ines)
  await stage.pool.query("update slack_installation set coordinators = 'C0COORD', reviewers = 'C0REVIEW'")
})

/** The bot is added to the channel, and Slack says so as often. */
async function added(channel: Channel, times: number): Promise<void> {
  channel.members.add(workspace.botUser.id)
  const event = { type: 'member_joined_channel', user: workspace.botUser.id, channel: channel.id, channel_type: 'C' }
  for (let time = 0; time < times; time += 1) await stage.fake.tell(workspace, event)
}

/** What stands in the channel once nothing is on its way. */
async function standing(channel: Channel): Promise<readonly string[]> {
  await eventually(async () => {
    await stage.hurry()
    if (channel.messages.length === 0) throw new Error(`nothing stands in ${channel.id}`)
    if ((await stage.waiting()).length > 0) throw new Error('something is on its way')
  }, patienceMs)
  return channel.messages.map(({ blocks }) => stringify(blocks))
}

describe('a team’s room that the bot is added to', () => {
  test('is greeted once, however often Slack says so', async () => {
    await added(coordination, 3)

    const shown = await standing(coordination)
    expect(shown).toHaveLength(1)
    expect(shown[0]).toContain('Ce canal est celui de la coordination')
    expect(shown[0]).toContain('La formation')
  }, 60_000)

  test('is not greeted again by whoever comes after, or in another room', async () => {
    await stage.fake.tell(workspace, { type: 'member_joined_channel', user: 'U0INES', channel: 'C0REVIEW' })
    await added(stage.fake.channel(workspace, 'C0OTHER', { name: 'autre', bot: 'out' }), 1)
    await added(review, 1)

    const shown = await standing(review)
    expect(shown).toHaveLength(1)
    expect(shown[0]).toContain('Ce canal est celui de la relecture')
    expect(await standing(coordination)).toHaveLength(1)
    expect(workspace.channels.get('C0OTHER')?.messages).toEqual([])
  }, 60_000)
})
