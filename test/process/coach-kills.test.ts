import { afterAll, beforeAll, expect, test } from 'vitest'

import { openPglite } from '../../src/adapters/postgres/pool/open-pglite.ts'
import { type CoachedProgram, startCoachedProgram } from '../journeys/coach-program.ts'
import { isByModel, openWriter, type Writer } from '../journeys/coach-writer.ts'
import { eventually } from '../support/eventually.ts'
import type { Behaviour } from '../support/fake-model/behaviour.ts'
import type { Seen } from '../support/fake-model/fake-model.ts'

let program: CoachedProgram
beforeAll(async () => {
  program = await startCoachedProgram()
})
afterAll(() => program.remove())

/** Each text has a word of its own, by which its questions are known. */
const texts = {
  asked: '- Améliorer le déploiement du modèle des abricots',
  judged: '- Améliorer le déploiement du modèle des betteraves',
  answered: '- Améliorer le déploiement du modèle des carottes',
}

test('a kill while the model answers, and right after, loses no finding, says none twice, and pays once', async () => {
  const asked = await check(texts.asked, { type: 'hang' })
  await untilSeen(texts.asked, ['section'])
  const judged = await check(texts.judged, { type: 'answer' }, { type: 'hang' })
  await untilSeen(texts.judged, ['section', 'critic'])
  const answered = await check(texts.answered)
  await untilSeen(texts.answered, ['section', 'critic'])

  await program.killAndRestart()

  for (const writer of [asked, judged, answered]) {
    const message = await writer.reads(isByModel)
    expect(message.text).toContain(writer.words.coach.read('').slice(0, 5))
    expect(await writer.coachMessages()).toEqual([message])
  }
  // What nobody had answered is asked again; what was answered is not.
  expect(tasksOf(texts.asked)).toEqual(['section (gone)', 'section', 'critic'])
  expect(tasksOf(texts.judged)).toEqual(['section', 'critic (gone)', 'critic'])
  expect(tasksOf(texts.answered).filter((task) => task === 'section')).toHaveLength(1)
  expect(program.model.problems).toEqual([])

  await program.end()
  expect(await callsByProposal()).toEqual([2, 2, 2])
})

async function check(text: string, ...behaviours: readonly Behaviour[]): Promise<Writer> {
  const writer = await openWriter(program.url, 'fr')
  await writer.say(text)
  program.model.behave(...behaviours)
  await writer.done()
  return writer
}

function seen(text: string): readonly Seen[] {
  return program.model.requests.filter(({ input }) => input.includes(text.slice(2)))
}

function taskOf({ input }: Seen): string {
  return /^task (\w+)/.exec(input)?.[1] ?? ''
}

function tasksOf(text: string): readonly string[] {
  return seen(text).map((one) => `${taskOf(one)}${one.gone ? ' (gone)' : ''}`)
}

async function untilSeen(text: string, tasks: readonly string[]): Promise<void> {
  await eventually(() => expect(seen(text).map(taskOf)).toEqual(tasks))
}

/** What the ledger counts: calls that came to an end. */
async function callsByProposal(): Promise<readonly number[]> {
  const pool = await openPglite(program.dataDir)
  const { rows } = await pool.query<{ calls: number }>('select calls from coach_spend order by proposal')
  await pool.end()
  return rows.map(({ calls }) => calls)
}
