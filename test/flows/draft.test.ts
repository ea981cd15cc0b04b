import { describe, expect, test } from 'vitest'
import { sectionText } from '../../src/flows/model/section-text.ts'
import { written } from '../support/stages.ts'
import { buttonsOf, people, table, told } from '../support/table.ts'
import type { Table } from '../support/table.ts'

const { camille, sacha } = people

function started(): Table {
  const t = table()
  t.command(camille)
  return t
}

function textOf(t: Table, number: 1 | 2 | 3 | 4 = 1): string {
  return sectionText(t.proposal().sections[number])
}

describe('writing', () => {
  test('several messages make one answer, in order', () => {
    const t = started()

    t.say(camille, 'First.', 'a')
    t.say(camille, 'Second.', 'b')

    expect(textOf(t)).toBe('First.\n\nSecond.')
    expect(t.proposal().sections[1]).toMatchObject({ words: 2, revision: 2, mark: 'open' })
  })

  test('the card counts, and nothing else clutters the thread', () => {
    const t = started()

    const outcome = t.say(camille, 'One two three', 'a')

    expect(outcome.effects.map((effect) => effect.type === 'show' && effect.slot)).toEqual(['section:1#1', 'root'])
    expect(outcome.effects[0]?.view.text).toContain('Your answer: 1 message, 3 words · saved 10:02')
  })

  test('the same message twice counts once, also after the submission', () => {
    const t = started()
    t.say(camille, 'Once.', 'a')

    const outcome = t.say(camille, 'Once.', 'a')

    expect(outcome.effects).toEqual([])
    expect(textOf(t)).toBe('Once.')
  })

  test.each(['', '   ', '\u200B\u200D', '\n\n', '\u0007', '\u3164'])(
    'a message without anything to see (%j) is no piece',
    (text) => {
      const t = started()

      expect(t.say(camille, text).effects).toEqual([])
      expect(t.proposal().sections[1].pieces).toEqual([])
    },
  )

  test.each([
    ['emoji', '→ 🚀👩‍💻🎉', 0],
    ['right to left', 'كشف الانحراف خلال ساعتين', 4],
    ['Markdown and HTML', '<script>alert(1)</script> **bold** [x](javascript:y)', 3],
    ['40,000 characters', 'mot '.repeat(10_000), 10_000],
    ['a lone surrogate', 'drift \uD83D here', 2],
  ])('%s is kept as it was written', (_, text, words) => {
    const t = started()

    t.say(camille, text, 'a')

    expect(textOf(t)).toBe(text)
    expect(t.proposal().sections[1].words).toBe(words)
  })

  test('emoji alone do not finish a section: there is nothing to check', () => {
    const t = started()
    t.say(camille, '→ 🚀')

    expect(told(t.press(camille, 'done'))).toContain('has no words yet')
    expect(t.proposal().sections[1].mark).toBe('open')
  })

  test('the 501st message in a section has one effect, no larger than the 51st has', () => {
    const t = started()
    const saying = (from: number, to: number) => {
      for (let n = from; n < to; n += 1) t.say(camille, `Message ${n} of the answer.`, `m${n}`)
    }
    saying(0, 50)
    const early = t.say(camille, 'and one more', 'early')
    saying(50, 499)

    const late = t.say(camille, 'and one more', 'late')

    expect(t.proposal().sections[1].pieces).toHaveLength(501)
    expect(late.effects).toHaveLength(1)
    expect(JSON.stringify(late.effects).length).toBeLessThan(JSON.stringify(early.effects).length + 100)
  })

  test('writing in a finished section opens it again', () => {
    const t = written()
    t.press(camille, 'section', { section: '4' })

    t.say(camille, 'One more thing.')

    expect(t.proposal().sections[4].mark).toBe('open')
  })
})

describe('a message of somebody else', () => {
  test('is not captured, and they are told once', () => {
    const t = started()

    expect(told(t.say(sacha, 'I would add Kubernetes.'))).toContain('Camille Roux’s proposal')
    expect(t.say(sacha, 'And Helm.').effects).toEqual([])
    expect(t.say(people.omar, '!submit').effects).toHaveLength(1)
    expect(textOf(t)).toBe('')
  })

  test('edits and deletions by others do nothing', () => {
    const t = started()
    t.say(camille, 'Mine.', 'a')

    t.edit(sacha, 'a', 'Theirs.')
    t.remove(sacha, 'a')

    expect(textOf(t)).toBe('Mine.')
  })
})

