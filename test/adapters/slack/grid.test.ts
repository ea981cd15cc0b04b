import { beforeAll, describe, expect, test } from 'vitest'
import { oneWorkspace } from '../../../src/adapters/slack/programmes.ts'
import type { Post } from '../../../src/ports/chat.ts'
import { eventually } from '../../support/eventually.ts'
import { personIn } from '../../support/fake-slack/person.ts'
import type { Channel, Organisation, User, Workspace } from '../../support/fake-slack/world.ts'
import { stageWhole } from './whole.ts'

/** The whole program takes its time on a busy machine. */
const patienceMs = 150_000

const stage = stageWhole()
const silent = { debug() {}, info() {}, warn() {}, error() {} }

/** An organisation of two workspaces, a channel in each, and Léa in both. */
interface Org {
  readonly organisation: Organisation
  readonly north: Workspace
  readonly south: Workspace
  readonly lea: User
  readonly projects: Channel
  readonly courses: Channel
}

let org: Org
let other: Org

beforeAll(async () => {
  org = await organisationOf('E0ORG', 'T0NORTH', 'T0SOUTH')
  other = await organisationOf('E0OTHER', 'T0EAST', 'T0WEST')
})

/** People and channels have the same ids in every organisation. */
async function organisationOf(id: string, ...ids: readonly [string, string]): Promise<Org> {
  const { fake } = stage
  const organisation = fake.organisation(id, ...ids)
  const [north, south] = ids.map((one) => organisation.workspaces.get(one)) as [Workspace, Workspace]
  const lea = fake.user(north, { id: 'W0LEA', name: 'lea', realName: `Léa of ${id}` })
  const projects = fake.channel(north, 'C0NORTH', { name: 'projets', people: [lea] })
  const courses = fake.channel(south, 'C0SOUTH', { name: 'cours', people: [lea] })
  await stage.install(north, lea)
  return { organisation, north, south, lea, projects, courses }
}

const rootsIn = ({ messages }: Channel) =>
  messages.filter((one) => one.botId !== null && one.threadTs === null && one.onlyFor === null)

async function startedIn(workspace: Workspace, channel: Channel, { lea }: Org): Promise<string> {
  const before = new Set(rootsIn(channel))
  await personIn(stage.fake, workspace, lea).command(channel, 'new')
  return eventually(async () => {
    await stage.hurry()
    const root = rootsIn(channel).find((one) => !before.has(one))
    if (root === undefined)
      throw new Error(`no proposal stands in ${channel.id}:\n${stage.logged.slice(-5).join('\n')}`)
    return root.ts
  }, patienceMs)
}

/** What the core has heard. */
async function heard(type: string): Promise<readonly { readonly tenant: string; readonly actor_name: string }[]> {
  const { rows } = await stage.pool.query(`select tenant, actor_name from audit where type = '${type}' order by id`)
  return rows as { tenant: string; actor_name: string }[]
}

async function installations(): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await stage.pool.query('select * from slack_installation order by tenant')
  return rows as Record<string, unknown>[]
}

