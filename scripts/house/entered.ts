import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { startFakeSlack } from '../../test/support/fake-slack/fake-slack.ts'
import { personIn } from '../../test/support/fake-slack/person.ts'
import { PlaygroundClient } from '../../test/support/playground-client.ts'
import { type Program, startProgram } from '../../test/support/program.ts'

/** What a message entered: source files, and functions in them. `idle` is what runs in the same time without one. */
export interface Entered {
  readonly surface: 'Slack' | 'playground'
  readonly files: readonly string[]
  readonly functions: number
  readonly idle: number
}

/** Long enough for a message to be stored, delivered and acknowledged, in ms. */
const longEnough = 2_500

/** Sends one message to each surface of a running program, and counts what ran. */
export async function countEntered(): Promise<readonly Entered[]> {
  return [await inPlayground(), await inSlack()]
}

async function inPlayground(): Promise<Entered> {
  return withProgram({}, async (count, { address }) => {
    const lea = new PlaygroundClient(address, 'lea')
    await lea.command('nouveau')
    await setTimeout(longEnough)
    const thread = rootOf((await lea.messages()).messages.map(({ id }) => id))
    await lea.say('Un premier message, pour que tout soit chargé', { thread })
    await setTimeout(longEnough)
    const say = () => lea.say('Réduire le délai de 5 jours à 1 jour', { thread })
    return entered('playground', await count(say), await count(async () => undefined))
  })
}

async function inSlack(): Promise<Entered> {
  const fake = await startFakeSlack()
  const workspace = fake.workspace('T0HOUSE')
  const user = fake.user(workspace, { id: 'U0HOUSE', name: 'lea' })
  const channel = fake.channel(workspace, 'C0HOUSE', { name: 'projets', people: [user] })
  const lea = personIn(fake, workspace, user)
  const env = { SLACK_SIGNING_SECRET: fake.app.signingSecret, SLACK_BOT_TOKEN: workspace.token ?? '' }
  try {
    return await withProgram({ ...env, SLACK_API_URL: fake.apiUrl, PLAYGROUND: 'off' }, async (count, program) => {
      fake.listenTo(() => `${program.address}/slack/events`)
      await lea.command(channel, 'new')
      await setTimeout(longEnough)
      const thread = rootOf(lea.sees(channel, null).map(({ ts }) => ts))
      await lea.say(channel, 'Un premier message, pour que tout soit chargé', thread)
      await setTimeout(longEnough)
      const say = () => lea.say(channel, 'Réduire le délai de 5 jours à 1 jour', thread)
      return entered('Slack', await count(say), await count(async () => undefined))
    })
  } finally {
    await fake.close()
  }
}

function rootOf(seen: readonly string[]): string {
  const root = seen.at(-1)
  if (root === undefined) throw new Error('No proposal began: its root message does not stand in the channel.')
  return root
}

interface Ran {
  readonly url: string
  readonly count: number
}

type Count = (act: () => Promise<unknown>) => Promise<readonly Ran[]>

async function withProgram(
  env: Readonly<Record<string, string>>,
  measure: (count: Count, program: Program) => Promise<Entered>,
): Promise<Entered> {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-house-'))
  const file = join(folder, 'coverage.json')
  const probe = join(import.meta.dirname, 'probe.mjs')
  const program = await startProgram({
    ...env,
    DATA_DIR: join(folder, 'data'),
    NODE_OPTIONS: `--import=${probe}`,
    HOUSE_COVERAGE: file,
  })
  const count: Count = async (act) => {
    program.kill('SIGUSR2')
    await setTimeout(500)
    await act()
    await setTimeout(longEnough)
    program.kill('SIGUSR2')
    await setTimeout(500)
    return JSON.parse(readFileSync(file, 'utf8')) as Ran[]
  }
  try {
    return await measure(count, program)
  } finally {
    program.kill('SIGTERM')
    await program.exit
    rmSync(folder, { recursive: true, force: true })
  }
}

function entered(surface: Entered['surface'], ran: readonly Ran[], idle: readonly Ran[]): Entered {
  const files = ran.map(({ url }) => url.slice(url.indexOf('/src/') + 1)).toSorted()
  return { surface, files, functions: ran.reduce((sum, { count }) => sum + count, 0), idle: idle.length }
}
