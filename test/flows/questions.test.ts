import { describe, expect, test } from 'vitest'

import { wordsIn } from '../../src/text/words.ts'
import { buttonsOf, heard, people, table, type Table, told } from '../support/table.ts'

const { camille, ines, nadia, sacha } = people
const words = wordsIn('en').question
const thread = { platform: 'web', channel: 'projets', thread: 'MLP-2026-001' }

/** Camille has rewritten the same objective as often, and it is still not measurable. */
function stuckAfter(rounds: number): Table {
  const t = table('en')
  t.command(camille, 'new')
  t.say(camille, '!section 4')
  t.say(camille, '- Improve the deployment of the model', 'm1')
  for (let round = 1; round <= rounds; round += 1) {
    t.edit(camille, 'm1', `- Improve the deployment of the model, try ${'again '.repeat(round)}`)
    t.press(camille, 'done', { section: '4' })
  }
  return t
}

function offered(t: Table): boolean {
  const coach = t.seen.findLast(
    ({ effect }) => effect.type === 'show' && effect.slot === `coach:4#${t.proposal().sections[4].runs}`,
  )
  return coach !== undefined && buttonsOf(coach.view).some(({ press }) => press.action === 'ask-human')
}

function asked(): Table {
  const t = stuckAfter(3)
  t.fill(camille, 'ask-human', { question: 'What counts as measurable here?' }, { section: '4' })
  return t
}

describe('a learner who is stuck', () => {
  test('is offered a person in the third round with the same remark, however it was reworded', () => {
    expect(offered(stuckAfter(2))).toBe(false)
    expect(offered(stuckAfter(3))).toBe(true)
  })

  test('asks one question, which reaches the coordinators with the section and its remarks', () => {
    const t = stuckAfter(3)

    const outcome = t.fill(camille, 'ask-human', { question: 'What counts as measurable here?' }, { section: '4' })

    expect(outcome.effects).toMatchObject([
      { type: 'show', to: 'coordinators', slot: 'question:1' },
      { type: 'tell', person: 'camille' },
    ])
    expect(heard(outcome)).toContain('> What counts as measurable here?')
    expect(heard(outcome)).toContain('Objective not measurable')
    expect(told(outcome)).toContain(words.sent)
  })

  test('shows them the text, and leads them to its thread', () => {
    const t = stuckAfter(3)

    const [card] = t.fill(camille, 'ask-human', { question: 'Is that measurable?' }, { section: '4' }).effects

    expect(card?.view.blocks).toContainEqual({ type: 'markdown', text: t.proposal().sections[4].pieces[0]?.text })
    expect(card?.view.blocks).toContainEqual({
      type: 'links',
      links: [{ text: 'The thread of MLP-2026-001', place: thread }],
    })
  })

  test('shows the beginning of a long text, in words and not in signs of Markdown', () => {
    const t = stuckAfter(3)
    const row = '| Deployment | 9 days | 1 day |\n'
    t.edit(camille, 'm1', `| What | Now | Then |\n|---|---|---|\n${row.repeat(60)}`)

    const [card] = t.fill(camille, 'ask-human', { question: 'Is that measurable?' }, { section: '4' }).effects

    const said = card?.view.blocks.find((block) => block.type === 'text' && block.text.includes('9 days'))
    expect(said).toMatchObject({ text: expect.stringMatching(/^[^|]{300,600}…$/) })
  })

  test('waits for the answer before asking the next', () => {
    const t = asked()

    expect(told(t.fill(camille, 'ask-human', { question: 'And now?' }, { section: '4' }))).toBe(words.waiting)
    expect(t.open(camille, 'ask-human', { section: '4' })).toMatchObject({ refusal: { text: words.waiting } })
  })

  test('must ask something', () => {
    const outcome = stuckAfter(3).fill(camille, 'ask-human', { question: ' ' }, { section: '4' })

    expect(outcome.errors).toEqual({ question: wordsIn('en').forms.errors.empty })
  })
})

describe('an answer', () => {
  test('comes into the learner’s thread with the question, and closes the card', () => {
    const t = asked()

    const outcome = t.fill(ines, 'answer-human', { answer: 'A number, or a fact.' }, { question: '1' })

    expect(outcome.effects).toMatchObject([
      { type: 'show', to: 'coordinators', slot: 'question:1' },
      { type: 'post', to: 'thread' },
      { type: 'tell', person: 'ines' },
    ])
    expect(outcome.effects[1]?.view.text).toContain('A number, or a fact.')
    expect(buttonsOf(outcome.effects[0]?.view ?? { language: 'en', text: '', blocks: [] })).toEqual([])
    for (const at of [0, 2])
      expect(outcome.effects[at]?.view.blocks).toContainEqual({
        type: 'links',
        links: [{ text: 'The thread of MLP-2026-001', place: thread }],
      })
  })

  test('is given once', () => {
    const t = asked()
    t.fill(ines, 'answer-human', { answer: 'A number.' }, { question: '1' })

    const second = t.fill(ines, 'answer-human', { answer: 'Another.' }, { question: '1' })

    expect(told(second)).toBe(words.answeredBy('Inès Faure'))
    expect(t.proposal().questions).toMatchObject([{ answer: { text: 'A number.' } }])
  })

  test.each([camille, sacha, nadia])('is not $name’s to give', (person) => {
    const outcome = asked().fill(person, 'answer-human', { answer: 'Me.' }, { question: '1' })

    expect(told(outcome)).toBe(wordsIn('en').refusals.notCoordinator)
  })

  test('to a question that does not exist says so', () => {
    expect(told(asked().fill(ines, 'answer-human', { answer: 'Yes.' }, { question: '9' }))).toBe(words.gone)
  })
})
