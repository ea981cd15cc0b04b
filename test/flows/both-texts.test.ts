import { describe, expect, test } from 'vitest'
import { joined } from '../support/authors.ts'
import { inState, submit } from '../support/stages.ts'
import { buttonsOf, people, type Played, type Table, told } from '../support/table.ts'

const { camille, sacha } = people

const textsOf = (t: Table, number: 1 | 4 = 1) => t.proposal().sections[number].pieces.map(({ text }) => text)
const openedBy = (t: Table, who: typeof camille, section = '1') => {
  const opened = t.open(who, 'edit', { section })
  if (!('form' in opened)) throw new Error(opened.refusal.text)
  return opened.form.press.args
}
const ways = (outcome: Played) =>
  outcome.effects
    .flatMap(({ view }) => buttonsOf(view).map(({ press }) => press))
    .filter(({ action }) => action === 'keep-text')
const press = (t: Table, who: typeof camille, outcome: Played, how: string) =>
  t.press(who, 'keep-text', ways(outcome).find(({ args }) => args['how'] === how)?.args)

/** Camille's form met what Sacha changed meanwhile. */
function met() {
  const t = joined()
  t.say(sacha, 'A title by Sacha', 'by-sacha')
  const args = openedBy(t, camille)
  t.edit(sacha, 'by-sacha', 'A better title by Sacha')
  const outcome = t.fill(camille, 'edit', { text: 'A title by Camille' }, args)
  return { t, args, outcome }
}

