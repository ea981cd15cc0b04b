import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eachSection, type SectionNumber } from '../../src/rubric/section.ts'
import { splitProposal } from '../../src/rubric/reading/split.ts'
import { traceOf } from '../../src/rubric/trace.ts'

const gaps = (texts: Partial<Record<SectionNumber, string>>): readonly string[] =>
  traceOf(eachSection((section) => texts[section] ?? '')).gaps.map(({ criterion, family }) => `${criterion} ${family}`)

describe('the traceability matrix', () => {
  test.each([
    ['a challenge without objective', { 3: 'Personne ne voit la dérive.', 7: '- Dérive' }, ['X1 monitoring']],
    [
      'a challenge without risk',
      { 3: 'Nobody sees drift.', 4: '- Detect drift', 5: 'Evidently', 8: '- Time to detect drift' },
      ['X4 monitoring'],
    ],
    ['an objective without indicator', { 4: '- Détecter la dérive', 5: 'Evidently' }, ['X2 monitoring']],
    ['an objective without component', { 4: '- Detect drift', 8: '- Drift detected within 1 h' }, ['X3 monitoring']],
    [
      'a theme that leads on everywhere',
      { 3: 'drift', 4: '- detect drift', 5: 'Evidently', 7: '- drift', 8: '- drift detected in 1 h' },
      [],
    ],
    ['nothing at all', {}, []],
  ])('%s', (_, texts, expected) => {
    expect(gaps(texts)).toEqual(expected)
  })

  test('a cell names the entry and quotes it', () => {
    const [row] = traceOf(
      eachSection((section) => (section === 4 ? '- Livrer\n- Détecter la **dérive**\n  en 6 h' : '')),
    ).rows.filter(({ family }) => family === 'monitoring')

    expect(row?.cells.objective).toEqual([{ section: 4, item: 2, quote: 'Détecter la **dérive**' }])
  })

  test('a table is followed row by row, and a drawing line by line', () => {
    const written = 'Trois défis.\n\n| Défi | Qui |\n|---|---|\n| La dérive des capteurs | Léa |\n| Les coûts | Max |'
    const drawn = '```mermaid\ngraph TD\n  A[Évaluer la dérive] --> B\n```'
    const texts = eachSection((section) => (section === 3 ? written : section === 5 ? drawn : ''))
    const [row] = traceOf(texts).rows.filter(({ family }) => family === 'monitoring')

    expect(row?.cells.challenge.map(({ quote }) => quote)).toEqual(['La dérive des capteurs | Léa |'])
    expect(row?.cells.component.map(({ quote }) => quote)).toEqual(['A[Évaluer la dérive] --> B'])
  })

  test.each(['fr', 'en'])('a strong proposal follows its main challenges into objectives (%s)', (language) => {
    const raw = readFileSync(join(import.meta.dirname, `../fixtures/proposals/strong.${language}.md`), 'utf8')
    const { sections } = splitProposal(raw)
    const found = traceOf(eachSection((section) => sections[section].text)).gaps.map(
      ({ criterion, family }) => `${criterion} ${family}`,
    )

    expect(found.filter((gap) => /^X1 (?:reproducibility|versioning|deployment|monitoring)$/.test(gap))).toEqual([])
  })
})
