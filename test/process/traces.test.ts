import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { type Person, personIn } from '../support/fake-slack/person.ts'
import { type Channel, messagesIn, type Workspace } from '../support/fake-slack/world.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'
import { clicksIn } from '../support/slack-client.ts'

let fake: FakeSlack
let folder: Awaited<ReturnType<typeof dataFolder>>
let program: Program
let workspace: Workspace
let projects: Channel
let lea: Person
let root: string

/** Léa has begun a proposal, with a program that says in its log what it does. */
beforeAll(async () => {
  fake = await startFakeSlack()
  fake.pace = 'free'
  fake.listenTo(() => `${program.address}/slack/events`)
  workspace = fake.workspace('T0TRACE')
  const user = fake.user(workspace, { id: 'ULEA', name: 'lea', realName: 'Léa Moreau' })
  projects = fake.channel(workspace, 'CPROJETS', { name: 'projets', people: [user] })
  lea = personIn(fake, workspace, user)
  folder = await dataFolder()
  program = await startProgram({
    SLACK_SIGNING_SECRET: fake.app.signingSecret,
    SLACK_BOT_TOKEN: workspace.token ?? '',
    SLACK_API_URL: fake.apiUrl,
    DATA_DIR: folder.path,
    PLAYGROUND: 'off',
    LOG_LEVEL: 'info',
  })
  await lea.command(projects, '')
  root = await eventually(() => {
    const first = messagesIn(projects, null).find(({ botId, onlyFor }) => botId !== null && onlyFor === null)
    if (first === undefined) throw new Error('no root message stands')
    return first.ts
  })
})

afterAll(async () => {
  killPrograms()
  await fake.close()
  await folder.remove()
})

interface Line extends Readonly<Record<string, unknown>> {
  readonly msg: string
  readonly trace?: string
}

const lines = (): readonly Line[] =>
  program
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)

/** The lines of one trace, in their order. */
const linesOf = (trace: string | undefined) => lines().filter((line) => line.trace === trace)

/** The line of the press. */
const pressed = () =>
  eventually(() => {
    const found = lines().find(({ msg, event }) => msg === 'an event was taken' && event === 'pressed')
    if (found === undefined) throw new Error(`no press was taken:\n${program.output()}`)
    return found
  })

test('a press leads by one word from what Slack sent to the message that followed', async () => {
  const card = await eventually(() => {
    const found = messagesIn(projects, root).findLast(({ blocks }) =>
      clicksIn(blocks).some(({ press }) => press.action === 'skip'),
    )
    const seen = messagesIn(projects, root).flatMap(({ blocks }) => clicksIn(blocks).map(({ press }) => press.action))
    if (found === undefined) throw new Error(`no button skips among ${seen.join(', ')}`)
    return found
  })
  const click = clicksIn(card.blocks).find(({ press }) => press.action === 'skip')?.click
  if (click === undefined) throw new Error('no button skips')
  await lea.click(projects, card.ts, click)

  const { trace } = await pressed()
  const carried = await eventually(() => {
    const all = linesOf(trace).filter(({ msg }) => msg === 'an effect was carried out')
    expect(all.length).toBeGreaterThan(0)
    return all
  })

  expect(trace).toMatch(/^[0-9a-f]{16}$/)
  expect(linesOf(trace)[0]).toMatchObject({ msg: 'what a platform sent is stored', platform: 'slack' })
  const stand = new Set(messagesIn(projects, root).map(({ ts }) => ts))
  expect(carried.map(({ message }) => stand.has(String(message)))).toContain(true)
})

test('slow work, what it comes back with and what is shown of that are under the trace of the message', async () => {
  await lea.say(projects, '!section 5', root)
  await lea.say(projects, 'Voici :\n```mermaid\nflowchart LR\n  A[Capteurs] --> B{Gel ?}\n```', root)

  const { trace } = await eventually(() => {
    const found = lines().find(({ msg }) => msg === 'slow work came back')
    if (found === undefined) throw new Error('nothing came back')
    return found
  })
  await eventually(() => {
    const told = linesOf(trace).map(({ msg, event }) => (typeof event === 'string' ? `${msg}: ${event}` : msg))
    expect(told.filter((line) => line !== 'an effect was carried out')).toEqual([
      'what a platform sent is stored',
      'an event was taken: said',
      'slow work came back',
      'an event was taken: returned',
    ])
    expect(told.at(-1)).toBe('an effect was carried out')
  })
})

test('no line holds a text, or anybody’s name', () => {
  expect(lines().length).toBeGreaterThan(5)
  expect(program.output()).not.toMatch(/Capteurs|Gel|Léa|Moreau|xoxb-/)
})
