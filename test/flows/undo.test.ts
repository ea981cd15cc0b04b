import { describe, expect, test } from 'vitest'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import { sectionText } from '../../src/flows/model/section-text.ts'
import type { SectionNumber } from '../../src/rubric/section.ts'
import { submit, written } from '../support/stages.ts'
import type { Played, Table } from '../support/table.ts'
import { buttonsOf, people, table, told } from '../support/table.ts'

const { camille, sacha } = people

function withThree(language: 'fr' | 'en' = 'en'): Table {
  const t = table(language)
  t.command(camille)
  for (const letter of ['a', 'b', 'c']) t.say(camille, letter.toUpperCase(), letter)
  return t
}

const text = (t: Table, number: SectionNumber = 1) => sectionText(t.proposal().sections[number]).replaceAll('\n\n', ' ')

/** Presses the first button of that act in an answer, exactly as it stands there. */
function pressIn(t: Table, outcome: Played, action: string, label?: string): Played {
  const all = outcome.effects.flatMap(({ view }) => buttonsOf(view))
  const found = all.find(({ press, label: own }) => press.action === action && (label === undefined || own === label))
  if (found === undefined) throw new Error(`no ${action} among ${all.map((one) => one.label).join(', ')}`)
  return t.press(camille, action, { ...found.press.args }, found.press.version)
}

const labels = (outcome: Played) => outcome.effects.flatMap(({ view }) => buttonsOf(view)).map(({ label }) => label)

describe.each<[string, string, (t: Table) => Played]>([
  ['a deleted message', 'A C', (t) => t.remove(camille, 'b')],
  ['a cleared section', '', (t) => t.say(camille, '!clear 1')],
  ['a text replaced by a form', 'New', (t) => t.fill(camille, 'edit', { text: 'New' }, { section: '1' })],
  ['a message made an aside', 'A C', (t) => t.edit(camille, 'b', '// B')],
  ['an edited message', 'A B2 C', (t) => t.edit(camille, 'b', 'B2')],
  ['a message that was added', 'A B C D', (t) => t.say(camille, 'D', 'd')],
])('%s', (_, changed, change) => {
  test('is undone, redone and undone again, with its words counted', () => {
    const t = withThree()
    change(t)
    expect(text(t)).toBe(changed)

    for (const [command, now] of [
      ['!undo', 'A B C'],
      ['!redo', changed],
      ['!undo', 'A B C'],
    ] as const) {
      t.say(camille, command)

      expect(text(t), command).toBe(now)
      expect(t.proposal().sections[1].words).toBe(now.split(' ').filter(Boolean).length)
    }
  })

  test('loses no text on the way: what stood there is among the earlier texts', () => {
    const t = withThree()
    change(t)
    t.say(camille, '!undo')
    t.say(camille, '!redo')
    t.say(camille, '!undo')

    const known = [...t.revisions().map(sectionText), sectionText(t.proposal().sections[1])]
    const texts = known.map((one) => one.replaceAll('\n\n', ' '))

    // Where words only went away, all that stood meanwhile stands again.
    expect(texts).toContain('A B C')
    expect(
      changed.split(' ').every((word) => texts.some((one) => one.split(' ').includes(word))) || changed === '',
    ).toBe(true)
  })
})

test('several changes are undone one after another, and redone in their order', () => {
  const t = withThree()
  t.remove(camille, 'a')
  t.edit(camille, 'b', 'B2')
  t.say(camille, 'D', 'd')

  const back = ['!undo', '!undo', '!undo'].map((command) => (t.say(camille, command), text(t)))
  const forth = ['!redo', '!redo', '!redo'].map((command) => (t.say(camille, command), text(t)))

  expect(back).toEqual(['B2 C', 'B C', 'A B C'])
  expect(forth).toEqual(['B C', 'B2 C', 'B2 C D'])
})

describe('undo is scoped to the section one is in', () => {
  test('a section that was rewritten long ago stays, while the last message of this one goes', () => {
    const t = table()
    t.command(camille)
    t.press(camille, 'section', { section: '4' })
    t.say(camille, 'Six weak objectives', 'weak')
    t.fill(camille, 'edit', { text: 'Four strong objectives' }, { section: '4' })
    for (const number of [5, 6, 7] as const) {
      t.press(camille, 'section', { section: String(number) })
      t.say(camille, `Answer ${number}`, `m${number}`)
    }

    const outcome = t.say(camille, '!annuler')

    expect(told(outcome)).toMatch(/Undone: the new message at 10:\d\d \(section 7\)\./)
    expect([text(t, 4), text(t, 7)]).toEqual(['Four strong objectives', ''])
    expect(told(outcome)).not.toContain('since')
    expect(told(t.say(camille, '!annuler'))).toContain('nothing to undo in section 7')
    expect(text(t, 4)).toBe('Four strong objectives')
  })

  test('an empty undo names what works instead, as buttons that work', () => {
    const t = withThree('fr')
    t.press(camille, 'section', { section: '2' })

    const outcome = t.say(camille, '!annuler')
    pressIn(t, outcome, 'undo', 'Annuler dans la section 1')

    expect(told(outcome)).toContain('Rien à annuler dans la section 2')
    expect(labels(outcome)).toEqual(['Annuler dans la section 1', 'Historique', 'Modifier'])
    expect(text(t)).toBe('A B')
  })

  test('a newer change elsewhere is offered beside the one that was undone', () => {
    const t = withThree()
    t.press(camille, 'section', { section: '2' })
    t.say(camille, 'Summary', 's')
    t.fill(camille, 'edit', { text: 'New title' }, { section: '1' })

    const outcome = t.say(camille, '!undo')

    expect([text(t, 1), text(t, 2)]).toEqual(['New title', ''])
    pressIn(t, outcome, 'undo', 'Undo in section 1')
    expect(text(t)).toBe('A B C')
  })
})

