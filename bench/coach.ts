import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ShownMessage } from '../src/adapters/web/render.ts'
import type { Press } from '../src/flows/view.ts'
import { dataFolder } from '../test/support/data-folder.ts'
import { eventually } from '../test/support/eventually.ts'
import { PlaygroundClient } from '../test/support/playground-client.ts'
import { startProgram } from '../test/support/program.ts'

/** How long the model lets a question wait. */
const hangsMs = 20_000
/** Learners on each program: more than the readings that run side by side, and few clicks of each. */
const learners = 24
/** Clicks of each button on each program, and those before that only warm up. */
const rounds = 400
const warmUp = 40
/** Between two clicks, so that what the one set off is over. */
const pauseMs = 12

/** Milliseconds from the request to its acknowledgement, click by click. */
export interface Acknowledged {
  readonly done: number[]
  readonly why: number[]
}

/** The same clicks, in turn, on a program without a model and on one whose model hangs. */
export async function acknowledging(): Promise<{ readonly without: Acknowledged; readonly hanging: Acknowledged }> {
  const model = await startHangingModel()
  const without = await open({})
  const hanging = await open({ OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'fake' })
  for (let round = -warmUp; round < rounds; round += 1) {
    // Whoever comes second meets what the first has set off.
    const order = round % 2 === 0 ? [without, hanging] : [hanging, without]
    for (const button of ['done', 'why'] as const) {
      for (const { desk, times } of order) {
        const ms = await desk.click(button, round + warmUp)
        if (round >= 0) times[button].push(ms)
        await setTimeout(pauseMs)
      }
    }
  }
  await Promise.all([without.close(), hanging.close()])
  model.stop()
  return { without: without.times, hanging: hanging.times }
}

/** In a process of its own: counting tokens would hold up whoever measures. */
async function startHangingModel(): Promise<{ readonly url: string; stop(): void }> {
  const script = join(import.meta.dirname, '../test/support/fake-model/serve.ts')
  const behaviour = JSON.stringify({ type: 'slow', ms: hangsMs })
  const child = spawn(process.execPath, [script, '0', behaviour], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said = String((await once(child.stdout, 'data'))[0])
  const url = /OPENAI_BASE_URL=(\S+)/.exec(said)?.[1]
  if (url === undefined) throw new Error(`the model does not say where it is: ${said}`)
  child.stdout.resume()
  return { url, stop: () => void child.kill() }
}

async function open(env: Readonly<Record<string, string>>) {
  const folder = await dataFolder()
  const program = await startProgram({ DATA_DIR: folder.path, MAX_OPEN_DRAFTS: '1000', ...env })
  const times: Acknowledged = { done: [], why: [] }
  return {
    desk: await openDesk(program.address),
    times,
    async close() {
      program.kill('SIGKILL')
      await program.exit
      await folder.remove()
    },
  }
}

interface Seat {
  readonly client: PlaygroundClient
  readonly thread: string
  readonly card: string
  readonly presses: Readonly<Record<keyof Acknowledged, Press>>
}

/** Learners who have each written a section. */
async function openDesk(address: string) {
  const seats: Seat[] = []
  for (let number = 0; number < learners; number += 1) seats.push(await takeSeat(address, number))
  return {
    async click(button: keyof Acknowledged, turn: number): Promise<number> {
      const { client, thread, card, presses } = seats[turn % learners] ?? never()
      const start = performance.now()
      await client.press(card, presses[button], { id: randomUUID(), thread })
      return performance.now() - start
    },
  }
}

async function takeSeat(address: string, number: number): Promise<Seat> {
  const client = new PlaygroundClient(address, number % 2 === 0 ? 'lea' : 'karim')
  const before = (await client.messages({ limit: 100 })).messages.length
  await client.command('new')
  const thread = await eventually(async () => {
    const { messages } = await client.messages({ limit: 100 })
    return (messages[before] ?? never()).id
  })
  const spot = { room: 'projets', thread }
  await client.say('!section 4', spot)
  await client.say(`- Améliorer le déploiement du modèle\n- Détecter une dérive en ${number + 2} heures`, spot)
  return eventually(async () => {
    const { messages } = await client.messages(spot)
    const card = messages.findLast(({ body }) => body.text.includes('Section 4/10')) ?? never()
    return { client, thread, card: card.id, presses: { done: pressOf(card, 'done'), why: pressOf(card, 'why') } }
  })
}

function pressOf({ body }: ShownMessage, action: string): Press {
  const blocks = body.type === 'card' ? body.blocks : []
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? [...block.buttons, ...block.more] : []))
  return buttons.find(({ press }) => press.action === action)?.press ?? never()
}

function never(): never {
  throw new Error('what the clicks need does not stand yet')
}
