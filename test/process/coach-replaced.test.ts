import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { type CoachedProgram, startCoachedProgram } from '../journeys/coach-program.ts'
import { isByModel, openWriter, type Writer } from '../journeys/coach-writer.ts'
import { eventually } from '../support/eventually.ts'
import type { Seen } from '../support/fake-model/fake-model.ts'

let program: CoachedProgram
beforeAll(async () => {
  program = await startCoachedProgram()
})
afterAll(() => program.remove())
beforeEach(() => program.model.clear())

/** Well within the model's 45 s, and beyond the few seconds in which a reading looks whether it is still wanted. */
const soonMs = 15_000

test('a reading of a text that was written anew is broken off, and the new text is read at once', async () => {
  const { writer, message } = await hanging('- Améliorer le déploiement du modèle des abricots')

  await writer.edit(message, '- Améliorer le déploiement du modèle des betteraves')
  await writer.done()

  const read = await writer.reads(isByModel)
  expect(read.text).toContain('betteraves')
  expect(about('abricots').map(taskOf)).toEqual(['section (gone)'])
  expect(about('betteraves').map(taskOf)).toEqual(['section', 'critic'])
  expect(await writer.coachMessages()).toHaveLength(2)
})

test('a reading of a text that has changed is broken off before anybody asks again, and says so', async () => {
  const { writer, message } = await hanging('- Améliorer le déploiement du modèle des carottes')

  await writer.edit(message, '- Améliorer le déploiement du modèle des dattes')

  const outdated = await writer.reads(writer.words.coach.outdated)
  expect(outdated.actions).toContain('coach')
  expect(program.model.requests.map(taskOf)).toEqual(['section (gone)'])
})

test('the same text asked for again keeps the reading that is under way: its answer serves both', async () => {
  const text = '- Améliorer le déploiement du modèle des endives'
  const writer = await openWriter(program.url, 'fr')
  await writer.say(text)
  program.model.behave({ type: 'slow', ms: 5_000 })
  await writer.done()
  await eventually(() => expect(about('endives')).toHaveLength(1))

  await writer.done()

  await writer.reads(isByModel)
  expect(about('endives').map(taskOf)).toEqual(['section', 'critic'])
})

test('what is broken off is no failure of the model: the next questions are asked', async () => {
  for (const fruit of ['figues', 'groseilles', 'kiwis', 'lentilles']) {
    const { writer, message } = await hanging(`- Améliorer le déploiement du modèle des ${fruit}`)
    await writer.edit(message, `- Améliorer le suivi du modèle des ${fruit}`)
    await writer.reads(writer.words.coach.outdated)
  }

  const writer = await openWriter(program.url, 'fr')
  await writer.say('- Améliorer le déploiement du modèle des mangues')
  await writer.done()

  expect((await writer.reads(isByModel)).text).toContain('mangues')
})

async function hanging(text: string): Promise<{ readonly writer: Writer; readonly message: string }> {
  const writer = await openWriter(program.url, 'fr')
  const message = await writer.say(text)
  const before = program.model.requests.length
  program.model.behave({ type: 'hang' })
  await writer.done()
  await eventually(() => expect(program.model.requests).toHaveLength(before + 1), soonMs)
  return { writer, message }
}

function about(fruit: string): readonly Seen[] {
  return program.model.requests.filter(({ input }) => input.includes(fruit))
}

function taskOf({ input, gone }: Seen): string {
  return `${/^task (\w+)/.exec(input)?.[1] ?? ''}${gone ? ' (gone)' : ''}`
}
