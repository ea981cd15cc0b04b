import { afterAll, beforeAll, expect, test } from 'vitest'

import { type CoachedProgram, startCoachedProgram } from '../journeys/coach-program.ts'
import { openWriter, type Writer } from '../journeys/coach-writer.ts'
import { amount } from '../../src/text/format.ts'
import { eventually } from '../support/eventually.ts'
import { PlaygroundClient } from '../support/playground-client.ts'

let program: CoachedProgram
beforeAll(async () => {
  const budget = '1000'
  program = await startCoachedProgram({
    COACH_TOKENS_PER_PROPOSAL: budget,
    COACH_TOKENS_PER_PERSON_PER_DAY: budget,
  })
})
afterAll(() => program.remove())

/** One reading of it takes more than the budget, and needs no second question. */
const sound = (days: number) => `- Passer la livraison du modèle de 9 jours à ${days} jours, par une promotion en CI`

test('a budget that is used up is said, and the checks go on', async () => {
  const first = await check(sound(1))
  const { troubles, checksStand, read } = first.words.coach
  await first.reads(read('').slice(0, 5))

  await first.say(sound(2))
  await first.done()
  const over = await first.reads(troubles['proposal-budget'])
  expect(over.notes.at(-1)).toBe(`${troubles['proposal-budget']} ${checksStand}`)
  expect(over.label).toBe('automatic')

  const second = await check(sound(3))
  const overToday = await second.reads(troubles['person-budget'])
  expect(overToday.notes.at(-1)).toBe(`${troubles['person-budget']} ${checksStand}`)

  const other = await check(sound(4), 'karim')
  await other.reads(read('').slice(0, 5))
  expect(program.model.requests).toHaveLength(2)
})

test('an answer that was paid for is shown although the budget is used up', async () => {
  const writer = await check(sound(1))
  await writer.reads(writer.words.coach.read('').slice(0, 5))

  expect(program.model.requests).toHaveLength(2)
})

test('the coordinator sees what was spent', async () => {
  const claire = new PlaygroundClient(program.url(), 'claire')
  const [one, other] = program.model.requests
  const input = (one?.tokens?.input ?? 0) + (other?.tokens?.input ?? 0)
  await claire.command('admin', { room: 'coordination' })

  await eventually(async () => {
    const { messages } = await claire.messages({ room: 'coordination' })
    expect(messages.at(-1)?.body.text).toContain(`${amount(input, 'fr')} jetons lus`)
  })
  const metrics = await (await fetch(`${program.url()}/metrics`)).text()
  expect(metrics).toContain(`model_tokens_total{kind="input"} ${input}\n`)
})

test('a budget that ends before the critic shows nothing unconfirmed, says so, and loses no answer', async () => {
  program.model.clear()
  const writer = await check('- Améliorer le déploiement du modèle', 'sophie')
  const { coach } = writer.words

  const message = await writer.reads(coach.unconfirmed(1))

  expect(message.notes.at(-1)).toBe(`${coach.unconfirmed(1)} ${coach.troubles['proposal-budget']}`)
  expect(message.label).toBe('automatic')
  expect(message.text).toContain(coach.read('').slice(0, 5))
  expect(message.actions).toContain('coach')
  expect(tasks()).toEqual(['section'])

  await writer.press('coach')
  await eventually(async () => expect(await writer.coachMessages()).toHaveLength(2))
  await writer.reads(coach.unconfirmed(1))
  expect(tasks()).toEqual(['section'])
})

async function check(text: string, persona = 'lea'): Promise<Writer> {
  const writer = await openWriter(program.url, 'fr', 4, persona)
  await writer.say(text)
  await writer.done()
  return writer
}

function tasks(): readonly (string | undefined)[] {
  return program.model.requests.map(({ input }) => /^task (\w+)/.exec(input)?.[1])
}
