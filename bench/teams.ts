import { setTimeout } from 'node:timers/promises'
import { startTeamsProgram, teamsVariables } from '../test/journeys/teams-program.ts'
import { type Client, clientOf } from '../test/support/fake-connector/client.ts'
import { type FakeConnector, startFakeConnector } from '../test/support/fake-connector/fake-connector.ts'
import { addMember, personalChat } from '../test/support/fake-connector/world.ts'
import { type Child, cpuMs, startChild } from './child.ts'
import { emptyDatabase } from './empty-database.ts'
import { sideBySide } from './side-by-side.ts'
import { gateCost } from './teams-gate.ts'

interface Row {
  readonly what: string
  readonly measured: string
  readonly target: string
}

const people = 10
const messagesEach = 30

/**
 * What one message in Teams costs in CPU, in servers side by side: our receiving half, which checks it, stores it and
 * answers the request; botbuilder's echo, which checks it, answers it and stores nothing; and our whole program, which also
 * has it counted in the proposal and edits the section's card. The state is on the server of `databaseUrl`.
 */
export async function teamsCost(databaseUrl: string): Promise<readonly Row[]> {
  const { ours, theirs } = await costsSideBySide(databaseUrl)
  const whole = await costOfWhole(databaseUrl)
  const check = await gateCost()
  return [
    {
      what: 'CPU per Teams message, accepted, stored and answered with 200',
      measured: `${ours.toFixed(2)} ms`,
      target: '≤ echo',
    },
    {
      what: 'CPU per Teams message, botbuilder’s echo with authentication',
      measured: `${theirs.toFixed(2)} ms`,
      target: '–',
    },
    {
      what: 'CPU per Teams message with all that it leads to, its card edited in place',
      measured: `${whole.toFixed(1)} ms`,
      target: '–',
    },
    {
      what: 'CPU to check one signed activity, our gate',
      measured: `${check.ours.toFixed(2)} ms`,
      target: '≤ botbuilder',
    },
    {
      what: 'CPU to check one signed activity, botbuilder',
      measured: `${check.botbuilder.toFixed(2)} ms`,
      target: '–',
    },
  ]
}

async function costsSideBySide(databaseUrl: string): Promise<{ readonly ours: number; readonly theirs: number }> {
  const fake = await startFakeConnector()
  const { world, microsoft, url } = fake
  const receiving = await startChild('receive-only.ts', [], {
    DATABASE_URL: await emptyDatabase(databaseUrl, 'receiving_teams'),
    PLAYGROUND: 'off',
    ...teamsVariables(fake),
  })
  const echo = await startChild('teams-echo.ts', [url, world.appId, world.tenantId, microsoft.password])
  const costIn = ({ pid, address }: Child) =>
    costOf(
      pid,
      fake,
      peopleOf(fake, () => address),
    )
  try {
    return await sideBySide(
      () => costIn(receiving),
      () => costIn(echo),
      3,
    )
  } finally {
    await receiving.stop()
    await echo.stop()
    await fake.close()
  }
}

async function costOfWhole(databaseUrl: string): Promise<number> {
  const program = await startTeamsProgram('mentions', { DATABASE_URL: databaseUrl })
  try {
    const clients = peopleOf(program.fake, () => program.address)
    await Promise.all(clients.map((client) => write(program.fake, client, 'mlops-proposal new')))
    await settled(program.fake)
    await round(program.fake, clients, 10)
    return await costOf(program.pid, program.fake, clients)
  } finally {
    await program.stop()
  }
}

function peopleOf(fake: FakeConnector, app: () => string): readonly Client[] {
  return Array.from({ length: people }, (_, index) => clientOf(fake, app, addMember(fake.world, `Person ${index}`)))
}

/** ms of CPU per message. */
async function costOf(pid: number, fake: FakeConnector, clients: readonly Client[]): Promise<number> {
  const before = cpuMs(pid)
  await round(fake, clients, messagesEach)
  return (cpuMs(pid) - before) / (people * messagesEach)
}

/** Everybody writes at once, each one message after the other; then all answers are waited for. */
async function round(fake: FakeConnector, clients: readonly Client[], messages: number): Promise<void> {
  const writeAll = async (client: Client): Promise<void> => {
    for (let number = 0; number < messages; number += 1) await write(fake, client, `Livrer chaque vendredi ${number}`)
  }
  await Promise.all(clients.map(writeAll))
  await settled(fake)
}

async function write(fake: FakeConnector, client: Client, text: string): Promise<void> {
  await client.write({ conversation: personalChat(fake.world, client.member), root: null }, text)
}

async function settled({ requests }: FakeConnector): Promise<void> {
  for (let before = -1; before !== requests.length; await setTimeout(1_000)) before = requests.length
}
