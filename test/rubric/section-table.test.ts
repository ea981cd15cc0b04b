import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSectionTables } from '../../src/rubric/reading/section-table.ts'
import { splitProposal } from '../../src/rubric/reading/split.ts'

/** What each block of a document says, after the number of its section; 0 for none. */
function shared(raw: string): readonly (readonly [number, string])[] {
  const { text, blocks } = splitProposal(raw)
  return blocks.map((one) => [
    one.section ?? 0,
    text.slice(one.text.start, one.text.end).replaceAll(/[ ]*\n\s*/g, '\n'),
  ])
}

describe('a table whose first column names the sections', () => {
  test('is read row by row, in French, below the name of the project', () => {
    const raw = `# Piscines de la ville

| Partie | Contenu |
| :-- | :-- |
| **Résumé** | Prévoir chaque matin le nombre de nageurs, pour ouvrir assez de bassins. |
| Contexte et enjeux | Six piscines, et vingt minutes de file le mercredi. |
| Objectifs : | 1. Prévoir la journée à 10 % près<br>2. Livrer un modèle en une heure |
| Architecture / outils | Airflow \\| MLflow, un conteneur par service |
| Risques et mitigations | Année 2020 atypique : l’écarter de l’apprentissage. |
| | Météo en panne : reprendre la veille. |
| Équipe du projet | Deux personnes à mi-temps |
`
    expect(shared(raw)).toEqual([
      [1, 'Piscines de la ville'],
      [2, 'Prévoir chaque matin le nombre de nageurs, pour ouvrir assez de bassins.'],
      [3, 'Six piscines, et vingt minutes de file le mercredi.'],
      [4, '1. Prévoir la journée à 10 % près\n2. Livrer un modèle en une heure'],
      [5, 'Airflow  | MLflow, un conteneur par service'],
      [7, 'Année 2020 atypique : l’écarter de l’apprentissage.\nMétéo en panne : reprendre la veille.'],
      [0, 'Équipe du projet\nDeux personnes à mi-temps'],
    ])
  })

  test('is read row by row, in English, its first row being a section as Word’s tables have it', () => {
    const raw = `| Project title | Count the seals from drone pictures |
|---|---|
| Background | Rangers count two thousand seals by hand, twice a year. |
| Data sources | Four thousand pictures of three beaches, labelled by rangers. |
| Success metrics | Count within 5 % of the rangers’ own, on every beach. |
`
    expect(shared(raw)).toEqual([
      [1, 'Count the seals from drone pictures'],
      [3, 'Rangers count two thousand seals by hand, twice a year.'],
      [6, 'Four thousand pictures of three beaches, labelled by rangers.'],
      [8, 'Count within 5 % of the rangers’ own, on every beach.'],
    ])
  })

  test.each([
    [
      'with a column of numbers',
      '| N° | Part | Your text |\n|--|--|--|\n| 1 | Title | Count the grey seals |\n| 2 | Context | Counted by hand, twice a year |\n| 3 | Risks | Fog hides the beach: fly again |\n| 4 | Data | Pictures of three beaches |',
    ],
    [
      'without pipes at its sides',
      'Part | Text\n--- | ---\nTitle | Count the grey seals\nContext | Counted by hand, twice a year\nRisks | Fog hides the beach: fly again\nData | Pictures of three beaches',
    ],
    [
      'as an office program copies it, parted by tabs',
      'Part\tText\nTitle\tCount the grey seals\nContext\tCounted by hand, twice a year\nRisks\tFog hides the beach: fly again\nData\tPictures of three beaches',
    ],
    [
      'with an empty column behind',
      '| Part | Text | Mark |\n|--|--|--|\n| Title | Count the grey seals | |\n| Context | Counted by hand, twice a year | |\n| Risks | Fog hides the beach: fly again | |\n| Data | Pictures of three beaches | |',
    ],
  ])('%s', (_, raw) => {
    expect(shared(raw)).toEqual([
      [1, 'Count the grey seals'],
      [3, 'Counted by hand, twice a year'],
      [7, 'Fog hides the beach: fly again'],
      [6, 'Pictures of three beaches'],
    ])
  })

  test.each([
    ['a title', '| Title | Count the grey seals |', [1, 'Count the grey seals']],
    ['a part that is none of the ten', '| Équipe | Trois personnes |', [0, 'Équipe\nTrois personnes']],
    ['the names of its columns', '| Rubrique | Ce que nous proposons |', null],
    ['the names of its columns, one of them the title’s', '| Titre | Votre texte |', null],
  ] as const)('whose first row is %s', (_, first, expected) => {
    const rows = [
      'Context | Counted by hand, twice a year',
      'Risks | Fog: fly again later',
      'Data | Pictures of three beaches',
    ]

    const found = shared(`${first}\n|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}`)

    expect(found.slice(0, -3)).toEqual(expected === null ? [] : [expected])
  })

  test('a cell of several lines between tabs keeps them all', () => {
    const raw =
      'Titre\tCompter les phoques gris\nContexte\tComptés à la main chaque année\nObjectifs\t1. Compter à 5 % près\n2. Livrer en un jour\nRisques\tBrouillard : voler de nouveau'

    expect(shared(raw)).toContainEqual([4, '1. Compter à 5 % près\n2. Livrer en un jour'])
  })
})