describe('a button undoes what it stands beside, whatever came after', () => {
  test('what was written or edited since stays', () => {
    const t = withThree()
    const removed = t.remove(camille, 'b')
    t.edit(camille, 'c', 'C2')
    t.say(camille, 'D', 'd')

    const undone = pressIn(t, removed, 'undo')

    expect(text(t)).toBe('A B C2 D')
    expect(told(undone)).toContain('What was written since stays.')
  })

  test('pressed in two tabs, it undoes once and says so the second time', () => {
    const t = withThree()
    const removed = t.remove(camille, 'b')
    pressIn(t, removed, 'undo')
    t.say(camille, 'D', 'd')

    const again = pressIn(t, removed, 'undo')

    expect(text(t)).toBe('A B C D')
    expect(told(again)).toMatch(/can no longer be undone|undone already/)
    expect(labels(again).length).toBeGreaterThan(0)
  })

  test('newer text in its place is never taken away: the answer names what to undo first', () => {
    const t = withThree()
    const replaced = t.fill(camille, 'edit', { text: 'First form' }, { section: '1' })
    t.fill(camille, 'edit', { text: 'Second form' }, { section: '1' })

    const outcome = pressIn(t, replaced, 'undo')

    expect(text(t)).toBe('Second form')
    expect(told(outcome)).toContain('Newer text stands in its place')
    pressIn(t, outcome, 'undo')
    pressIn(t, replaced, 'undo')
    expect(text(t)).toBe('A B C')
  })

  test('a message that was added elsewhere meanwhile comes back as text, so that it has one place', () => {
    const t = withThree()
    const removed = t.remove(camille, 'b')
    t.press(camille, 'section', { section: '2' })
    t.edit(camille, 'b', 'B')
    t.press(camille, 'add-anyway', { message: 'b', section: '2' })

    pressIn(t, removed, 'undo')

    expect([text(t, 1), text(t, 2)]).toEqual(['A B C', 'B'])
    const ids = [1, 2].flatMap((number) => t.proposal().sections[number as 1].pieces.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('after a message was added all the same, one tap takes it out again', () => {
    const t = withThree()
    const offered = t.say(camille, '!xylophone', 'x')
    const added = pressIn(t, offered, 'add-anyway')
    expect(text(t)).toBe('A B C !xylophone')

    pressIn(t, added, 'undo')

    expect(text(t)).toBe('A B C')
  })
})

test('a change that is new makes the ones undone in its section final; they stay in the history', () => {
  const t = withThree()
  t.say(camille, '!undo')
  t.say(camille, 'D', 'd')

  const outcome = t.say(camille, '!redo')

  expect(told(outcome)).toContain('nothing to redo in section 1')
  expect(text(t)).toBe('A B D')
  expect(t.revisions().map(sectionText)).toContain('A\n\nB\n\nC')
})

test('somebody else’s latest change is never undone by a bare word', () => {
  const t = withThree()
  const both: Proposal = {
    ...t.proposal(),
    authors: [...t.proposal().authors, { id: sacha.id, name: sacha.name, rights: ['write'] }],
  }
  const theirs = table('en', { ...t.save(), proposals: new Map([[both.id, both]]) })
  theirs.say(sacha, 'Theirs', 'theirs')

  const asked = theirs.say(camille, '!undo')

  expect(text(theirs)).toBe('A B C Theirs')
  expect(told(asked)).toMatch(/The latest change is by Sacha Petit: the new message at 10:\d\d \(section 1\)\./)
  pressIn(theirs, asked, 'undo')
  expect(text(theirs)).toBe('A B C')
})

test('a finished section is finished again only when its text is exactly as it was', () => {
  const same = written()
  pressIn(same, same.say(camille, '!clear 4'), 'undo')

  const other = written()
  const cleared = other.say(camille, '!clear 4')
  other.press(camille, 'section', { section: '4' })
  other.say(camille, 'Something new.')
  pressIn(other, cleared, 'undo')

  expect(same.proposal().sections[4].mark).toBe('done')
  expect(other.proposal().sections[4].mark).toBe('open')
})

test('undoing a skip goes back to that section, and its text counts as unchanged', () => {
  const t = withThree()
  const { revision } = t.proposal().sections[1]
  t.press(camille, 'skip', { section: '1' })

  const outcome = t.press(camille, 'undo')

  expect(t.proposal()).toMatchObject({ at: 1, sections: { 1: { mark: 'open', revision } } })
  expect(told(outcome)).toContain('no longer skipped')
  expect(t.proposal().undo.map(({ what }) => what)).toEqual(['added', 'added', 'added'])
})

test('a submission leaves nothing to undo', () => {
  const t = written()
  t.say(camille, '!section 9')
  t.say(camille, 'Vineyards too.')
  t.say(camille, '!undo')
  expect(t.proposal().redo).toHaveLength(1)
  t.press(camille, 'done', { section: '9' })
  submit(t)

  expect(t.proposal()).toMatchObject({ state: 'submitted', undo: [], redo: [] })
})

test('what can be undone stays a short list of ids, however much text changes', () => {
  const t = withThree()
  for (let n = 0; n < 60; n += 1) t.edit(camille, 'a', `${'drift '.repeat(2_000)}${n}`)

  const { undo, redo } = t.proposal()

  expect(undo).toHaveLength(40)
  expect(JSON.stringify([undo, redo]).length).toBeLessThan(12_000)
  expect(t.revisions().filter(({ what }) => what === 'edited')).toHaveLength(60)
})
