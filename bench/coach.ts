import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ShownMessage } from '../src/adapters/web/playground/render.ts'
import type { Press } from '../src/flows/model/view.ts'
import { dataFolder } from '../test/support/data-folder.ts'
import { eventually } from '../test/support/eventually.ts'
import { PlaygroundClient } from '../test/support/playground-client.ts'
import { startProgram } from '../test/support/program.ts'
import { percentile } from './statistics.ts'

/** How long the model lets a question wait. */
const hangsMs = 20_000
/** Learners on each program: more than the readings that run side by side, and few clicks of each. */
const learners = 12
/** Clicks before the measurement, in ms: code is compiled, caches are filled, and the model hangs. */
const warmUpMs = 4_000
/** The measurement of a button: so many blocks, each so long in ms. The ratio's spread over them says how far it may be believed. */
const blocks = 20
const blockMs = 1_250
/** After a click, so that what it set off is over. */
const pauseMs = 8

const names = { done: 'Section done', why: 'Why this section?' } as const
type Button = keyof typeof names
type Side = 'without' | 'hanging'

/** Milliseconds from the request to its acknowledgement. */
type Times = Record<Side, number[]>

/** How long a click takes with a model that hangs, against a program without one, by button. */
export async function coachFigures(): Promise<
  readonly { readonly what: string; readonly measured: string; readonly target: string }[]
> {
  const measured = await acknowledging()
  return (['why', 'done'] as const).map((button) => ({
    what: `acknowledging ${names[button]}, without a model → with one that hangs for 20 s`,
    measured: `p99 ${compared(measured[button], 99)}, p50 ${compared(measured[button], 50)}`,
    target: 'p99 ± 10 %',
  }))
}

/** `× 1.02 (0.97 to 1.08; 9.1 → 9.3 ms)`: and between which ratios nine draws of ten from the blocks lie. */
function compared(measured: readonly Times[], percent: number): string {
  const of = (some: readonly Times[], side: Side) =>
    percentile(
      some.flatMap((times) => times[side]),
      percent,
    )
  const ratio = (some: readonly Times[]) => of(some, 'hanging') / of(some, 'without')
  const drawn = Array.from({ length: 400 }, () => ratio(measured.map(() => oneOf(measured))))
  const [least, most] = [percentile(drawn, 5), percentile(drawn, 95)].map((value) => value.toFixed(2))
  const [before, after] = [of(measured, 'without'), of(measured, 'hanging')].map((ms) => ms.toFixed(1))
  return `× ${ratio(measured).toFixed(2)} (${least} to ${most}; ${before} → ${after} ms)`
}

/**
 * The same clicks on a program without a model and on one whose model hangs, click by click in turn, in an order that is
 * drawn anew each time: both meet the machine in the same moods.
 */
async function acknowledging(): Promise<Record<Button, readonly Times[]>> {
  const model = await startHangingModel()
  const desks = {
    without: await open({}),
    hanging: await open({ OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'fake' }),
  }
  // The first press of each learner begins a reading, which hangs from then on.
  for (const button of ['done', 'why'] as const) await clicking(desks, button, warmUpMs)
  const measured = { why: await inBlocks(desks, 'why'), done: await inBlocks(desks, 'done') }
  await Promise.all([desks.without.close(), desks.hanging.close()])
  model.stop()
  return measured
}

async function inBlocks(desks: Record<Side, Opened>, button: Button): Promise<readonly Times[]> {
  const measured: Times[] = []
  for (let block = 0; block < blocks; block += 1) measured.push(await clicking(desks, button, blockMs))
  return measured
}

async function clicking(desks: Record<Side, Opened>, button: Button, forMs: number): Promise<Times> {
  const times: Times = { without: [], hanging: [] }
  const until = performance.now() + forMs
  for (let turn = 0; performance.now() < until; turn += 1) {
    const order = oneOf([
      ['without', 'hanging'],
      ['hanging', 'without'],
    ] as const)
    for (const side of order) {
      times[side].push(await desks[side].click(button, turn))
      await setTimeout(pauseMs)
    }
  }
  return times
}

