import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { languages } from '../../src/text/language.ts'
import { eventually } from '../support/eventually.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { type CoachedProgram, startCoachedProgram } from './coach-program.ts'
import { coachTexts, objectives } from './coach-texts.ts'
import { isByModel, openWriter } from './coach-writer.ts'

let program: CoachedProgram
beforeAll(async () => {
  program = await startCoachedProgram()
})
afterAll(() => program.remove())
beforeEach(() => program.model.clear())

describe.each(languages)('the AI coach reads along, in %s', (language) => {
  const texts = coachTexts[language]
  const open = () => openWriter(program.url, language)

  test('the checks speak at once, and the coach completes their message', async () => {
    const writer = await open()
    const { coach, labels } = writer.words
    program.model.behave({ type: 'slow', ms: 400 })
    await writer.say(objectives(texts.vague, texts))
    await writer.done()

    const first = await writer.reads(coach.reading)
    expect(first.label).toBe('automatic')
    expect(first.text).toContain(`> ${texts.vague}`)

    const second = await writer.reads(isByModel)
    expect(second.id).toBe(first.id)
    expect(second.text).toContain(labels.ai)
    expect(second.text).not.toContain(coach.reading)
    expect(await writer.coachMessages()).toHaveLength(1)
  })

  test('the same text is read once, whoever asks again', async () => {
    const writer = await open()
    await writer.say(objectives(texts.reworded[0], texts))
    await writer.done()
    const { text } = await writer.reads(isByModel)
    const paid = program.model.requests.length

    await writer.done()

    const again = await writer.reads(
      (message) => isByModel(message) && !message.text.includes(writer.words.coach.reading),
    )
    expect(await writer.coachMessages()).toHaveLength(2)
    expect(withoutTime(again.text)).toBe(withoutTime(text))
    expect(program.model.requests).toHaveLength(paid)
  })

  test('a text that changes meanwhile keeps no remark of the old one', async () => {
    const writer = await open()
    const { coach } = writer.words
    program.model.behave({ type: 'slow', ms: 600 })
    const message = await writer.say(objectives(`${texts.vague}, bis`, texts))
    await writer.done()
    await writer.reads(coach.reading)
    await writer.edit(message, objectives(texts.sound.split('\n- ')[0] ?? '', texts))

    const outdated = await writer.reads(coach.outdated)
    expect(outdated.label).toBe('automatic')
    expect(outdated.actions).toContain('coach')

    await writer.press('coach')
    const read = await writer.reads(coach.read('').slice(0, 5))
    expect(read.text).not.toContain(texts.vague)
  })

  test('what is set aside stays away while its passage stands, and comes back when it changes', async () => {
    const writer = await open()
    const { coach, labels } = writer.words
    const message = await writer.say(objectives(texts.vague, texts))
    await writer.done()
    await writer.reads(isByModel)

    await writer.fill('dismiss', { reason: texts.reason }, labels.ai)
    await writer.reads(coach.dismissedCount(1))
    await writer.say(`- ${texts.sound.split('\n- ')[1]}, bis`)
    await writer.done()
    const later = await writer.reads(coach.read('').slice(0, 5))
    expect(later.text).toContain(coach.dismissedCount(1))
    expect(isByModel(later)).toBe(false)

    await writer.edit(message, objectives(texts.reworded[1], texts))
    await writer.done()
    const changed = await writer.reads(isByModel)
    expect(changed.text).toContain(`> ${texts.reworded[1]}`)
  })

  test('after three rounds with the same remark on the same passage a person is asked, and answers in the thread', async () => {
    const writer = await open()
    const coordinator = () => new PlaygroundClient(program.url(), 'claire', language)
    const { coach, question } = writer.words
    await writer.say(objectives(texts.vague, texts))
    const stuck = coach
      .stuck('')
      .replace(/^[^:]*:/, '')
      .trim()
    for (const round of [1, 2, 3]) {
      await writer.done()
      const read = await writer.reads((one) => isByModel(one) && one.text.includes(texts.vague))
      expect(read.text.includes(stuck)).toBe(round === 3)
    }
    expect((await writer.reads(stuck)).actions).toContain('ask-human')

    await writer.fill('ask-human', { question: texts.question })
    await writer.sees(question.sent)
    const card = await eventually(async () => {
      const { messages } = await coordinator().messages({ room: 'coordination' })
      const found = messages.findLast(({ body }) => body.text.includes(texts.question))
      if (found === undefined) throw new Error('no question stands in the room')
      return found
    })
    expect(card.body.text).toContain(question.remarks)
    await answer(coordinator(), card, texts.answer)

    const answered = await writer.sees(texts.answer)
    expect(answered.body.text).toContain(question.answerHeading('Claire Dubois'))
    expect(answered.body.text).toContain(texts.question)
  })
})

/** Opens the form on the card of a question, and sends the answer. */
async function answer(
  coordinator: PlaygroundClient,
  { id, body }: Awaited<ReturnType<PlaygroundClient['messages']>>['messages'][number],
  text: string,
): Promise<void> {
  const buttons = body.type === 'card' ? body.blocks.flatMap((one) => (one.type === 'actions' ? one.buttons : [])) : []
  const press = buttons.find((button) => button.press.action === 'answer-human')?.press
  if (press === undefined) throw new Error('that card has no button to answer')
  const { form } = await coordinator.form(id, press)
  if (form === undefined) throw new Error('no form opens')
  await coordinator.submit(id, form.press, { answer: text })
}

function withoutTime(text: string): string {
  return text.replace(/\d{1,2}(?::\d{2}|\u00A0h(?:\u00A0\d{2})?)( [AP]M)?/g, '–')
}