describe('a form that met a later change', () => {
  test('is answered with both texts, whose the other is, and the ways to go on; the section stays', () => {
    const { t, outcome } = met()

    expect(outcome.errors).toBeNull()
    expect(told(outcome)).toContain('Section 1 (Title) changed while you were writing in the form.')
    expect(told(outcome)).toContain('In place now (Sacha Petit)\nA better title by Sacha')
    expect(told(outcome)).toContain('What you have just written\nA title by Camille')
    expect(ways(outcome).map(({ args }) => args['how'])).toEqual(['both', 'mine', 'theirs'])
    expect(textsOf(t)).toEqual(['A better title by Sacha'])
  })

  test('is in the history of its section, whatever is pressed or not', () => {
    const { t } = met()

    const listed = t.say(camille, '!history 1')

    expect(told(listed)).toContain('Text of a form, kept aside')
    expect(told(listed)).toContain('A title by Camille')
  })

  test.each([
    ['both', ['A better title by Sacha', 'A title by Camille'], 'Both texts are in section 1'],
    ['mine', ['A title by Camille'], 'Your text is in place in section 1'],
    ['theirs', ['A better title by Sacha'], 'stays as it is. Your text is in its history.'],
  ])('one press keeps %s, and undo takes it back', (how, texts, said) => {
    const { t, outcome } = met()

    const kept = press(t, camille, outcome, how)

    expect(told(kept)).toContain(said)
    expect(textsOf(t)).toEqual(texts)
    if (how === 'theirs') return
    t.say(camille, '!undo')
    expect(textsOf(t)).toEqual(['A better title by Sacha'])
  })

  test.each(['both', 'mine'])('%s pressed twice counts once', (how) => {
    const { t, outcome } = met()
    press(t, camille, outcome, how)
    const texts = textsOf(t)

    expect(told(press(t, camille, outcome, how))).toContain('Your text is in section 1 (Title) already.')
    expect(textsOf(t)).toEqual(texts)
  })

  test('replaces nothing that its author has not seen beside it', () => {
    const { t, outcome } = met()
    t.edit(sacha, 'by-sacha', 'The best title by Sacha')

    const again = press(t, camille, outcome, 'mine')

    expect(told(again)).toContain('has changed again')
    expect(told(again)).toContain('The best title by Sacha')
    expect(textsOf(t)).toEqual(['The best title by Sacha'])
    press(t, camille, again, 'mine')
    expect(textsOf(t)).toEqual(['A title by Camille'])
  })

  test('sent twice shows both texts twice, and keeps one', () => {
    const { t, args, outcome } = met()

    const second = t.fill(camille, 'edit', { text: 'A title by Camille' }, args)
    press(t, camille, outcome, 'both')
    press(t, camille, second, 'both')

    expect(textsOf(t)).toEqual(['A better title by Sacha', 'A title by Camille'])
  })

  test('that says the same as what stands now is saved without a question', () => {
    const t = joined()
    t.say(sacha, 'A title', 'by-sacha')
    const args = openedBy(t, camille)
    t.edit(sacha, 'by-sacha', 'A better title')

    const outcome = t.fill(camille, 'edit', { text: 'A better title' }, args)

    expect(ways(outcome)).toEqual([])
    expect(textsOf(t)).toEqual(['A better title'])
  })

  test('of a section that was cleared meanwhile offers to put it there, or to leave it empty', () => {
    const t = joined()
    t.say(sacha, 'A title', 'by-sacha')
    const args = openedBy(t, camille)
    t.remove(sacha, 'by-sacha')

    const outcome = t.fill(camille, 'edit', { text: 'A reworded title' }, args)

    expect(told(outcome)).toContain('The section is empty now.')
    expect(ways(outcome).map((one) => one.args['how'])).toEqual(['mine', 'theirs'])
    press(t, camille, outcome, 'mine')
    expect(textsOf(t)).toEqual(['A reworded title'])
  })

  test('open in two tabs: the second to save is shown both', () => {
    const t = joined()
    t.say(camille, 'A', 'a')
    const args = openedBy(t, camille)
    t.fill(camille, 'edit', { text: 'First tab' }, args)

    const outcome = t.fill(camille, 'edit', { text: 'Second tab' }, args)

    expect(told(outcome)).toContain('In place now (Camille Roux)\nFirst tab')
    press(t, camille, outcome, 'both')
    expect(textsOf(t)).toEqual(['First tab', 'Second tab'])
  })

  test('of a finished section leaves it finished, whichever text is kept', () => {
    const t = inState('drafting')
    const args = openedBy(t, camille, '4')
    t.edit(camille, 'm4', '- Another objective by June')
    t.press(camille, 'done', { section: '4' })

    press(t, camille, t.fill(camille, 'edit', { text: '- One objective' }, args), 'both')

    expect(textsOf(t, 4)).toEqual(['- Another objective by June', '- One objective'])
    expect(t.proposal().sections[4].mark).toBe('done')
  })

  test('once the proposal is submitted is shown and kept, and cannot change the version', () => {
    const t = inState('drafting')
    const args = openedBy(t, camille, '4')
    submit(t)
    const before = t.proposal().sections

    const outcome = t.fill(camille, 'edit', { text: '- One objective' }, args)

    expect(told(outcome)).toContain('MLP-2026-001 is submitted: what you have just written did not go into it.')
    expect(told(outcome)).toContain('- One objective')
    expect(ways(outcome)).toEqual([])
    expect(t.proposal().sections).toBe(before)
    expect(told(t.say(camille, '!history 4'))).toContain('Text of a form, kept aside')
  })

  test('leaves a picture among the pieces where it is', () => {
    const t = joined()
    t.say(sacha, 'The plan ![A diagram of the pipeline](picture:abc)', 'with-picture')
    t.say(sacha, 'Some words', 'words')
    const args = openedBy(t, camille)
    t.edit(sacha, 'words', 'Other words')

    press(t, camille, t.fill(camille, 'edit', { text: 'Mine' }, args), 'both')

    expect(textsOf(t)).toEqual(['The plan ![A diagram of the pipeline](picture:abc)', 'Other words', 'Mine'])
  })
})

test('what was added behind the text of a form stays behind it, and the answer says so', () => {
  const t = joined()
  t.say(camille, 'A', 'a')
  const args = openedBy(t, camille)
  t.say(sacha, 'Meanwhile', 'b')

  const outcome = t.fill(camille, 'edit', { text: 'A, reworded' }, args)

  expect(textsOf(t)).toEqual(['A, reworded', 'Meanwhile'])
  expect(told(outcome)).toContain('What was added meanwhile stays, behind your text.')
})
