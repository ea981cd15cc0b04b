import { describe, expect, test } from 'vitest'
import { checkProposal } from '../../src/rubric/checks/check-proposal.ts'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
import { eachSection, type SectionNumber } from '../../src/rubric/section.ts'

const words = (count: number): string => Array.from({ length: count }, () => 'mot').join(' ')

/** The findings of one criterion as "severity item: quote or absence". */
const raised = (criterion: string, section: SectionNumber, text: string): string[] =>
  checkSection(section, text)
    .findings.filter((finding) => finding.criterion === criterion)
    .map(({ severity, item, quote, about }) => `${severity} ${item ?? '-'}: ${quote ?? about}`)

describe('T1: the title is complete and short', () => {
  test.each([
    ['a good title', 'Livraison continue d’un modèle de marée', []],
    ['a word left to replace', 'Déploiement de X % des modèles', ['blocking -: X %']],
    ['fifteen words', words(15), []],
    ['sixteen words', words(16), [`minor -: ${words(16)}`]],
  ])('%s', (_, text, expected) => {
    expect(raised('T1', 1, text)).toEqual(expected)
  })
})

describe('R1: the summary has 150 to 200 words', () => {
  test.each([
    [134, ['major -: 134 words']],
    [135, ['minor -: 135 words']],
    [149, ['minor -: 149 words']],
    [150, []],
    [200, []],
    [201, ['minor -: 201 words']],
    [220, ['minor -: 220 words']],
    [221, ['major -: 221 words']],
  ])('%i words', (count, expected) => {
    expect(raised('R1', 2, words(count))).toEqual(expected)
  })
})

describe('O1: three to five objectives', () => {
  const bullets = (count: number): string => Array.from({ length: count }, (_, index) => `- but ${index}`).join('\n')

  test.each([
    [2, ['major -: 2 objectives']],
    [3, []],
    [5, []],
    [6, ['major -: 6 objectives']],
  ])('%i objectives', (count, expected) => {
    expect(raised('O1', 4, bullets(count))).toEqual(expected)
  })

  test('objectives told in prose are not counted', () => {
    const { findings, notAssessed } = checkSection(
      4,
      'Nous livrons en un jour. Nous alertons en 1 h. Nous revenons en 5 min. Puis 2 h. Puis 3 h. Puis 4 h.',
    )

    expect(findings.filter(({ criterion }) => criterion === 'O1')).toEqual([])
    expect(notAssessed).toContain('O1')
  })
})

describe('O9: nothing is left to replace', () => {
  test.each([
    ['- Livrer en X jours', ['blocking 1: X jours']],
    ['- Livrer en 2 jours\n- Automatiser N % du pipeline', ['blocking 2: N %']],
    ['- Ship within TBD days', ['blocking 1: TBD']],
    ['- Livrer en 2 jours', []],
  ])('%s', (text, expected) => {
    expect(raised('O9', 4, text)).toEqual(expected)
  })
})

describe('O11: the guide’s examples are not copied', () => {
  test.each([
    ['- Réduire le temps de déploiement des modèles de 10 à 2 jours', 1],
    ['- Automate 80% of the testing and deployment pipeline.', 1],
    ['- Réduire de 10 à 2 jours le délai entre la validation et la mise en service du modèle de marée', 0],
    ['- Automate retraining of the tide model every Monday', 0],
  ])('%s', (text, count) => {
    expect(raised('O11', 4, text)).toHaveLength(count)
  })
})

describe('P1: a link to a public repository', () => {
  const absent = ['major -: no repository link']

  test.each([
    ['POC : https://github.com/coop/maree', []],
    ['github.com/coop/maree', []],
    ['[POC](https://github.com/coop/maree)', []],
    ['https://github.com/coop', absent],
    ['https://gist.github.com/coop/3f2a', absent],
    ['https://github.com/topics/mlops', absent],
    ['POC à venir', absent],
    [
      'https://github.com/coop/maree (privé pour l’instant)',
      ['major -: https://github.com/coop/maree (privé pour l’instant)'],
    ],
    ['https://github.com/coop/maree, coming soon', ['major -: https://github.com/coop/maree, coming soon']],
  ])('%s', (text, expected) => {
    expect(raised('P1', 6, text)).toEqual(expected)
  })
})

