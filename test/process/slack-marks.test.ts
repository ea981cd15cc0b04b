import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { type Person, personIn } from '../support/fake-slack/person.ts'
import { type Channel, messagesIn, type Workspace } from '../support/fake-slack/world.ts'
import { type Program, startProgram } from '../support/program.ts'

let fake: FakeSlack
let folder: Awaited<ReturnType<typeof dataFolder>>
let program: Program
let workspace: Workspace
let projects: Channel
let lea: Person
let root: string

/** Léa has begun a proposal in a workspace whose programme wants marks. */
beforeAll(async () => {
  fake = await startFakeSlack()
  fake.pace = 'free'
  fake.listenTo(() => `${program.address}/slack/events`)
  workspace = fake.workspace('T0MARKS')
  const user = fake.user(workspace, { id: 'ULEA', name: 'lea' })
  projects = fake.channel(workspace, 'CPROJETS', { name: 'projets', people: [user] })
  lea = personIn(fake, workspace, user)
  folder = await dataFolder()
  await start()
  await lea.command(projects, '')
  root = await eventually(() => {
    const first = messagesIn(projects, null).find(({ botId, onlyFor }) => botId !== null && onlyFor === null)
    if (first === undefined) throw new Error('no root message stands')
    return first.ts
  })
})

afterAll(async () => {
  program.kill('SIGTERM')
  await program.exit
  await fake.close()
  await folder.remove()
})

async function start(): Promise<void> {
  program = await startProgram({
    SLACK_SIGNING_SECRET: fake.app.signingSecret,
    SLACK_BOT_TOKEN: workspace.token ?? '',
    SLACK_API_URL: fake.apiUrl,
    SLACK_MARKS: 'on',
    DATA_DIR: folder.path,
    PLAYGROUND: 'off',
  })
}

const say = (text: string) => lea.say(projects, text, root)

/** The messages of Léa's that carry a mark, by their text, once they are these. */
async function marked(...texts: readonly string[]): Promise<void> {
  await eventually(() => {
    const own = messagesIn(projects, root).filter(({ botId }) => botId === null)
    const marks = own.filter(({ ts }) => (workspace.reactions.get(`${projects.id} ${ts}`)?.size ?? 0) > 0)
    expect(marks.map(({ text }) => text)).toEqual(texts)
  })
}

/** The section's card says of the answer what it is to say. */
async function cardSays(words: string): Promise<void> {
  await eventually(() => {
    const cards = messagesIn(projects, root).filter(({ botId, onlyFor }) => botId !== null && onlyFor === null)
    expect(cards.map(({ text, blocks }) => text + JSON.stringify(blocks)).join('\n')).toContain(words)
  })
}

const callsOf = (method: string) => fake.calls.filter((call) => call.method === method)

test('what is saved is marked, and what no longer is loses its mark', async () => {
  await say('Prévoir le gel')
  await say('// à part')
  await say('une nuit à l’avance')
  await marked('Prévoir le gel', 'une nuit à l’avance')

  await say('!clear 1')
  await marked()
  await say('!undo')

  await marked('Prévoir le gel', 'une nuit à l’avance')
})

test('where Slack asks to wait the thread goes on, and a killed program sets the mark later', async () => {
  fake.faults.always('reactions.add', { type: 'limited', seconds: 1 })
  const last = await say('au verger')
  await cardSays('9 mots')
  await eventually(() => expect(callsOf('reactions.add').at(-1)?.args['timestamp']).toBe(last))

  program.kill('SIGKILL')
  await program.exit
  fake.faults.clear()
  await start()

  await marked('Prévoir le gel', 'une nuit à l’avance', 'au verger')
})

test('without the scope there are no marks: the log says so once, and the thread goes on', async () => {
  workspace.scopes.delete('reactions:write')
  const before = callsOf('reactions.add').length

  await say('chaque soir')
  await cardSays('11 mots')
  await eventually(() => expect(program.output()).toContain('a workspace does without a feature'))
  await say('dès avril')
  await cardSays('13 mots')
  await say('!clear 1')
  await cardSays('rien pour l’instant')

  await marked('Prévoir le gel', 'une nuit à l’avance', 'au verger')
  expect(callsOf('reactions.add')).toHaveLength(before + 1)
  expect(program.output().match(/does without a feature/g)).toHaveLength(1)
  expect(program.output()).toContain('missing_scope')
})
