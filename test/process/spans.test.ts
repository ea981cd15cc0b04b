import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { type FakeCollector, startFakeCollector } from '../support/fake-collector/fake-collector.ts'
import type { SentSpan } from '../support/fake-collector/read-spans.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { type Person, personIn } from '../support/fake-slack/person.ts'
import { type Channel, messagesIn, type Workspace } from '../support/fake-slack/world.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'
import { scrape } from '../support/scrape.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 })

let fake: FakeSlack
let collector: FakeCollector
let folder: Awaited<ReturnType<typeof dataFolder>>
let workspace: Workspace
let projects: Channel
let user: ReturnType<FakeSlack['user']>
let channels = 0
let lea: Person
let program: Program

beforeAll(async () => {
  fake = await startFakeSlack()
  fake.pace = 'free'
  fake.listenTo(() => `${program.address}/slack/events`)
  workspace = fake.workspace('T0SPANS')
  user = fake.user(workspace, { id: 'ULEA', name: 'lea', realName: 'Léa Moreau' })
  lea = personIn(fake, workspace, user)
})
beforeEach(async () => {
  // A program with an empty store counts from one again: in a channel of an earlier test it would take its posts for its own.
  channels += 1
  projects = fake.channel(workspace, `CPROJETS${channels}`, { name: `projets-${channels}`, people: [user] })
  collector = await startFakeCollector()
  folder = await dataFolder()
})
afterEach(async () => {
  killPrograms()
  fake.faults.clear()
  await collector.close()
  await folder.remove()
})
afterAll(() => fake.close())

const withCollector = () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })

const start = (env: Readonly<Record<string, string>>) =>
  startProgram({
    SLACK_SIGNING_SECRET: fake.app.signingSecret,
    SLACK_BOT_TOKEN: workspace.token ?? '',
    SLACK_API_URL: fake.apiUrl,
    DATA_DIR: folder.path,
    PLAYGROUND: 'off',
    LOG_LEVEL: 'info',
    ...env,
  })

/** Léa begins a proposal; gives the ts of its root message. */
async function begin(): Promise<string> {
  const before = new Set(messagesIn(projects, null).map(({ ts }) => ts))
  await lea.command(projects, '')
  const { ts } = await eventually(() => {
    const own = messagesIn(projects, null).filter(({ botId, onlyFor }) => botId !== null && onlyFor === null)
    const root = own.find((one) => !before.has(one.ts))
    if (root === undefined) throw new Error('no proposal stands')
    return root
  })
  return ts
}

/** Says it in the thread, and waits until the section's card counts so many messages. */
async function sayAndSee(root: string, text: string, count: number): Promise<void> {
  await lea.say(projects, text, root)
  const shown = () => JSON.stringify(messagesIn(projects, root).filter(({ botId }) => botId !== null))
  await eventually(() => expect(shown()).toMatch(new RegExp(`\\b${count} messages?\\b`)))
}

/** The spans of the trace in which the event was taken, once there are enough. */
const traceOfEvent = (kind: string, isEnough: (names: readonly string[]) => boolean) =>
  eventually(() => {
    const step = collector.spans.find(({ name, attributes }) => name === 'step' && attributes['kind'] === kind)
    const all = collector.spans.filter(({ trace }) => trace === step?.trace)
    if (!isEnough(all.map(({ name }) => name))) throw new Error(`spans are missing:\n${show(collector.spans)}`)
    return all
  })

const show = (spans: readonly SentSpan[]) =>
  spans
    .map(({ trace, id, parent, name, attributes }) => JSON.stringify({ trace, id, parent, name, attributes }))
    .join('\n')

function only(spans: readonly SentSpan[], name: string): SentSpan {
  const found = spans.filter((span) => span.name === name)
  if (found.length !== 1 || found[0] === undefined) throw new Error(`not one ${name}:\n${show(spans)}`)
  return found[0]
}

/** Prints the address of each module of OpenTelemetry's SDK that the program loads: its API comes with prom-client. */
const watchLoads = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  registerHooks({
    load(url, context, next) {
      if (/@opentelemetry.(?!api)/.test(url)) console.error('loads ' + url)
      return next(url, context)
    },
  })
`)}`