describe('P2: a data source with its address', () => {
  const absent = ['major -: no data link']

  test.each([
    ['Données : https://ville.example.fr/capteurs', []],
    ['Dataset: https://archive.ics.uci.edu/dataset/1', []],
    ['https://huggingface.co/datasets/a/b', []],
    ['Les données viennent de la ville.', absent],
    ['POC : https://github.com/coop/maree\nArticle : https://blog.example.com/mlops', absent],
  ])('%s', (text, expected) => {
    expect(raised('P2', 6, text)).toEqual(expected)
  })

  test('a link of unknown kind is left to the reviewer', () => {
    const { findings, notAssessed } = checkSection(6, 'Voir https://capteurs.example.fr/page')

    expect(findings.map(({ criterion }) => criterion)).not.toContain('P2')
    expect(notAssessed).toContain('P2')
  })
})

describe('X12: secrets and personal data', () => {
  test('a secret blocks, personal data is major, and the question shows neither', () => {
    const key = ['AKIA', 'ABCDEFGHIJKLMNOP'].join('')
    const { findings } = checkSection(2, `clé ${key}, écrire à lea.martin@coop.fr`)

    const leaks = findings.filter(({ criterion }) => criterion === 'X12')
    expect(
      leaks.map(({ criterion, severity, quote, values }) => [criterion, severity, quote, values['masked']]),
    ).toEqual([
      ['X12', 'blocking', key, 'AKIA…'],
      ['X12', 'major', 'lea.martin@coop.fr', 'lea.…'],
    ])
  })
})

describe('X9: required sections', () => {
  test('each empty section is one blocking finding of that section, and gets no other', () => {
    const { findings } = checkProposal(
      eachSection((section) => (section === 4 ? ' \n🎯\n' : section === 7 ? '' : 'un texte')),
    )

    expect(
      findings
        .filter(({ section }) => section === 4 || section === 7)
        .map(({ criterion, section, severity }) => [criterion, section, severity]),
    ).toEqual([
      ['X9', 4, 'blocking'],
      ['X9', 7, 'blocking'],
    ])
  })
})

describe('every finding', () => {
  const text =
    '- Réduire le **délai** de X à Y jours\r\n- Améliorer\u00a0le suivi 🎯\n- E\u0301crire à lea.martin@coop.fr'

  test('quotes the text verbatim', () => {
    for (const { span, quote } of checkSection(4, text).findings) {
      expect(span === null ? null : text.slice(span.start, span.end)).toBe(quote)
    }
  })

  test('is the same each time', () => {
    expect(checkSection(4, text)).toEqual(checkSection(4, text))
  })

  test('keeps its identity when another passage is reworded', () => {
    const abouts = (raw: string): string[] =>
      checkSection(4, raw)
        .findings.filter(({ criterion, item }) => criterion === 'O3' && item === 2)
        .map(({ about }) => about)

    expect(abouts(text.replace('délai', 'temps'))).toEqual(abouts(text))
  })

  test('stands in order: blocking, then major, then minor', () => {
    expect(checkSection(4, text).findings[0]?.severity).toBe('blocking')
  })
})

test('an example of the guide is one remark where it is an objective, and copied text elsewhere', () => {
  const example = 'Réduire le temps de déploiement des modèles de X à Y jours'
  const raised = (section: 4 | 8) =>
    checkSection(section, `- ${example}\n- Détecter la dérive en 6 h`).findings.map(({ criterion }) => criterion)

  expect(raised(4)).toContain('O11')
  expect(raised(4)).not.toContain('X11')
  expect(raised(8)).toContain('X11')
})