describe('an app installed for an organisation', () => {
  test('has one installation for all its workspaces', async () => {
    expect(await installations()).toMatchObject([
      { tenant: 'slack-E0ORG', team: null, enterprise: 'E0ORG', name: 'E0ORG Inc', bot_user: 'W0ORGBOT' },
      { tenant: 'slack-E0OTHER', team: null, enterprise: 'E0OTHER' },
    ])
    expect(JSON.stringify(await installations())).not.toContain('xoxb')
  })

  test('is known by its token alone, too', async () => {
    const settings = { apiUrl: stage.fake.apiUrl, signingSecret: 's', appToken: null, marks: 'off' as const }
    const rooms = { reviewers: null, catalogue: null, coordinators: null }
    const workspace = { type: 'one', botToken: org.organisation.token ?? '', rooms, coordinators: [] } as const
    const tenancy = oneWorkspace(workspace, { ...settings, workspace }, silent)

    expect(await tenancy.tenants()).toEqual(['slack-E0ORG'])
    expect(await tenancy.programmes('slack-E0ORG')).toMatchObject({ botUser: 'W0ORGBOT' })
    expect(await tenancy.programmes('slack-E0OTHER')).toBeNull()
  })

  test('takes commands and messages in each of its workspaces, and answers there', async () => {
    for (const [workspace, channel] of [
      [org.north, org.projects],
      [org.south, org.courses],
    ] as const) {
      const root = await startedIn(workspace, channel, org)
      await personIn(stage.fake, workspace, org.lea).say(channel, `Réduire le délai, dans ${channel.id}`, root)
    }

    const said = await eventually(async () => {
      const all = await heard('said')
      if (all.length < 2) throw new Error(`${all.length} messages were heard`)
      return all
    }, patienceMs)
    expect(said).toEqual(Array.from({ length: 2 }, () => ({ tenant: 'slack-E0ORG', actor_name: 'Léa of E0ORG' })))
    const { rows } = await stage.pool.query(
      `select tenant, channel from slot where slot = 'root' and tenant = 'slack-E0ORG' order by channel`,
    )
    expect(rows).toEqual([
      { tenant: 'slack-E0ORG', channel: 'C0NORTH' },
      { tenant: 'slack-E0ORG', channel: 'C0SOUTH' },
    ])
  })

  test('chooses its channels once, in any of its workspaces', async () => {
    const installer = personIn(stage.fake, org.south, org.lea)
    await installer.openHome()
    await eventually(
      () => installer.clickHome({ type: 'button', action_id: 'slack:settings', value: 'open' }),
      patienceMs,
    )
    await eventually(() => {
      if (installer.modal()?.view['callback_id'] !== 'slack:settings') throw new Error('the settings are not open yet')
    }, patienceMs)
    const chosen = { reviewers: 'C0NORTH', catalogue: 'C0SOUTH' }
    await installer.submit(
      Object.fromEntries(
        Object.entries(chosen).map(([room, channel]) => [
          room,
          { action: 'value', state: { type: 'conversations_select', selected_conversation: channel } },
        ]),
      ),
    )

    expect(await installations()).toMatchObject([
      { tenant: 'slack-E0ORG', reviewers: 'C0NORTH', catalogue: 'C0SOUTH' },
      { tenant: 'slack-E0OTHER', reviewers: null, catalogue: null },
    ])
    const found = await stage.adapter.examine()
    expect(found.filter(({ part }) => /E0ORG (reviewers|catalogue)/.test(part)).map(({ found: what }) => what)).toEqual(
      ['#projets, and the bot is in it', '#cours, and the bot is in it'],
    )
    // The room that was chosen is greeted.
    await eventually(async () => {
      await stage.hurry()
      expect(org.projects.messages.map(({ blocks }) => JSON.stringify(blocks)).join()).toContain('relecture')
      expect(await stage.waiting()).toEqual([])
    }, patienceMs)
  })

  test('posts into either workspace once, with files, private words and lost answers', async () => {
    const { chat } = stage.adapter
    const document = { type: 'document', name: 'gel.md', mime: 'text/markdown', content: '# Gel' } as const
    const post = (key: string, to: Post['to'], only: string | null = null): Post => ({
      tenant: 'slack-E0ORG',
      key,
      proposal: 'MLP-2026-042',
      slot: null,
      to,
      only,
      edits: null,
      view: { language: 'fr', text: key, blocks: [{ type: 'text', text: key }, ...(only === null ? [document] : [])] },
    })
    stage.fake.faults.next('chat.postMessage', { type: 'lost' })
    await expect(chat.show(post('relu', 'reviewers'))).rejects.toThrow(/request|HTTP|fetch|error/i)
    await stage.hurry()

    await chat.show(post('relu', 'reviewers'))
    await chat.show(post('publié', 'catalogue'))
    await chat.show(post('pour vous', { platform: 'slack', channel: 'C0SOUTH', thread: null }, 'W0LEA'))

    const said = ({ messages }: Channel, text: string) => messages.filter((one) => one.text.startsWith(text))
    const files = ({ messages }: Channel) => messages.flatMap((one) => one.files.map(({ name }) => name))
    expect([said(org.projects, 'relu').length, files(org.projects)]).toEqual([1, ['gel.md']])
    expect([said(org.courses, 'publié').length, files(org.courses)]).toEqual([1, ['gel.md']])
    expect(said(org.courses, 'pour vous').map(({ onlyFor }) => onlyFor)).toEqual(['W0LEA'])
    expect(said(other.projects, 'relu')).toEqual([])
  })

  test('waits for a workspace that was taken away from it, and the others go on', async () => {
    org.organisation.granted.delete('T0SOUTH')
    await personIn(stage.fake, org.south, org.lea).command(org.courses, 'new')
    await eventually(async () => {
      const waits = await stage.waiting()
      if (
        !waits.some(({ last_error }) =>
          /team_access_not_granted\): an admin of the organisation/.test(last_error ?? ''),
        )
      )
        throw new Error('nothing waits for the workspace')
    }, patienceMs)
    const before = rootsIn(org.courses).length
    await startedIn(org.north, org.projects, org)

    org.organisation.granted.add('T0SOUTH')

    await eventually(async () => {
      await stage.hurry()
      if (rootsIn(org.courses).length !== before + 1) throw new Error('it still waits')
    }, patienceMs)
  })
})

describe('two organisations with the same people and channels', () => {
  test('stay apart, and one that removes the app changes nothing for the other', async () => {
    const before = rootsIn(org.projects).length
    await startedIn(other.north, other.projects, other)
    expect(rootsIn(org.projects)).toHaveLength(before)
    expect((await heard('commanded')).at(-1)).toEqual({ tenant: 'slack-E0OTHER', actor_name: 'Léa of E0OTHER' })

    org.organisation.tokenState = 'revoked'
    await stage.fake.tellOrganisation(org.organisation, { type: 'app_uninstalled' })

    expect(await installations()).toMatchObject([
      { tenant: 'slack-E0ORG', token: null },
      { tenant: 'slack-E0OTHER', removed_at: null },
    ])
    const refused = await personIn(stage.fake, org.south, org.lea).command(org.courses, 'new')
    expect(refused.body).toContain('ephemeral')
    await startedIn(other.south, other.courses, other)
  })

  test('and one that comes back goes on where it was', async () => {
    await stage.install(org.north, org.lea)

    expect(await installations()).toMatchObject([
      { tenant: 'slack-E0ORG', removed_at: null, reviewers: 'C0NORTH', catalogue: 'C0SOUTH' },
      {},
    ])
    await startedIn(org.south, org.courses, org)
  })
})
