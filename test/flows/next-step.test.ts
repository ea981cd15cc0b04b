import { describe, expect, test } from 'vitest'
import { missingIn, whereAfter, whereNext } from '../../src/flows/model/missing.ts'
import { withPiece, withSection } from '../../src/flows/model/pieces.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import { finishedCount, progressOf } from '../../src/flows/model/standing.ts'
import { outlineOf } from '../../src/flows/screens/outline.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { type SectionNumber, sectionNumbers } from '../../src/rubric/section.ts'
import { proposalOf } from '../contracts/example.ts'
import { answers, inState, submit, written } from '../support/stages.ts'
import { buttonsOf, heard, people, table, told } from '../support/table.ts'

const { camille, sacha } = people

/** What is done to each section, by its place: `f`inished, `w`ritten, `s`kipped, `k` skipped with a text, `e`mpty, `b`locked. */
function draft(marks: string, at: Proposal['at'] = 1): Proposal {
  return sectionNumbers.reduce(
    (proposal, number) => {
      const mark = marks[number - 1] ?? 'e'
      const empty = { ...proposal.sections[number], pieces: [], words: 0, cards: 1 }
      const piece = { id: `m${number}`, source: 'message', by: 'ana', text: 'some words', revision: 0 } as const
      const filled = 'fwkb'.includes(mark) ? withPiece(empty, piece, '2026-11-23T09:00:00.000Z') : empty
      const done = mark === 'f' || mark === 'b' ? 'done' : mark === 's' || mark === 'k' ? 'skipped' : 'open'
      const now = withSection(proposal, { ...filled, mark: done })
      return mark === 'b' ? { ...now, findings: [...now.findings, blocking(number)] } : now
    },
    proposalOf('A', { at }),
  )
}

function blocking(section: SectionNumber): Proposal['findings'][number] {
  const about = { criterion: 'X7', section, item: null, kind: 'weak', quote: null, span: null, values: {} } as const
  return { ...about, severity: 'blocking', origin: 'automatic', life: 'open', reason: null, rounds: 1 } as never
}

function asking(proposal: Proposal, section: SectionNumber): Proposal {
  const item = {
    id: '1.1',
    section,
    criterion: null,
    request: 'More.',
    quote: '',
    status: 'open',
    explanation: null,
  } as const
  return { ...proposal, state: 'changes-requested', changes: [item] }
}

test.each([
  ['e', 'empty'],
  ['w', 'written'],
  ['f', 'finished'],
  ['s', 'skipped'],
  ['k', 'skipped'],
] as const)('a section of kind %s is %s', (mark, progress) => {
  expect(progressOf(draft(mark).sections[1])).toBe(progress)
})

test('skipped sections are not finished, and neither are those that were written in since', () => {
  expect(finishedCount(draft('ffffffffse'), rubric)).toBe(8)
  expect(finishedCount(draft('fffwffffff'), rubric)).toBe(9)
})

describe('Continue goes to the first thing that is missing', () => {
  test.each([
    ['eeeeeeeeee', 1, 1, 'empty'],
    ['ffffffffse', 10, 10, 'empty'],
    ['ffffffffse', 5, 10, 'empty'],
    ['ffffffffsf', 'recap', 9, 'skipped'],
    ['fffbffffse', 7, 10, 'empty'],
    ['fffbffffsf', 7, 4, 'blocking'],
    ['fffwffeeee', 4, 4, 'unfinished'],
    ['fffwffeeee', 2, 7, 'empty'],
    ['fffwffffsf', 2, 4, 'unfinished'],
    ['fffkffffff', 'recap', 4, 'skipped'],
    ['ffffffffff', 5, null, null],
  ] as const)('%s at %s: %s, %s', (marks, at, section, lack) => {
    const next = whereNext(draft(marks, at), rubric)

    expect(next).toEqual(section === null ? null : { section, lack })
  })

  test('a request for changes comes after what blocks, and before what is skipped', () => {
    const order = missingIn(asking(draft('ebffffffsf', 'recap'), 6), rubric)

    expect(order.map(({ lack, section }) => `${lack} ${section}`)).toEqual([
      'empty 1',
      'blocking 2',
      'asked 6',
      'skipped 9',
    ])
  })

  test('an optional section is on the way until it was seen, and may be left out after that', () => {
    const inForce = {
      ...rubric,
      sections: { ...rubric.sections, 5: { ...rubric.sections[5], need: 'optional' as const } },
    }
    const unseen = draft('ffffefffff')

    expect(whereNext(withSection(unseen, { ...unseen.sections[5], cards: 0 }), inForce)?.section).toBe(5)
    expect(whereNext(unseen, inForce)).toBeNull()
    expect(whereNext(draft('ffffsfffff'), inForce)).toBeNull()
  })
})

