import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startTeamsProgram } from '../test/journeys/teams-program.ts'
import { type Client, clientOf } from '../test/support/fake-connector/client.ts'
import { type FakeConnector, startFakeConnector } from '../test/support/fake-connector/fake-connector.ts'
import { addMember, personalChat } from '../test/support/fake-connector/world.ts'
import { gateCost } from './teams-gate.ts'

interface Row {
  readonly what: string
  readonly measured: string
  readonly target: string
}

const people = 10
const messagesEach = 30

/**
 * What one message in Teams costs in CPU, in two programs side by side: ours, which checks, stores and answers it with an
 * edited card, and botbuilder's echo, which checks and answers it. The state is in the database at `databaseUrl`.
 */
export async function teamsCost(databaseUrl: string): Promise<readonly Row[]> {
  const ours = await measureOurs(databaseUrl)
  const echo = await measureEcho()
  const check = await gateCost()
  return [
    {
      what: 'CPU per Teams message, accepted, stored and answered',
      measured: `${ours.toFixed(1)} ms`,
      target: '≤ echo',
    },
    {
      what: 'CPU per Teams message, botbuilder’s echo with authentication',
      measured: `${echo.toFixed(1)} ms`,
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

async function measureOurs(databaseUrl: string): Promise<number> {
  const program = await startTeamsProgram('mentions', { DATABASE_URL: databaseUrl })
  try {
    const clients = peopleOf(program.fake, () => program.address)
    await Promise.all(clients.map((client) => write(program.fake, client, 'mlops-proposal new')))
    await calm(program.fake)
    return await costOf(program.pid, program.fake, clients)
  } finally {
    await program.stop()
  }
}

async function measureEcho(): Promise<number> {
  const fake = await startFakeConnector()
  const { world, microsoft, url } = fake
  const script = join(import.meta.dirname, 'teams-echo.ts')
  const child = spawn(process.execPath, [script, url, world.appId, world.tenantId, microsoft.password], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const address = await listening(child)
    return await costOf(
      child.pid ?? 0,
      fake,
      peopleOf(fake, () => address),
    )
  } finally {
    child.kill('SIGKILL')
    await once(child, 'exit')
    await fake.close()
  }
}

async function listening({ stdout }: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of stdout ?? []) {
    said += String(chunk)
    const address = /Listening on (\S+)/.exec(said)?.[1]
    if (address !== undefined) return address
  }
  throw new Error(`the echo did not listen. It said:\n${said}`)
}

function peopleOf(fake: FakeConnector, app: () => string): readonly Client[] {
  return Array.from({ length: people }, (_, index) => clientOf(fake, app, addMember(fake.world, `Person ${index}`)))
}

/** ms of CPU per message, after a warm-up of the same kind. */
async function costOf(pid: number, fake: FakeConnector, clients: readonly Client[]): Promise<number> {
  await round(fake, clients, 10)
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
  await calm(fake)
}

async function write(fake: FakeConnector, client: Client, text: string): Promise<void> {
  await client.write({ conversation: personalChat(fake.world, client.member), root: null }, text)
}

async function calm({ requests }: FakeConnector): Promise<void> {
  for (let before = -1; before !== requests.length; await setTimeout(1_000)) before = requests.length
}

/** What a process has used so far, as Linux counts it: in hundredths of a second. */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}
