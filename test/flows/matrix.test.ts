import { describe, expect, test } from 'vitest'
import type { SectionNumber } from '../../src/rubric/section.ts'
import type { Language } from '../../src/text/language.ts'
import { written } from '../support/stages.ts'
import { buttonsOf, people, table, type Table, told } from '../support/table.ts'

const { camille } = people

function drafted(texts: Partial<Record<SectionNumber, string>>, language: Language = 'en'): Table {
  const t = table(language)
  t.command(camille)
  for (const [number, text] of Object.entries(texts)) {
    t.press(camille, 'section', { section: number })
    t.say(camille, text, `m${number}`)
  }
  return t
}

const matrix = (t: Table) => told(t.say(camille, '!matrix'))

const recapOf = (t: Table) => {
  t.press(camille, 'recap')
  const view = t.seen.findLast(({ effect }) => effect.type === 'show' && effect.slot.startsWith('recap'))?.view
  if (!view) throw new Error('no recap')
  return view
}

const everywhere = {
  3: 'Nobody sees drift.',
  4: '- Detect drift within 6 h',
  5: 'Evidently compares the distributions: drift raises an alert.',
  7: '- Risk: drift alerts come too often. Mitigation: a threshold.',
  8: '- Drift detected within 6 h',
}

describe('!matrix', () => {
  test('follows a theme from challenge to KPI', () => {
    const said = matrix(drafted(everywhere))

    expect(said).toContain('Theme · Challenge · Objective · Component · Risk · KPI')
    expect(said).toContain('monitoring · Nobody sees drift. · 1. Detect drift within 6 h · Evidently compares')
    expect(said).toContain('is taken up in the other sections')
  })

  test.each([
    [
      'en',
      { ...everywhere, 4: '- Lock the environment' },
      'The challenge “Nobody sees drift.” (monitoring) does not come back in any objective.',
    ],
    [
      'en',
      { ...everywhere, 8: '- Time to rebuild' },
      'The objective “Detect drift within 6 h” (monitoring) does not come back in any KPI.',
    ],
    [
      'en',
      { ...everywhere, 5: 'Airflow.' },
      'The objective “Detect drift within 6 h” (monitoring) does not come back in any component of the architecture.',
    ],
    [
      'en',
      { ...everywhere, 7: '- Costs grow' },
      'The challenge “Nobody sees drift.” (monitoring) does not come back in any risk.',
    ],
    [
      'en',
      { ...everywhere, 3: '- Nobody sees drift ;', 7: '- Costs grow' },
      'The challenge “Nobody sees drift” (monitoring) does not come back in any risk.',
    ],
    [
      'fr',
      { ...everywhere, 3: 'Personne ne voit la dérive.', 7: '- Les coûts augmentent' },
      'Le défi «\u00A0Personne ne voit la dérive.\u00A0» (surveillance) ne se retrouve dans aucun risque.',
    ],
  ] as const)('says in words where a theme stops (%s)', (language, texts, sentence) => {
    expect(matrix(drafted(texts, language))).toContain(sentence)
  })

  test('a section still to write makes no gaps: it is named once', () => {
    const said = matrix(drafted({ ...everywhere, 5: '🙂', 8: '🙂' }))

    expect(said).toContain('No text yet for: Architecture and')
    expect(said).not.toMatch(/does not come back|taken up/)
  })

  test.each([
    ['en', {}, 'Write a few lines about them'],
    ['fr', {}, 'Écrivez-en quelques lignes'],
    ['en', { 3: 'It rains.' }, 'No MLOps theme is recognised'],
    ['fr', { 3: 'Il pleut.' }, 'Aucun thème MLOps n’est encore reconnu'],
  ] as const)('with nothing to follow, it says so kindly (%s)', (language, texts, sentence) => {
    expect(matrix(drafted(texts, language))).toContain(sentence)
  })

  test('stays small, whatever is written', () => {
    // Each entry is longer than a cell quotes, and there are more of them than a cell names.
    const long = 'drift deploy version reproduce team automate security '.repeat(3)
    const many = Array.from({ length: 40 }, (_, index) => `- ${index} ${long}`).join('\n')
    const said = matrix(drafted({ 3: long, 4: many, 7: '- x', 8: '- x', 5: 'x' }))

    expect(said.length).toBeLessThan(6000)
    expect(said).toContain('and at least 7 others')
    expect(said).toMatch(/- and \d+ more/)
  })

  test('is known to help, and as a bare word', () => {
    const t = drafted(everywhere)

    expect(told(t.say(camille, 'Matrice'))).toContain('From challenge to KPI')
    expect(told(t.press(camille, 'help', { all: 'yes' }))).toContain('!matrix: follows each theme')
  })
})

describe('the recap', () => {
  test('names the gaps and leads to the matrix', () => {
    const recap = recapOf(drafted({ ...everywhere, 7: '- Costs grow' }))

    expect(recap.text).toContain('does not come back in any risk')
    expect(recap.text).not.toContain('Theme |')
    expect(buttonsOf(recap).map(({ press }) => press.action)).toContain('matrix')
  })

  test('says nothing of gaps where there are none', () => {
    expect(recapOf(drafted(everywhere)).text).not.toContain('come back')
  })

  test('offers the matrix beside submitting', () => {
    const actions = buttonsOf(recapOf(written())).map(({ press }) => press.action)

    expect(actions).toEqual(['submit', 'resume', 'show', 'matrix'])
  })
})
