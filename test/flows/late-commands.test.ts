import { describe, expect, test } from 'vitest'
import { written } from '../support/stages.ts'
import { after, buttonsIn, filled, pressAt, sayAt, type Stamped, textIn, toldPlainly } from '../support/stamped.ts'
import { people } from '../support/table.ts'

const { camille } = people

const since = (word: string, section: number) =>
  `Votre « ${word} » écrit à 14 h est arrivé en retard : ce qui a été écrit ensuite est dans la section ${section}.`

describe('a command that comes after what was written after it', () => {
  test.each<[string, readonly Stamped[], string, string]>([
    [
      'on to the next section',
      [
        [1, 'UN'],
        [5, 'CINQ'],
        [6, 'SIX'],
        [4, '!suivant'],
      ],
      '1 UN · 2 CINQ SIX',
      since('!suivant', 2),
    ],
    [
      'to the section that it names',
      [
        [1, 'UN'],
        [5, 'CINQ'],
        [4, '!section 7'],
      ],
      '1 UN · 7 CINQ',
      since('!section 7', 7),
    ],
    [
      'back',
      [
        [0, '!section 3'],
        [1, 'UN'],
        [5, 'CINQ'],
        [4, '!retour'],
      ],
      '2 CINQ · 3 UN',
      since('!retour', 2),
    ],
    [
      'past a section',
      [
        [1, 'UN'],
        [5, 'CINQ'],
        [4, '!passer'],
      ],
      '1 UN · 2 CINQ',
      since('!passer', 2),
    ],
    [
      'nowhere, where the section is not done with',
      [
        [2, '!section 4'],
        [3, '- Améliorer la qualité'],
        [5, 'CINQ'],
        [4, '!fini'],
      ],
      '4 - Améliorer la qualité CINQ',
      since('!fini', 4),
    ],
  ])('takes that along: %s', (_, arrivals, expected, said) => {
    const { t, last } = after(...arrivals)

    expect(filled(t)).toBe(expected)
    expect(toldPlainly(last)).toContain(said)
  })

  test('and what was written before it, and comes later still, goes where it belongs', () => {
    const { t } = after([1, 'UN'], [5, 'CINQ'], [4, '!suivant'], [3, 'TROIS'], [6, 'SIX'])

    expect(filled(t)).toBe('1 UN TROIS · 2 CINQ SIX')
    expect(t.proposal().sections[1].mark).toBe('done')
  })

  test('is done without a word about it where nothing was written after it', () => {
    const { t, last } = after([1, 'UN'], [2, 'DEUX'], [4, '!section 3'], [5, 'CINQ'])

    expect([filled(t), toldPlainly(last)]).toEqual(['1 UN DEUX · 3 CINQ', ''])
  })

  test.each<[string, readonly Stamped[], string, number]>([
    [
      '!suivant',
      [
        [1, 'UN'],
        [5, '!section 4'],
        [6, 'SIX'],
        [3, '!suivant'],
      ],
      'vous êtes maintenant à la section 4',
      4,
    ],
    [
      '!suivant, given twice',
      [
        [1, 'UN'],
        [5, '!suivant'],
        [3, '!suivant'],
      ],
      'vous êtes maintenant à la section 2',
      2,
    ],
    [
      '!section 7',
      [
        [1, 'UN'],
        [5, '!suivant'],
        [3, '!section 7'],
      ],
      'vous êtes maintenant à la section 2',
      2,
    ],
    [
      '!fini',
      [
        [1, 'UN'],
        [5, '!suivant'],
        [6, 'SIX'],
        [3, '!fini'],
      ],
      'vous êtes maintenant à la section 2',
      2,
    ],
    [
      '!passer',
      [
        [1, 'UN'],
        [5, '!suivant'],
        [6, 'SIX'],
        [3, '!passer'],
      ],
      'vous êtes maintenant à la section 2',
      2,
    ],
    [
      '!retour',
      [
        [1, 'UN'],
        [5, '!suivant'],
        [6, 'SIX'],
        [3, '!retour'],
      ],
      'vous êtes maintenant à la section 2',
      2,
    ],
    [
      '!effacer',
      [
        [1, 'UN'],
        [5, '!suivant'],
        [6, 'SIX'],
        [3, '!effacer'],
      ],
      'vous êtes maintenant à la section 2',
      2,
    ],
    [
      '!annuler',
      [
        [1, 'UN'],
        [5, '!suivant'],
        [6, 'SIX'],
        [3, '!annuler'],
      ],
      'vous êtes maintenant à la section 2',
      2,
    ],
    [
      '!effacer, over newer text',
      [
        [1, 'UN'],
        [5, 'CINQ'],
        [3, '!effacer'],
      ],
      'le texte a changé depuis',
      1,
    ],
    [
      '!annuler, over newer text',
      [
        [1, 'UN'],
        [5, 'CINQ'],
        [3, '!annuler'],
      ],
      'le texte a changé depuis',
      1,
    ],
  ])('%s is asked about, and changes nothing', (_, arrivals, why, at) => {
    const { t, last } = after(...arrivals)

    expect(toldPlainly(last)).toContain(why)
    expect(toldPlainly(last)).toContain('je n’en ai pas tenu compte')
    expect(filled(t)).toBe(filled(after(...arrivals.slice(0, -1)).t))
    expect(t.proposal().at).toBe(at)
    expect(buttonsIn(last).map(({ label }) => label)).toEqual(['Le faire'])
  })

  test('!annuler over a newer edit is asked about', () => {
    const { t } = after([1, 'UN'], [2, 'DEUX'])
    const edit = { type: 'edited', message: 'UN', text: 'UN, MIEUX', when: Date.UTC(2026, 10, 23, 13, 0, 5) } as const
    t.act(camille, edit, { thread: 'MLP-2026-001' })

    expect(toldPlainly(sayAt(t, [3, '!annuler']))).toContain('le texte a changé depuis')
    expect(filled(t)).toBe('1 UN, MIEUX DEUX')
  })

  test('is done at once by the button, on the section where it was written', () => {
    const { t, last } = after([1, 'UN'], [5, '!section 4'], [6, 'SIX'], [3, '!effacer'])
    const [again] = buttonsIn(last)

    t.press(camille, again?.press.action ?? '', { ...again?.press.args })

    expect(filled(t)).toBe('4 SIX')
  })

  test('!soumettre is asked about once its author went on writing, and the button leads to the recap', () => {
    const { t, last } = after([1, 'UN'], [5, '!section 4'], [6, 'SIX'], [3, '!soumettre'])
    const [again] = buttonsIn(last)
    expect(t.proposal().at).toBe(4)

    t.press(camille, again?.press.action ?? '', { ...again?.press.args })

    expect(t.proposal()).toMatchObject({ at: 'recap', recaps: 1 })
  })

  test('!soumettre leaves what was written after it where it was, and recaps it with the rest', () => {
    const t = written('fr')
    pressAt(t, 1, 'section', { section: '10' })
    sayAt(t, [5, 'Encore un mot de la fin.'])

    const last = sayAt(t, [3, '!soumettre'])

    expect(t.proposal().at).toBe('recap')
    expect(textIn(t, 10)).toContain('Encore un mot de la fin.')
    expect(toldPlainly(last)).toContain(since('!soumettre', 10))
  })

  test('!passer is taken back by its own button, and what was written after it stays where it went', () => {
    const { t, last } = after([1, 'UN'], [5, 'CINQ'], [4, '!passer'])
    const undo = buttonsIn(last).find(({ press }) => press.action === 'undo')
    expect([filled(t), t.proposal().sections[1].mark]).toEqual(['1 UN · 2 CINQ', 'skipped'])

    t.press(camille, 'undo', { ...undo?.press.args })

    expect([filled(t), t.proposal().sections[1].mark]).toEqual(['1 UN · 2 CINQ', 'open'])
  })

  test('!modifier offers the form of the section where it was written', () => {
    expect(toldPlainly(after([1, 'UN'], [5, '!section 4'], [3, '!modifier']).last)).toContain('section 1')
  })

  test('that took a text along is undone as one change', () => {
    const { t } = after([1, 'UN'], [5, 'CINQ'], [4, '!suivant'])

    t.say(camille, '!annuler')

    expect(filled(t)).toBe('1 UN CINQ')
  })
})