describe('a program that is told of a collector', () => {
  test('tells a message as one trace, from what Slack sent to what was posted, with no word of it', async () => {
    program = await start({ ...withCollector(), NODE_OPTIONS: `--import=${watchLoads}` })
    const root = await begin()
    await lea.say(projects, 'Un titre zyxomarque pour le réentraînement des modèles.', root)

    const spans = await traceOfEvent('said', (names) => names.includes('receive') && names.includes('deliver'))
    const [receive, step] = [only(spans, 'receive'), only(spans, 'step')]
    const delivered = spans.filter(({ name }) => name === 'deliver')
    expect(receive.parent).toBe('')
    expect(step.parent).toBe(receive.id)
    expect(new Set(delivered.map(({ parent }) => parent))).toEqual(new Set([step.id]))
    expect(receive.attributes).toEqual({ platform: 'slack', outcome: 'acknowledged' })
    expect(step.attributes).toEqual({ platform: 'slack', kind: 'said', outcome: 'stored' })
    expect(delivered[0]?.attributes).toMatchObject({ platform: 'slack', outcome: 'delivered' })
    for (const { startNanos, endNanos } of spans) expect(endNanos >= startNanos).toBe(true)
    // The log's word for it is the end of the trace's name.
    expect(program.output()).toContain(`"trace":"${receive.trace.slice(16)}"`)
    expect(receive.trace).toMatch(/^0{16}[0-9a-f]{16}$/)
    expect(receive.resource).toMatchObject({ 'service.name': 'mlops-proposal' })
    expect(program.output()).toContain('loads ')

    await lea.say(projects, '!section 5', root)
    await lea.say(projects, 'Voici :\n```mermaid\nflowchart LR\n  A[Zyxomarques] --> B{Gel ?}\n```', root)
    await traceOfEvent('returned', (names) => ['receive', 'errand'].every((name) => names.includes(name)))
    await eventually(belowOneAnother)

    program.kill('SIGTERM')
    expect(await program.exit).toBe(0)
    const sent = Buffer.concat(collector.bodies).toString('latin1')
    expect(sent).toContain('delivered')
    expect(sent).not.toMatch(/zyxomarque|titre|flowchart|Moreau|ULEA|T0SPANS|CPROJETS|projets|MLP-/i)
  })

  /** Slow work is below what asked for it, and so is what came of it. */
  function belowOneAnother(): void {
    const { spans } = collector
    const above = (span: SentSpan | undefined) => spans.find(({ id }) => id === span?.parent)
    const errand = only(spans, 'errand')
    const returned = spans.find(({ attributes }) => attributes['kind'] === 'returned')
    expect(errand.attributes).toEqual({ kind: 'draw', outcome: 'answered' })
    expect(above(errand)?.attributes).toMatchObject({ kind: 'errand', outcome: 'delivered' })
    expect(above(above(errand))?.attributes).toMatchObject({ kind: 'said' })
    expect(above(above(above(errand)))?.name).toBe('receive')
    expect(returned).toMatchObject({ parent: errand.parent, trace: errand.trace })
  }

  test('goes on with the trace in another process, which posts what the first could not', async () => {
    fake.faults.always('chat.postMessage', { type: 'dropped' })
    program = await start(withCollector())
    await lea.command(projects, '')
    await traceOfEvent('commanded', (names) => names.includes('receive') && names.includes('deliver'))
    program.kill('SIGKILL')
    await program.exit
    fake.faults.clear()

    program = await start(withCollector())
    const spans = await eventually(async () => {
      const all = await traceOfEvent('commanded', () => true)
      expect(all.map(({ attributes }) => attributes['outcome'])).toContain('delivered')
      return all
    })

    const step = only(spans, 'step')
    const tries = spans.filter(({ name }) => name === 'deliver')
    expect(new Set(tries.map(({ parent }) => parent))).toEqual(new Set([step.id]))
    expect(tries.map(({ attributes }) => attributes['outcome'])).toEqual(
      expect.arrayContaining(['tried-again', 'delivered']),
    )
    expect(new Set(tries.map(({ resource }) => resource['service.instance.id'])).size).toBe(2)
  })

  test('answers as ever while the collector refuses or says nothing, tells what is lost, and stops all the same', async () => {
    collector.mood = 'refuses'
    program = await start(withCollector())
    const root = await begin()
    await sayAndSee(root, 'Un titre pour le réentraînement des modèles.', 1)
    await eventually(async () => expect((await scrape(program.address)).sum('spans_lost_total')).toBeGreaterThan(0))
    expect(program.output()).toMatch(/"reason":"the answer was 400".*"msg":"spans are lost: /)
    expect(program.output()).not.toContain('no span of mine')

    collector.mood = 'takes'
    await sayAndSee(root, 'Un autre titre, plus précis, pour le réentraînement.', 2)
    await eventually(() => expect(program.output()).toMatch(/"lost":\d+,"msg":"spans arrive again"/))
    expect(program.output().match(/spans are lost/g)).toHaveLength(1)

    collector.mood = 'hangs'
    const before = collector.bodies.length
    await sayAndSee(root, 'Un dernier titre, plus court.', 3)
    await eventually(() => expect(collector.bodies.length).toBeGreaterThan(before))
    program.kill('SIGTERM')
    expect(await program.exit).toBe(0)
    expect(program.output().match(/spans are lost/g)).toHaveLength(2)
  })
})

test('a program that is told of none does not load OpenTelemetry’s SDK, and works', async () => {
  program = await start({ NODE_OPTIONS: `--import=${watchLoads}` })
  await begin()

  expect(program.output()).not.toContain('loads ')
  expect((await scrape(program.address)).names.has('spans_lost_total')).toBe(false)
})
