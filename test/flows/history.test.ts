import { describe, expect, test } from 'vitest'
import { sectionText } from '../../src/flows/model/section-text.ts'
import { inState } from '../support/stages.ts'
import type { Played, Table } from '../support/table.ts'
import { buttonsOf, people, table, told } from '../support/table.ts'

const { camille, sacha, nadia } = people

function rewritten(times: number, language: 'fr' | 'en' = 'en'): Table {
  const t = table(language)
  t.command(camille)
  t.say(camille, 'Title 0', 'a')
  for (let n = 1; n <= times; n += 1) t.edit(camille, 'a', `Title ${n}`)
  return t
}

const text = (t: Table) => sectionText(t.proposal().sections[1])

function buttons(outcome: Played, action: string) {
  return outcome.effects.flatMap(({ view }) => buttonsOf(view)).filter(({ press }) => press.action === action)
}

function press(t: Table, outcome: Played, action: string, index = 0): Played {
  const found = buttons(outcome, action)[index]
  if (found === undefined) throw new Error(`no button for ${action}`)
  return t.press(camille, action, { ...found.press.args }, found.press.version)
}

describe('the history of a section', () => {
  test('says what became of each text, when, and how it begins, the newest first', () => {
    const t = rewritten(1, 'fr')
    t.say(camille, '!effacer 1')

    const outcome = t.say(camille, '!historique 1')

    expect(told(outcome)).toBe(
      [
        'Historique de la section 1 · Titre',
        '2 anciens textes, du plus récent au plus ancien. En reprendre un s’annule comme le reste.',
        'Avant l’effacement de la section, à 10\u00a0h\u00a004 · 2 mots',
        '> Title 1',
        'Avant la modification d’un message, à 10\u00a0h\u00a003 · 2 mots',
        '> Title 0',
      ].join('\n'),
    )
  })

  test('has a text once, however often it comes back', () => {
    const t = rewritten(1)
    for (let n = 0; n < 5; n += 1) {
      t.say(camille, '!undo')
      t.say(camille, '!redo')
    }

    expect(told(t.say(camille, '!history'))).toContain('2 earlier texts')
  })

  test('says which of them is the present one, and does not offer it', () => {
    const t = rewritten(1)
    t.say(camille, '!undo')
    t.say(camille, '!redo')

    const outcome = t.say(camille, '!history')

    expect(told(outcome)).toMatch(/undone at .* · 2 words · the present text\n> Title 1/)
    expect(buttons(outcome, 'take-text')).toHaveLength(1)
  })

  test('with 200 revisions comes five at a time, each of them once, to the very first', () => {
    const t = rewritten(200)
    const seen: string[] = []

    let page = t.say(camille, '!history 1')
    for (let n = 0; n < 40; n += 1) {
      seen.push(
        ...told(page)
          .split('\n')
          .filter((line) => line.startsWith('> ')),
      )
      if (n < 39) page = press(t, page, 'history', 0)
    }

    expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => `> Title ${199 - index}`))
    expect(buttons(page, 'history')).toEqual([])
  })

  test('of a section that never lost a text says so', () => {
    expect(told(rewritten(0).say(camille, '!history 2'))).toContain('there is no earlier text')
  })

  test('is its author’s alone', () => {
    const t = rewritten(1)

    expect(told(t.press(sacha, 'history', { section: '1' }))).toContain('Only Camille Roux')
    expect(told(t.press(sacha, 'take-text', { section: '1', revision: '1' }))).toContain('Only Camille Roux')
    expect(told(t.press(nadia, 'read-text', { section: '1', revision: '1' }))).toContain('Only Camille Roux')
  })

  test('can be read once submitted, and taken back no more', () => {
    const t = inState('submitted')

    const outcome = t.say(camille, '!history 4')

    expect(told(outcome)).toContain('History of section 4')
    expect(buttons(outcome, 'take-text')).toEqual([])
  })

  test('keeps what was written before the submission', () => {
    const t = inState('drafting')
    t.fill(camille, 'edit', { text: 'Another conclusion' }, { section: '10' })
    t.press(camille, 'recap')

    expect(t.revisions().map(sectionText)).toContain(
      'The model exists and is useful; this project makes it reliable all year.',
    )
  })
})

describe('an earlier text', () => {
  test('can be read whole before it is taken back', () => {
    const t = table()
    t.command(camille)
    t.say(camille, `${'long '.repeat(200)}end`, 'a')
    t.edit(camille, 'a', 'short')

    const whole = press(t, t.say(camille, '!history 1'), 'read-text')

    expect(told(whole)).toContain('long end')
    press(t, whole, 'take-text')
    expect(text(t)).toMatch(/end$/)
  })

  test('is taken back as the section’s, which is undone by one tap', () => {
    const t = rewritten(3)
    const history = t.say(camille, '!history 1')

    const taken = press(t, history, 'take-text', 2)
    expect([text(t), told(taken)]).toEqual(['Title 0', 'Section 1 (Title) has this text again.'])
    press(t, taken, 'undo')

    expect(text(t)).toBe('Title 3')
    expect(t.proposal().sections[1].pieces[0]).toMatchObject({ id: 'a', source: 'message' })
  })

  test('that stands there already changes nothing, and says so', () => {
    const t = rewritten(1)
    const history = t.say(camille, '!history 1')
    t.say(camille, '!undo')
    const before = t.proposal()

    expect(told(press(t, history, 'take-text'))).toContain('has this very text already')
    expect(t.proposal()).toBe(before)
  })

  test.each<Record<string, string>>([
    { section: '1', revision: '99' },
    { section: '1' },
    { section: '1', revision: 'x' },
  ])('that is not stored (%j) leads to the history', (args) => {
    const outcome = rewritten(1).press(camille, 'take-text', args)

    expect(told(outcome)).toContain('not stored here')
    expect(buttons(outcome, 'history')).toHaveLength(1)
  })

  test('of a finished section has it checked again', () => {
    const t = inState('drafting')
    t.fill(camille, 'edit', { text: '- One objective' }, { section: '4' })

    press(t, t.say(camille, '!history 4'), 'take-text')

    expect(t.proposal().sections[4].mark).toBe('done')
  })
})

describe('a revision that is dropped', () => {
  function revised(): Table {
    const t = inState('published')
    t.press(camille, 'revise')
    t.press(camille, 'section', { section: '9' })
    t.say(camille, 'Hospitals too.', 'new')
    return t
  }

  test('is asked about first, by old buttons too', () => {
    const t = revised()
    const before = t.proposal()

    const outcome = t.press(camille, 'drop-revision')

    expect(t.proposal()).toBe(before)
    expect(told(outcome)).toContain('Drop this revision?')
    expect(buttons(outcome, 'drop-revision')[0]?.press.opens).toBe('form')
    expect(t.open(camille, 'drop-revision')).toMatchObject({ form: { fields: [], title: 'Drop this revision?' } })
  })

  test('stores what it had come to, which the next revision takes back with one tap', () => {
    const t = revised()
    t.fill(camille, 'drop-revision', {})
    expect(sectionText(t.proposal().sections[9])).not.toContain('Hospitals')
    expect(t.revisions().map(({ section, what }) => [section, what])).toEqual([[9, 'abandoned']])

    press(t, t.press(camille, 'revise'), 'undo')

    expect(sectionText(t.proposal().sections[9])).toContain('Hospitals too.')
    expect(t.proposal().sections[9].pieces.map(({ id }) => id)).toEqual(['m9', 'new'])
  })
})