describe('Next section goes on to what is missing elsewhere', () => {
  test.each([
    ['feeeeeeeee', 1, 2],
    ['efffeeeeee', 4, 5],
    ['efffffffff', 4, 1],
    ['fffwfffffe', 4, 10],
    ['ffffffffff', 4, null],
    ['ffffffffse', 10, 9],
    ['fffffffssf', 8, 9],
    ['fffffffssf', 9, null],
    ['fffffffssf', 10, 8],
  ] as const)('%s from %s: %s', (marks, from, to) => {
    expect(whereAfter(draft(marks), from, rubric)?.section ?? null).toBe(to)
  })

  test('after a section was repaired, not to the finished ones behind it', () => {
    const t = written()
    t.say(camille, '!clear 9')
    t.press(camille, 'section', { section: '4' })
    t.say(camille, '- One more: alert within 10 minutes')

    t.press(camille, 'next', { section: '4' })

    expect(t.proposal()).toMatchObject({ at: 9, sections: { 4: { mark: 'done' } } })
  })

  test('skipping all that is left ends at the recap', () => {
    const t = table()
    t.command(camille)
    for (const number of sectionNumbers.slice(0, 8)) {
      t.say(camille, answers[number], `m${number}`)
      t.press(camille, 'next')
    }

    t.press(camille, 'skip', { section: '9' })
    t.press(camille, 'skip', { section: '10' })

    expect(t.proposal()).toMatchObject({ at: 'recap', recaps: 1 })
  })
})

describe('where a proposal stands', () => {
  test('eight written, one skipped and one empty are said one by one', () => {
    const t = table('fr')
    t.command(camille)
    for (const number of sectionNumbers.slice(0, 8)) {
      t.say(camille, answers[number], `m${number}`)
      t.press(camille, 'next')
    }
    t.press(camille, 'skip', { section: '9' })

    const text = told(t.say(camille, '!statut'))

    expect(text).toContain('brouillon · 8/10 · à vous')
    expect(text).toContain('8 sections terminées sur 10')
    expect(text).toContain('La suite\u00A0: section 10, Conclusion')
    expect(text).toContain('Mises de côté pour l’instant\u00A0: Catalogue')
    expect(text).toContain('Encore à écrire\u00A0: Conclusion')
  })

  test.each([
    ['submitted', 'submitted · waiting for a reviewer'],
    ['in-review', 'in review · with Nadia Benali'],
    ['changes-requested', 'changes requested · 0 of 1 request answered · your turn'],
    ['approved', 'approved · being published'],
    ['published', 'published · v1 in the catalogue'],
  ] as const)('%s says so, whatever was written last', (state, line) => {
    expect(told(inState(state).say(camille, '!status'))).toContain(`MLP-2026-001 · ${line}`)
  })

  test('a message that was added before submitting does not leave a published proposal at 9/10', () => {
    const t = written()
    t.press(camille, 'section', { section: '4' })
    t.say(camille, '- One more: alert within 10 minutes')
    submit(t)

    const text = heard(t.command(camille, 'open MLP-2026-001')) + told(t.command(camille, 'list'))

    expect(text).toContain('submitted · waiting for a reviewer')
    expect(text).not.toMatch(/\d+\/10/)
  })
})

describe('the outline', () => {
  test('shows each section with its state, words and remarks, and leads to each with one press', () => {
    const t = written('fr')
    t.say(camille, '!effacer 7')

    const outcome = t.say(camille, '!plan')
    const shown = outcome.effects[0]?.view

    expect(shown?.blocks.find((block) => block.type === 'table')).toMatchObject({
      columns: ['Section', 'État', 'Mots', 'Remarques'],
      rows: expect.arrayContaining([
        ['1. Titre', 'terminée', '7', '–'],
        ['7. Risques', 'vide', '0', '–'],
      ]),
    })
    const presses = shown
      ? buttonsOf(shown).map(({ press, style }) => [press.action, press.args['section'], style])
      : []
    expect(presses).toHaveLength(11)
    expect(presses[6]).toEqual(['section', '7', 'primary'])
    expect(presses[10]?.[0]).toBe('recap')
  })

  test('leads to reading where nothing can be written now', () => {
    const shown = inState('submitted').say(camille, '!outline').effects[0]?.view

    expect(shown && buttonsOf(shown).map(({ press }) => press.action)).toEqual(Array(10).fill('show'))
  })

  test('is its author’s', () => {
    expect(told(written().press(sacha, 'outline'))).toContain('Camille Roux')
  })

  test('tells adapters the same', () => {
    const t = written()

    expect(outlineOf(t.proposal(), rubric)).toMatchObject({
      at: 10,
      next: null,
      writable: 'yes',
      authors: ['camille'],
      sections: expect.arrayContaining([
        { number: 1, place: 1, name: 'Title', progress: 'finished', messages: 1, words: 7, remarks: 0 },
      ]),
    })
  })
})
