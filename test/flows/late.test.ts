import { describe, expect, test } from 'vitest'
import type { Section } from '../../src/flows/model/section-text.ts'
import { joined } from '../support/authors.ts'
import { submit, written } from '../support/stages.ts'
import {
  after,
  buttonsIn,
  emptyDraft,
  filled,
  pressAt,
  sayAt,
  type Stamped,
  toldPlainly,
  two,
} from '../support/stamped.ts'
import { people, type Table } from '../support/table.ts'

const { camille, sacha } = people

function marksOf(t: Table): readonly Section['mark'][] {
  return [t.proposal().sections[1].mark, t.proposal().sections[2].mark]
}

const put = (when: string, section: number) =>
  `Votre message écrit ${when} est arrivé en retard : je l’ai rangé dans la section ${section}.`
const checked = (when: string, section: number) =>
  `Votre message écrit ${when} est arrivé en retard : je l’ai rangé dans la section ${section}, que j’ai vérifiée avec ce texte.`

describe('what was written before its author went on, and comes after', () => {
  test.each<[string, readonly Stamped[], string, string]>([
    [
      'a section that was finished meanwhile',
      [
        [1, 'UN'],
        [3, 'TROIS'],
        [4, '!suivant'],
        [5, 'CINQ'],
        [2, 'DEUX'],
      ],
      '1 UN DEUX TROIS · 2 CINQ',
      checked('à 14 h', 1),
    ],
    [
      'one that was left to be finished, and held nothing yet',
      [
        [4, '!suivant'],
        [5, 'CINQ'],
        [2, 'DEUX'],
      ],
      '1 DEUX · 2 CINQ',
      checked('à 14 h', 1),
    ],
    [
      'one that was left for another',
      [
        [1, 'UN'],
        [4, '!section 3'],
        [5, 'CINQ'],
        [62, 'PLUS TARD'],
        [2, 'DEUX'],
      ],
      '1 UN DEUX · 3 CINQ PLUS TARD',
      put('à 14 h', 1),
    ],
    [
      'one that was skipped',
      [
        [4, '!passer'],
        [2, 'DEUX'],
      ],
      '1 DEUX',
      put('à 14 h', 1),
    ],
    [
      'one of several ago',
      [
        [1, 'UN'],
        [3, '!suivant'],
        [4, 'QUATRE'],
        [70, '!suivant'],
        [71, 'ICI'],
        [80, '!section 7'],
        [66, 'SOIXANTE'],
      ],
      '1 UN · 2 QUATRE SOIXANTE · 3 ICI',
      checked('à 14 h 01', 2),
    ],
    [
      'the one that its author came back to: nothing is to be told',
      [
        [1, 'UN'],
        [3, '!suivant'],
        [4, 'QUATRE'],
        [6, '!section 1'],
        [7, 'SEPT'],
        [2, 'DEUX'],
      ],
      '1 UN DEUX SEPT · 2 QUATRE',
      '',
    ],
    [
      'the next one, at the very moment of the word',
      [
        [4, '!suivant'],
        [4, 'QUATRE'],
      ],
      '2 QUATRE',
      '',
    ],
  ])('goes to the section where it was written: %s', (_, arrivals, expected, said) => {
    const { t, last } = after(...arrivals)

    expect(filled(t)).toBe(expected)
    expect(toldPlainly(last)).toBe(said)
  })

  test('is told in the language of the proposal, on the clock of its author, with the day where it is another', () => {
    const t = emptyDraft('en')
    for (const one of [
      [1, 'ONE'],
      [3, '!next'],
      [4, 'FOUR'],
    ] as const)
      sayAt(t, one)

    expect(toldPlainly(sayAt(t, [2, 'TWO'], { ...camille, timeZone: 'America/New_York' }))).toBe(
      'Your message written at 08:00 came late: I put it in section 1, and checked that section with it.',
    )
    t.wait(2)
    expect(toldPlainly(sayAt(t, [2.5, 'TWO AND A HALF']))).toContain('Your message written on 23 November at 14:00')
  })

  test('leaves a finished section finished, checked with it, and its learner where they are', () => {
    const { t } = after([1, 'UN'], [3, '!suivant'], [4, 'QUATRE'])
    const { runs, cards } = t.proposal().sections[1]

    sayAt(t, [2, 'DEUX'])

    expect(marksOf(t)).toEqual(['done', 'open'])
    expect(t.proposal()).toMatchObject({ at: 2, sections: { 1: { runs: runs + 1, cards, folded: cards } } })
  })

  test('leaves a section open that its learner only left, and skipped one that they skipped', () => {
    expect(marksOf(after([1, 'UN'], [3, '!section 2'], [4, 'QUATRE'], [2, 'DEUX']).t)).toEqual(['open', 'open'])
    expect(marksOf(after([3, '!passer'], [4, 'QUATRE'], [2, 'DEUX']).t)).toEqual(['skipped', 'open'])
  })

  test('is taken out again by the button that comes with it, and the section is as it was', () => {
    const { t, last } = after([1, 'UN'], [3, '!suivant'], [4, 'QUATRE'], [2, 'DEUX'])
    const [undo] = buttonsIn(last)

    t.press(camille, undo?.press.action ?? '', { ...undo?.press.args })

    expect([filled(t), marksOf(t)[0]]).toEqual(['1 UN · 2 QUATRE', 'done'])
  })

  test('goes where its author was, too, where they went on by a button that the platform stamps', () => {
    const t = emptyDraft()
    sayAt(t, [1, 'UN'])
    pressAt(t, 3, 'section', { section: '4' })

    sayAt(t, [2, 'DEUX'])
    sayAt(t, [4, 'QUATRE'])

    expect(filled(t)).toBe('1 UN DEUX · 4 QUATRE')
  })

  test('is taken in as it comes where no platform says when its author went on', () => {
    const t = emptyDraft()
    t.press(camille, 'section', { section: '4' })

    expect(toldPlainly(sayAt(t, [2, 'DEUX']))).toBe('')
    expect([filled(t), t.proposal().departures]).toEqual(['4 DEUX', undefined])
  })

  test('goes where those who write together were, whoever of them went on', () => {
    const t = joined()
    sayAt(t, [1, 'UN'])
    sayAt(t, [3, '!section 4'], sacha)

    sayAt(t, [2, 'DEUX'], sacha)
    sayAt(t, [2.5, 'ENTRE'])
    sayAt(t, [4, 'QUATRE'])

    expect(filled(t)).toBe('1 UN DEUX ENTRE · 4 QUATRE')
  })

  test('is asked about where it was written at the recap, or longer ago than is remembered', () => {
    const t = emptyDraft()
    sayAt(t, [0, 'UN'])
    sayAt(t, [10, '!soumettre'])
    sayAt(t, [20, '!section 2'])

    const atRecap = sayAt(t, [15, 'QUINZE'])
    for (let n = 0; n < 40; n += 1) sayAt(t, [30 + n, `!section ${3 + (n % 2)}`])
    const forgotten = sayAt(t, [5, 'CINQ'])

    expect(filled(t)).toBe('1 UN')
    expect(t.proposal().departures).toHaveLength(40)
    expect(toldPlainly(atRecap)).toContain('Pour quelle section ?')
    expect(toldPlainly(forgotten)).toContain('et je ne sais plus à quelle section vous étiez alors')
    for (const outcome of [atRecap, forgotten])
      expect(buttonsIn(outcome)).toMatchObject([{ press: { action: 'add-anyway', opens: 'form' } }])
  })

  test('is offered for the section where it was written, where it is no answer by itself', () => {
    const { last } = after([1, 'UN'], [3, '!suivant'], [2, 'Merci !'])

    expect(buttonsIn(last)).toMatchObject([
      { label: 'L’ajouter à la section 1', press: { args: { section: '1', message: 'Merci !' } } },
    ])
  })

  test('is refused aloud once the text is with the reviewers, as any text is then', () => {
    const t = written('fr')
    pressAt(t, 1, 'section', { section: '4' })
    pressAt(t, 3, 'section', { section: '5' })
    submit(t)
    const before = filled(t)

    const inTime = sayAt(t, [9, 'Encore un objectif chiffré.'])
    const tooLate = sayAt(t, [2, 'Encore un objectif.'])

    expect(filled(t)).toBe(before)
    expect(toldPlainly(tooLate)).toBe(toldPlainly(inTime))
    expect(toldPlainly(tooLate)).toContain('Ce message n’a pas été ajouté : la proposition est soumise')
  })
})

test('what is stored says when its learner went on, and whether they meant to finish where they were', () => {
  const { t } = after([1, 'UN'], [4, '!suivant'], [5, 'CINQ'], [6, '!section 4'])

  expect(t.proposal().departures).toEqual([
    { from: 1, when: two + 4_000, finishes: true },
    { from: 2, when: two + 6_000 },
  ])
})

test('a section that was left by the button of another one was not meant to be finished', () => {
  const t = emptyDraft()
  sayAt(t, [1, '!section 4'])
  pressAt(t, 3, 'next', { section: '2' })

  sayAt(t, [2, 'DEUX'])

  expect([filled(t), t.proposal().sections[4].mark]).toEqual(['4 DEUX', 'open'])
})

test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, 1e300])('a moment that is none, %d, is not known', (moment) => {
  const t = emptyDraft()
  sayAt(t, [4, '!suivant'])

  t.act(
    camille,
    { type: 'said', message: 'x', text: 'X', mentions: 'none', written: moment },
    { thread: 'MLP-2026-001' },
  )

  expect(filled(t)).toBe('2 X')
})
