import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { type Person, personIn } from '../support/fake-slack/person.ts'
import { type Channel, messagesIn, type Workspace } from '../support/fake-slack/world.ts'
import { scopesWith } from '../../src/adapters/slack/install/scopes.ts'
import { type Program, startProgram } from '../support/program.ts'

let fake: FakeSlack
let folder: Awaited<ReturnType<typeof dataFolder>>
let program: Program
let workspace: Workspace
let lea: Person

/** Whoever installed the app refused all that is optional. */
beforeAll(async () => {
  fake = await startFakeSlack()
  fake.pace = 'free'
  fake.listenTo(() => `${program.address}/slack/events`)
  workspace = fake.workspace('T0OPTION')
  const needed = scopesWith('off').filter(({ need }) => need === 'required')
  workspace.scopes = new Set(needed.map(({ name }) => name))
  const user = fake.user(workspace, { id: 'ULEA', name: 'lea' })
  lea = personIn(fake, workspace, user)
  folder = await dataFolder()
  program = await startProgram({
    SLACK_SIGNING_SECRET: fake.app.signingSecret,
    SLACK_BOT_TOKEN: workspace.token ?? '',
    SLACK_API_URL: fake.apiUrl,
    DATA_DIR: folder.path,
    PLAYGROUND: 'off',
  })
})

afterAll(async () => {
  program.kill('SIGTERM')
  await program.exit
  await fake.close()
  await folder.remove()
})

/** The bot's messages that everybody in a channel sees. */
function botsIn(channel: Channel): number {
  return [...channel.messages].filter(({ botId, onlyFor }) => botId !== null && onlyFor === null).length
}

test('a proposal begins in a channel that the bot is in, and is written there', async () => {
  const user = workspace.users.get('ULEA')
  const projects = fake.channel(workspace, 'CPROJETS', { name: 'projets', people: user === undefined ? [] : [user] })
  await lea.command(projects, '')
  const root = await eventually(() => {
    const first = messagesIn(projects, null).find(({ botId, onlyFor }) => botId !== null && onlyFor === null)
    if (first === undefined) throw new Error('no root message stands')
    return first.ts
  })
  await lea.say(projects, 'Suivi de la dérive des compteurs d’eau', root)

  await eventually(() => {
    const card = messagesIn(projects, root).find(({ text }) => text.includes('1 message'))
    if (card === undefined) throw new Error('the message is not counted')
  })
})

test('where the bot is not, and may not join, the command is answered in direct messages', async () => {
  const user = workspace.users.get('ULEA')
  const other = fake.channel(workspace, 'CAILLEURS', {
    name: 'ailleurs',
    bot: 'out',
    people: user === undefined ? [] : [user],
  })
  await lea.command(other, 'nouveau')

  await eventually(() => {
    const direct = [...workspace.channels.values()].filter(({ kind }) => kind === 'im')
    if (direct.every((channel) => botsIn(channel) === 0)) throw new Error('nothing stands in direct messages')
  })
  expect(other.members.has(workspace.botUser.id)).toBe(false)
})