function oneOf<T>(some: readonly T[]): T {
  return some[Math.floor(Math.random() * some.length)] ?? never()
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

interface Opened {
  click(button: Button, turn: number): Promise<number>
  close(): Promise<void>
}

async function open(env: Readonly<Record<string, string>>): Promise<Opened> {
  const folder = await dataFolder()
  const program = await startProgram({ DATA_DIR: folder.path, MAX_OPEN_DRAFTS: '1000', ...env })
  return {
    ...(await openDesk(program.address)),
    async close() {
      program.kill('SIGKILL')
      await program.exit
      await folder.remove()
    },
  }
}

interface Seat {
  readonly client: PlaygroundClient
  readonly spot: { readonly room: string; readonly thread: string }
}

/** Learners who have each written a section. */
async function openDesk(address: string): Promise<Pick<Opened, 'click'>> {
  const seats: Seat[] = []
  for (let number = 0; number < learners; number += 1) seats.push(await takeSeat(address, number))
  return { click: (button, turn) => click(seats[turn % learners] ?? never(), button) }
}

async function takeSeat(address: string, number: number): Promise<Seat> {
  const client = new PlaygroundClient(address, number % 2 === 0 ? 'lea' : 'karim')
  const before = (await client.messages({ limit: 100 })).messages.length
  await client.command('new')
  const thread = await eventually(async () => {
    const { messages } = await client.messages({ limit: 100 })
    return (messages[before] ?? never()).id
  })
  const seat = { client, spot: { room: 'projets', thread } }
  await client.say('!section 4', seat.spot)
  await client.say(`- Améliorer le déploiement du modèle\n- Détecter une dérive en ${number + 2} heures`, seat.spot)
  return seat
}

/** The milliseconds of one press on the card as it stands now: it folds when its section is done, and comes down after an answer. */
async function click(seat: Seat, button: Button): Promise<number> {
  const found = (await offered(seat, button)) ?? (await reopened(seat, button))
  const start = performance.now()
  await press(seat, found)
  return performance.now() - start
}

interface Offer {
  readonly card: string
  readonly press: Press
}

async function offered(seat: Seat, action: string): Promise<Offer | undefined> {
  const card = await cardOf(seat)
  const found = card === undefined ? undefined : pressesOf(card).find((one) => one.action === action)
  return card === undefined || found === undefined ? undefined : { card: card.id, press: found }
}

/** Further up the more was answered below it. */
async function cardOf({ client, spot }: Seat, before?: number): Promise<ShownMessage | undefined> {
  const { messages, earlier } = await client.messages({ ...spot, limit: 100, ...(before !== undefined && { before }) })
  const card = messages.findLast(({ body }) => body.text.includes('Section 4/10'))
  return card !== undefined || !earlier ? card : cardOf({ client, spot }, messages[0]?.order)
}

/** A folded card offers to open its section again, which takes the card's place. */
async function reopened(seat: Seat, button: Button): Promise<Offer> {
  const folded = await offered(seat, 'section')
  if (folded !== undefined) await press(seat, folded)
  return eventually(async () => (await offered(seat, button)) ?? never())
}

async function press({ client, spot }: Seat, offer: Offer): Promise<void> {
  await client.press(offer.card, offer.press, { id: randomUUID(), thread: spot.thread })
}

function pressesOf({ body }: ShownMessage): readonly Press[] {
  const blocks = body.type === 'card' ? body.blocks : []
  return blocks
    .flatMap((block) => (block.type === 'actions' ? [...block.buttons, ...block.more] : []))
    .map((one) => one.press)
}

function never(): never {
  throw new Error('what the clicks need does not stand yet')
}

/** `node bench/coach.ts` measures this alone. */
if (import.meta.main) for (const { what, measured } of await coachFigures()) console.log(`${what}: ${measured}`)