describe('any other table stays as it is', () => {
  test.each([
    [
      'within a section',
      '## Risques\n\n| Sujet | Mitigation |\n|--|--|\n| Données | Les versionner chaque jour |\n| Architecture | Doubler le service de prévision |\n| Objectifs | Les revoir chaque semaine ensemble |',
    ],
    [
      'that sums up what has headings of its own',
      `# Phoques

| Part | In short |
|--|--|
| Context | Counted by hand, twice a year |
| Data | Four thousand pictures of beaches |
| Risks | Fog hides the whole beach |

## Context
Rangers count seals.
## Data
Pictures.
## Risks
- Fog`,
    ],
    [
      'that says how far each section is',
      '| Section | État |\n|--|--|\n| Contexte | fait |\n| Objectifs | fait |\n| Données | à relire |\n| Risques | à faire |',
    ],
    [
      'with two sections only',
      '| Partie | Contenu |\n|--|--|\n| Contexte | Compté à la main, deux fois par an |\n| Risques | Le brouillard cache toute la plage |',
    ],
    [
      'of risks',
      '| Risque | Probabilité | Mitigation |\n|--|--|--|\n| Dérive des données | moyenne | surveiller chaque semaine |\n| Panne | faible | revenir à la version d’avant |',
    ],
    [
      'in a fence',
      '```\n| Contexte | un deux trois |\n| Objectifs | un deux trois |\n| Risques | un deux trois |\n```',
    ],
  ])('%s', (_, raw) => {
    const { text, blocks } = splitProposal(raw)

    expect(text).toBe(raw)
    expect(
      blocks.filter(({ section }) => section === 1).map((one) => text.slice(one.text.start, one.text.end)),
    ).not.toContainEqual(expect.stringContaining('|'))
  })
})

test('whatever stands in the cells, every word stays where it was', () => {
  const cell = fc.stringMatching(/^[a-z0-9 .:|\\<>br/*#é-]{0,40}$/)
  fc.assert(
    fc.property(fc.array(cell, { minLength: 4, maxLength: 4 }), fc.constantFrom('\n', '\r\n'), (cells, end) => {
      const rows = ['Contexte', 'Objectifs', 'Risques', 'Données'].map(
        (head, at) => `| ${head} | ${cells[at] ?? ''} des mots de plus |`,
      )
      const raw = ['| Partie | Contenu |', '|---|---|', ...rows].join(end)

      const { text } = openSectionTables(raw)

      expect(text).toHaveLength(raw.length)
      for (const [word] of text.matchAll(/[a-z0-9é]+/g)) expect(raw).toContain(word)
      for (const { index, 0: word } of text.matchAll(/[a-z0-9é]+/g)) {
        expect(raw.slice(index, index + word.length)).toBe(word)
      }
      expect(splitProposal(raw).recognised).toBe(4)
    }),
  )
})
