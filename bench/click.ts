import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { ShownMessage } from '../src/adapters/web/playground/render.ts'
import type { Press } from '../src/flows/model/view.ts'
import { PlaygroundClient } from '../test/support/playground-client.ts'
import type { Page } from './page.ts'
import { openPage } from './page.ts'

/** Somebody who sits in front of a thread of their own, page open. */
export interface Seat {
  readonly client: PlaygroundClient
  readonly page: Page
  readonly thread: string
  readonly card: string
  readonly press: Press
}

/** What was measured, in milliseconds from the request to the change on the person's own page. */
export interface Clicks {
  readonly click: readonly number[]
  readonly message: readonly number[]
}

/** Lets `count` people click and write at once, `rounds` times, on a program that runs at `address`. */
export async function clickToVisible(address: string, count: number, rounds: number): Promise<Clicks> {
  const seats: Seat[] = []
  for (let number = 0; number < count; number += 1) seats.push(await takeSeat(address, number))
  const click: number[] = []
  const message: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    click.push(...(await Promise.all(seats.map(clickOnce))))
    message.push(...(await Promise.all(seats.map(writeOnce))))
    // People pause; the pages catch up.
    await setTimeout(50)
  }
  for (const { page } of seats) page.close()
  return { click, message }
}

/** A click on *Why this section?*: its answer appears in the thread. */
export async function clickOnce({ client, page, thread, card, press }: Seat): Promise<number> {
  return timed(
    page.next((shown) => shown.thread === thread && shown.audience === 'you'),
    () => client.press(card, press, { id: randomUUID(), thread }),
  )
}

/** A message of the answer: the section's card counts it. */
async function writeOnce({ client, page, thread, card }: Seat): Promise<number> {
  return timed(
    page.next((shown) => shown.id === card),
    () => client.say('Livrer chaque vendredi', { room: 'projets', thread }),
  )
}

async function timed(visible: Promise<ShownMessage>, act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  await visible
  return performance.now() - start
}

/** The threads of all seats so far: the card of an earlier one comes down when its thread has been quiet for a while. */
const taken = new Set<string | null>()

export async function takeSeat(address: string, number: number): Promise<Seat> {
  const persona = number % 2 === 0 ? 'lea' : 'karim'
  const client = new PlaygroundClient(address, persona)
  const page = await openPage(address, persona)
  const started = page.next(
    ({ body, thread }) => body.type === 'card' && body.text.includes('Section 1/10') && !taken.has(thread),
  )
  await client.command('new')
  const card = await started
  taken.add(card.thread)
  const press = pressesOf(card).find((one) => one.action === 'why')
  if (press === undefined || card.thread === null) throw new Error('the first card has no button to click')
  return { client, page, thread: card.thread, card: card.id, press }
}

function pressesOf({ body }: ShownMessage): readonly Press[] {
  if (body.type !== 'card') return []
  return body.blocks.flatMap((block) =>
    block.type === 'actions' ? [...block.buttons, ...block.more].map((button) => button.press) : [],
  )
}
