import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rubricPage } from '../../scripts/rubric/page.ts'
import { checkProposal } from '../../src/rubric/checks/check-proposal.ts'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
import { questionOf } from '../../src/rubric/question.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { eachSection } from '../../src/rubric/section.ts'
import { BadRubric, readRubric, rubricOf } from '../../src/start/rubric.ts'

const load = (changes: object) => rubricOf(JSON.stringify({ version: 'test', ...changes }), 'rubric.json')
const raised = (inForce: typeof rubric, text: string) =>
  checkSection(4, text, inForce).findings.map(({ criterion, severity }) => `${criterion} ${severity}`)

describe('a programme’s own rubric', () => {
  const six = '- a 1 h\n- b 2 h\n- c 3 h\n- d 4 h\n- e 5 h\n- f 6 h'

  test('changes thresholds', () => {
    expect(raised(rubric, six)).toContain('O1 major')
    expect(raised(load({ criteria: { O1: { limits: { max: 6 } } } }), six)).not.toContain('O1 major')
  })

  test('changes severities', () => {
    expect(raised(load({ criteria: { O1: { severity: 'minor' } } }), six)).toContain('O1 minor')
  })

  test('turns criteria off', () => {
    const inForce = load({ criteria: { O1: { on: false } } })

    expect(raised(inForce, six).filter((one) => one.startsWith('O1'))).toEqual([])
    expect(inForce.criteria).toHaveLength(rubric.criteria.length - 1)
  })

  test('changes wording, one language at a time', () => {
    const inForce = load({ criteria: { O1: { question: { en: 'How many?' } } } })
    const [finding] = checkSection(4, six, inForce).findings.filter(({ criterion }) => criterion === 'O1')

    expect(finding && questionOf(finding, 'en', inForce)).toBe('How many?')
    expect(finding && questionOf(finding, 'fr', inForce)).toMatch(/^J’ai lu ces objectifs/)
  })

  test('changes sections', () => {
    const inForce = load({ sections: { 5: { need: 'optional', heading: { en: 'Pipeline' } } } })
    const missing = checkProposal(
      eachSection((section) => (section === 5 ? '' : 'text')),
      inForce,
    ).findings.filter(({ criterion }) => criterion === 'X9')

    expect(missing).toEqual([])
    expect(inForce.sections[5].heading).toEqual({ fr: rubric.sections[5].heading.fr, en: 'Pipeline' })
  })
})

describe('a wrong file is refused with every problem and its line', () => {
  const message = (text: string): string => {
    try {
      rubricOf(text, 'rubric.json')
      return 'accepted'
    } catch (error) {
      return error instanceof BadRubric ? error.message : 'another error'
    }
  }

  test('all at once', () => {
    const text =
      '{\n"version": "1",\n"sections": { "11": {} },\n"criteria": {\n"Q9": {},\n"O3": { "severity": "blocking" },\n"O1": { "limits": { "mex": 1 }, "colour": 2 }\n}}'

    expect(message(text).split('\n')).toEqual([
      expect.stringMatching(/^rubric\.json, line 7: criteria\.O1\.colour: is not a setting/),
      expect.stringMatching(/^rubric\.json, line 3: there is no section "11"/),
      expect.stringMatching(/^rubric\.json, line 5: there is no criterion "Q9"/),
      expect.stringMatching(/^rubric\.json, line 6: criterion O3 is judged by a model and cannot be blocking/),
      expect.stringMatching(/^rubric\.json, line 7: criterion O1 has no limit "mex"/),
    ])
  })

  test.each([
    ['not JSON', '{"version": ', /is not JSON/],
    ['a list', '[]', /expected object/],
    ['no version', '{}', /version/],
    ['an empty wording', '{"version":"1","sections":{"1":{"ask":{"fr":""}}}}', /sections\.1\.ask\.fr/],
    [
      'a threshold that is no number',
      '{"version":"1","criteria":{"O1":{"limits":{"max":"5"}}}}',
      /criteria\.O1\.limits\.max/,
    ],
    ['no title', '{"version":"1","sections":{"1":{"need":"off"}}}', /line 1: section 1 holds the title/],
    [
      'blocking by what its author cannot see',
      '{"version":"1","criteria":{"X13":{"severity":"blocking"}}}',
      /X13 is shown to reviewers alone/,
    ],
    ['a name every object has', '{"version":"1","criteria":{"constructor":{}}}', /no criterion "constructor"/],
  ])('%s', (_, text, expected) => {
    expect(message(text)).toMatch(expected)
  })

  test('a missing file', () => {
    expect(() => readRubric('/nowhere/rubric.json')).toThrow('/nowhere/rubric.json cannot be read')
  })
})

test('docs/rubric.md is what the data says; renew it with "npm run rubric -- --write"', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/rubric.md'), 'utf8')).toBe(rubricPage(rubric, 'en'))
})
