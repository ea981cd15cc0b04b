import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSection } from '../../../src/rubric/checks/check-section.ts'
import { sentencesIn } from '../../../src/rubric/prompt/sentences.ts'
import { type SectionNumber, sectionNumbers } from '../../../src/rubric/section.ts'
import { draftText } from './texts.ts'
import { runs } from '../../support/fuzz.ts'

const read = (section: SectionNumber, raw: string) => sentencesIn(section, raw, checkSection(section, raw).entries)
const told = (section: SectionNumber, raw: string): readonly string[] =>
  read(section, raw).map(({ span, item }) => `${item === null ? '' : `${item}: `}${raw.slice(span.start, span.end)}`)

describe('a section as numbered sentences', () => {
  test.each([
    [
      'prose',
      3,
      'Un modèle existe. Il est lent !\nPersonne ne le suit.',
      ['Un modèle existe.', 'Il est lent !', 'Personne ne le suit.'],
    ],
    ['wrapped lines', 3, 'A model\nruns here. It is slow.', ['A model\nruns here.', 'It is slow.']],
    ['a list', 4, 'Nos objectifs :\n\n- Livrer. Vite.\n- Suivre', ['Nos objectifs :', '1: Livrer. Vite.', '2: Suivre']],
    ['a list elsewhere', 5, '# Plan\n- DVC\n1. MLflow', ['Plan', 'DVC', 'MLflow']],
    ['a table', 8, '| KPI | Cible |\n|---|---|\n| Délai | 1 j |', ['KPI | Cible |', '1: Délai | 1 j']],
    [
      'risks',
      7,
      '- Risk: drift\n  Mitigation: alert\n- Risk: cost',
      ['1: Risk: drift\n  Mitigation: alert', '2: Risk: cost'],
    ],
    ['code', 3, '```json\n{"verdict": "met"}\n```', ['```json', '{"verdict": "met"}']],
    ['nothing', 3, ' \n\t\n', []],
    ['markers alone', 3, '- \n2.\n*', []],
  ] as const)('%s', (_, section, raw, expected) => {
    expect(told(section, raw)).toEqual(expected)
  })

  test('a very long entry is cut into its sentences, which all belong to it', () => {
    const raw = `- ${'Une phrase de plus pour cet objectif. '.repeat(20)}\n- Suivre`

    const items = read(4, raw).map(({ item }) => item)

    expect(items.filter((item) => item === 1).length).toBe(20)
    expect(items.at(-1)).toBe(2)
  })

  test('any text: spans in order and apart, numbered through, and no word is left out', () => {
    fc.assert(
      fc.property(draftText, fc.constantFrom(...sectionNumbers), (raw, section) => {
        const sentences = read(section, raw)
        let at = 0
        let left = ''
        for (const [index, { span, number }] of sentences.entries()) {
          expect(number).toBe(index + 1)
          expect(span.start).toBeGreaterThanOrEqual(at)
          expect(span.end).toBeGreaterThan(span.start)
          left += `${raw.slice(at, span.start)}\n`
          at = span.end
        }
        expect(`${left}${raw.slice(at)}`).not.toMatch(/\p{L}{2}/u)
      }),
      { numRuns: runs(150) },
    )
  })
})
