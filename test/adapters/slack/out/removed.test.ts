import { beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../../../support/eventually.ts'
import { personIn } from '../../../support/fake-slack/person.ts'
import type { Channel, User, Workspace } from '../../../support/fake-slack/world.ts'
import { stageWhole } from '../whole.ts'

/** The whole program takes its time on a busy machine. */
const patienceMs = 150_000

const stage = stageWhole()
let workspaces = 0
let workspace: Workspace
let lea: User
let projects: Channel

beforeEach(async () => {
  const { fake } = stage
  workspaces += 1
  workspace = fake.workspace(`T0GONE${workspaces}`)
  lea = fake.user(workspace, { id: 'ULEA', name: 'lea' })
  projects = fake.channel(workspace, 'CPROJECTS', { name: 'projets', people: [lea] })
  await stage.install(workspace, lea)
})

const tenant = () => `slack-${workspace.id}`
const mine = async () => (await stage.waiting()).filter((one) => one.tenant === tenant())
const said = () => projects.messages.filter(({ botId }) => botId !== null).map(({ text }) => text)

/** Léa has a proposal, and everything about it was delivered. */
async function started(): Promise<string> {
  await personIn(stage.fake, workspace, lea).command(projects, '')
  return eventually(async () => {
    const root = projects.messages.find(({ threadTs, botId }) => threadTs === null && botId !== null)
    await delivered()
    if (root === undefined) throw new Error('nothing stands yet')
    return root.ts
  }, patienceMs)
}

/** What Slack says while the app is told of it late, or never. */
async function delivered(): Promise<void> {
  await eventually(async () => {
    await stage.hurry()
    const waits = await mine()
    if (waits.length > 0) throw new Error(`${waits.length} wait: ${waits[0]?.last_error}`)
  }, patienceMs)
}

async function waits(reason: RegExp): Promise<void> {
  await eventually(async () => {
    const [first] = await mine()
    if (!reason.test(first?.last_error ?? '')) throw new Error(`it waits for another reason: ${first?.last_error}`)
  }, patienceMs)
}

async function remove(): Promise<void> {
  workspace.tokenState = 'revoked'
  await stage.fake.tell(workspace, { type: 'app_uninstalled' })
}

describe('a workspace without the app', () => {
  test.each(['revoked', 'inactive'] as const)(
    'with a token that is %s and nobody said so: what is to be said waits, says why, and comes once',
    async (state) => {
      const root = await started()
      const before = said().length
      workspace.tokenState = state
      await personIn(stage.fake, workspace, lea).say(projects, 'Réduire le délai à un jour', root)
      await waits(/refuses the app's token \((token_revoked|account_inactive)\): install the app again/)

      await stage.install(workspace, lea)
      await delivered()

      expect(said().length).toBeGreaterThanOrEqual(before)
      expect(new Set(said()).size).toBe(said().length)
    },
  )

  test('that was removed while messages were on their way: they wait, and come once after it is installed again', async () => {
    stage.fake.faults.always('chat.postMessage', { type: 'limited', seconds: 1 })
    await personIn(stage.fake, workspace, lea).command(projects, '')
    await waits(/asks to wait/)
    await remove()
    stage.fake.faults.clear()
    await stage.hurry()
    await waits(
      /the app was removed from t0gone\d+ \(T0GONE\d+\) on \d{4}-\d\d-\d\d: install it again at \/slack\/install/,
    )
    const waiting = (await mine()).length
    expect(said()).toEqual([])

    await stage.install(workspace, lea)
    await delivered()

    expect(said()).toHaveLength(waiting)
    expect(new Set(said()).size).toBe(waiting)
  })

  test('that nobody brings back in a month is given up with its reason', async () => {
    stage.fake.faults.always('chat.postMessage', { type: 'limited', seconds: 1 })
    await personIn(stage.fake, workspace, lea).command(projects, '')
    await waits(/asks to wait/)
    await remove()
    stage.fake.faults.clear()

    stage.days = 31
    await stage.hurry()
    const given = await eventually(async () => {
      const { rows } = await stage.pool.query(
        `select last_error from outbox where failed_at is not null and tenant = '${tenant()}'`,
      )
      if ((await mine()).length > 0) throw new Error('it still waits')
      return rows as { last_error: string }[]
    })

    expect(given[0]?.last_error).toMatch(
      /^Undeliverable: the app was removed from .* nobody installed it again for 30 days$/,
    )
  })

  test('is named by the examination, with what to do', async () => {
    await remove()

    const found = (await stage.adapter.examine()).find(({ part }) => part === `Slack ${workspace.id}`)
    expect(found).toMatchObject({ state: 'off', remedy: expect.stringContaining('/slack/install') })
    expect(found?.found).toMatch(/the app was removed from .* waits until \d{4}-/)

    await stage.install(workspace, lea)
    expect((await stage.adapter.examine()).find(({ part }) => part === `Slack ${workspace.id}`)).toMatchObject({
      state: 'fine',
    })
  })

  test('the first of several events tells since when', async () => {
    await remove()
    const [first] = await removals()
    stage.days = 3
    await stage.fake.tell(workspace, { type: 'tokens_revoked', tokens: { bot: [workspace.botUser.id], oauth: [] } })

    expect(await removals()).toEqual([first])
  })
})

async function removals(): Promise<unknown[]> {
  const { rows } = await stage.pool.query(`select removed_at from slack_installation where tenant = '${tenant()}'`)
  return rows
}
