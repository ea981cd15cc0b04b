import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FakeConnector } from './fake-connector/fake-connector.ts'
import { botId, type Conversation, type Member } from './fake-connector/world.ts'
import type { FakeSlack } from './fake-slack/fake-slack.ts'
import type { Channel, Message, Workspace } from './fake-slack/world.ts'

const folder = join(import.meta.dirname, '../fixtures/stored')

/** A message that stood on a platform: its id, and in Slack its thread, in Teams its conversation and root. */
type Stood = readonly [id: string, ...where: (string | null)[]]

interface StoodWorld {
  readonly slack: {
    readonly workspace: string
    readonly token: string
    readonly tokenKeys: string
    readonly users: readonly { readonly id: string; readonly name: string; readonly realName: string }[]
    readonly channels: readonly (Pick<Channel, 'id' | 'name' | 'kind'> & {
      readonly members: readonly string[]
      readonly messages: readonly Stood[]
    })[]
  }
  readonly teams: {
    readonly tenantId: string
    readonly appId: string
    readonly rooms: Readonly<Record<'drafting' | 'reviewers' | 'catalogue', string>>
    readonly people: readonly Member[]
    readonly conversations: readonly (Omit<Conversation, 'members'> & { readonly members: readonly string[] | null })[]
    readonly messages: readonly Stood[]
  }
}

/** What stood on the platforms when the stored database was left. */
export const stoodWorld = JSON.parse(readFileSync(join(folder, 'database-2.json'), 'utf8')) as StoodWorld

/**
 * The stored database as SQL, with the platforms at these addresses. What was given up in it was given up just now: thirty
 * days later the program forgets it, and the tests would look for it in vain from then on.
 */
export function storedSql(at: { readonly slack: string; readonly teams: string }): string {
  const sql = readFileSync(join(folder, 'database-2.sql'), 'utf8')
  const addressed = sql.replaceAll('http://slack.example', at.slack).replaceAll('http://teams.example', at.teams)
  return `${addressed}\nupdate intake set failed_at = now() where failed_at is not null;\n`
}

/** Slack with the workspace, people and messages that the stored database speaks of; the bot was invited everywhere meanwhile. */
export function furnishSlack(fake: FakeSlack): Workspace {
  const { slack } = stoodWorld
  const workspace = fake.workspace(slack.workspace)
  workspace.token = slack.token
  for (const user of slack.users) fake.user(workspace, user)
  for (const { id, name, kind, members, messages } of slack.channels) {
    const channel = fake.channel(workspace, id, { name, kind, bot: 'out' })
    for (const member of [...members, workspace.botUser.id]) channel.members.add(member)
    channel.messages = messages.map((message) => slackMessage(workspace, message))
  }
  return workspace
}

function slackMessage(workspace: Workspace, [ts, threadTs = null, by, onlyFor = null]: Stood): Message {
  const isBot = by === 'bot'
  const empty = { text: '', blocks: [], metadata: null, edited: null, clientMessageId: null, files: [] }
  const user = isBot ? workspace.botUser.id : String(by)
  return { ...empty, ts, user, botId: isBot ? workspace.botId : null, threadTs, onlyFor }
}

/** Teams with the people, conversations and messages that the stored database speaks of. */
export function furnishTeams({ world }: FakeConnector): void {
  const { teams } = stoodWorld
  Object.assign(world, { tenantId: teams.tenantId, appId: teams.appId })
  for (const member of teams.people) world.people.set(member.id, member)
  for (const one of teams.conversations)
    world.conversations.set(one.id, { ...one, members: one.members === null ? null : new Set(one.members) })
  for (const [id, conversation, root = null, by, only = null] of teams.messages) {
    const posted = {
      id,
      conversation: String(conversation),
      root,
      from: by === 'bot' ? botId(world) : String(by),
      only,
    }
    world.messages.push({ ...posted, activity: {}, answered: new Map(), deleted: false, edits: 0 })
  }
}