describe('editing and deleting a message', () => {
  test('revises its piece, whatever section is open now', () => {
    const t = started()
    t.say(camille, 'A titel', 'a')
    t.press(camille, 'next')

    t.edit(camille, 'a', 'A title')

    expect(textOf(t)).toBe('A title')
    expect(t.proposal().sections[1].pieces[0]).toMatchObject({ revision: 1 })
    expect(t.proposal().sections[1].mark).toBe('open')
  })

  test('an edit that changes nothing changes nothing', () => {
    const t = started()
    t.say(camille, 'A title', 'a')
    const before = t.proposal()

    t.edit(camille, 'a', 'A title')

    expect(t.proposal()).toBe(before)
  })

  test.each(['', '// never mind', '\u200B'])('an edit to %j takes the piece out, with undo', (text) => {
    const t = started()
    t.say(camille, 'A title', 'a')

    const outcome = t.edit(camille, 'a', text)

    expect(textOf(t)).toBe('')
    expect(outcome.effects.flatMap(({ view }) => buttonsOf(view)).map(({ press }) => press.action)).toContain('undo')
  })

  test('an edit that comes before its message is not lost', () => {
    const t = started()

    t.edit(camille, 'late', 'The corrected text')
    t.say(camille, 'The text', 'late')

    expect(textOf(t)).toBe('The corrected text')
  })

  test('a deletion that comes before its message holds, however often the message comes', () => {
    const t = started()

    t.remove(camille, 'late')
    t.say(camille, 'The text', 'late')
    t.say(camille, 'The text', 'late')

    expect(textOf(t)).toBe('')
  })

  test('a deleted message that is delivered again stays deleted', () => {
    const t = started()
    t.say(camille, 'The text', 'a')
    t.remove(camille, 'a')

    t.say(camille, 'The text', 'a')

    expect(textOf(t)).toBe('')
  })

  test('an aside that is edited into an answer is offered, and added by one press', () => {
    const t = started()
    t.say(camille, '// a title?', 'a')

    const outcome = t.edit(camille, 'a', 'A title!')
    t.press(camille, 'add-anyway', { message: 'a', section: '1' })

    expect(told(outcome)).toContain('not part of your answer')
    expect(textOf(t)).toBe('A title!')
  })
})

describe('a message that looks like an unknown command', () => {
  test('is kept aside and added to the section it was offered for', () => {
    const t = started()
    t.say(camille, '!important point', 'a')
    t.press(camille, 'section', { section: '2' })

    const outcome = t.press(camille, 'add-anyway', { message: 'a', section: '1' })

    expect(told(outcome)).toContain('Message added to section 1.')
    expect([textOf(t, 1), textOf(t, 2)]).toEqual(['!important point', ''])
  })

  test('is added as it was edited last, and not at all once deleted', () => {
    const t = started()
    t.say(camille, '!importnat', 'a')
    t.edit(camille, 'a', '!important')
    t.edit(camille, 'a', 'Important')

    t.press(camille, 'add-anyway', { message: 'a', section: '1' })
    t.say(camille, '!secret', 'b')
    t.remove(camille, 'b')

    expect(told(t.press(camille, 'add-anyway', { message: 'b', section: '1' }))).toContain('no longer waiting')
    expect(textOf(t)).toBe('Important')
  })

  test('twice the same press adds it once', () => {
    const t = started()
    t.say(camille, '!important', 'a')
    t.press(camille, 'add-anyway', { message: 'a', section: '1' })

    expect(told(t.press(camille, 'add-anyway', { message: 'a', section: '1' }))).toContain('added already')
    expect(textOf(t)).toBe('!important')
  })
})

describe('at the recap, a message belongs to no section by itself', () => {
  test('a form asks which', () => {
    const t = written()
    t.press(camille, 'recap')

    const outcome = t.say(camille, 'One more objective.', 'extra')
    const form = t.open(camille, 'add-anyway', { message: 'extra' })
    t.fill(camille, 'add-anyway', { section: '4' }, { message: 'extra' })

    expect(told(outcome)).toContain('Which section is this for?')
    expect('form' in form && form.form.fields[0]?.name).toBe('section')
    expect(textOf(t, 4)).toContain('One more objective.')
  })

  test('a form without a section says so beside its field', () => {
    const t = written()
    t.press(camille, 'recap')
    t.say(camille, 'One more.', 'extra')

    expect(t.fill(camille, 'add-anyway', { section: '11' }, { message: 'extra' }).errors).toEqual({
      section: 'Choose one of the sections.',
    })
  })
})

describe('the edit form', () => {
  test('joins the messages into one text; editing one of them later says where it went', () => {
    const t = started()
    t.say(camille, 'A', 'a')
    t.say(camille, 'B', 'b')
    t.fill(camille, 'edit', { text: 'A and B' }, { section: '1', upto: 'b' })

    const edited = t.edit(camille, 'a', 'A!')
    const deleted = t.remove(camille, 'b')

    expect(textOf(t)).toBe('A and B')
    expect(told(edited)).toContain('part of a text that you edited in a form')
    expect(told(deleted)).toContain('section 1 stays as it is')
  })

  test('keeps what was written while the form was open', () => {
    const t = started()
    t.say(camille, 'A', 'a')
    const opened = t.open(camille, 'edit', { section: '1' })
    const args = 'form' in opened ? opened.form.press.args : {}
    t.say(camille, 'Meanwhile', 'b')

    t.fill(camille, 'edit', { text: 'A, reworded' }, args)

    expect(textOf(t)).toBe('A, reworded\n\nMeanwhile')
  })

  test('checks a finished section again at once', () => {
    const t = written()

    const outcome = t.fill(camille, 'edit', { text: '- One objective' }, { section: '4', upto: 'm4' })

    expect(t.proposal().sections[4].mark).toBe('done')
    expect(outcome.effects.some(({ view }) => view.label === 'automatic')).toBe(true)
  })

  test('an empty text is told beside its field', () => {
    const t = written()

    expect(t.fill(camille, 'edit', { text: ' \u200B ' }, { section: '4' }).errors).toEqual({
      text: 'Please write something here.',
    })
  })
})
