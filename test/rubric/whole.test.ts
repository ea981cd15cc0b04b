import { describe, expect, test } from 'vitest'
import { checkProposal } from '../../src/rubric/checks/check-proposal.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { eachSection, type SectionNumber } from '../../src/rubric/section.ts'

const filler = 'un texte'

/** The findings of one criterion over a proposal of which only some sections matter. */
function raised(
  criterion: string,
  texts: Partial<Record<SectionNumber, string>>,
): readonly (readonly [number, string])[] {
  return checkProposal(eachSection((section) => texts[section] ?? filler))
    .findings.filter((finding) => finding.criterion === criterion)
    .map(({ section, quote, about }) => [section, quote ?? about] as const)
}

describe('X5: tools named outside the architecture', () => {
  test('a tool of the catalogue section that the architecture lacks', () => {
    expect(raised('X5', { 5: 'Airflow et MLflow', 9: 'On y pratique MLflow et Kubeflow.' })).toEqual([[9, 'Kubeflow']])
  })

  test('aliases are the same tool', () => {
    expect(raised('X5', { 5: 'Kubernetes', 9: 'On y pratique k8s.' })).toEqual([])
  })

  test('without any tool in the architecture nothing is compared', () => {
    expect(raised('X5', { 5: 'une API', 9: 'Kubeflow' })).toEqual([])
  })
})

describe('X6 and X8: one quantity, one value', () => {
  const objective = '- Ramener le délai de mise en service de 9 jours à 1 jour'

  test.each([
    ['the same figure', '- Délai de mise en service : 1 jour', []],
    ['the same figure in another unit', '- Délai de mise en service : 24 h', []],
    ['another figure', '- Délai de mise en service : 3 jours', [[8, '3 jours']]],
    ['another quantity', '- Temps de retour à la version précédente : 3 jours', []],
  ])('X6: %s', (_, indicator, expected) => {
    expect(raised('X6', { 4: objective, 8: indicator })).toEqual(expected)
  })

  test.each([
    ['Nous visons une mise en service en un jour.', []],
    ['Nous visons un délai de mise en service de 2 jours.', [[2, '2 jours']]],
  ])('X8: %s', (summary, expected) => {
    expect(raised('X8', { 2: summary, 4: objective })).toEqual(expected)
  })
})

describe('X10: one language', () => {
  const french = 'Le modèle est dans la cave et il est utile pour les équipes de la coopérative.'
  const english = 'The model is in the harbour and it is useful for the teams of the office.'

  test('a section in the other language', () => {
    expect(raised('X10', { 2: french, 3: french, 4: english, 5: french })).toEqual([[4, 'section 4 in en']])
  })

  test('a short English phrase in a French proposal is no change of language', () => {
    expect(raised('X10', { 2: french, 3: french, 4: '- Time to recover < 1 h' })).toEqual([])
  })
})

describe('Z4: nothing new in the conclusion', () => {
  test.each([
    ['Nous livrerons en 2 jours.', []],
    ['Nous gagnerons 45 % de temps.', [[10, '45 %']]],
  ])('%s', (conclusion, expected) => {
    expect(raised('Z4', { 4: '- Livrer en 2 jours', 10: conclusion })).toEqual(expected)
  })
})

test('a section in another language is called by the place that people know it by', () => {
  const french = 'Le modèle est dans le port et il est utile pour les équipes de la côte.'
  const english = 'The tide is high and the model is with the teams in the harbour.'
  const without = { ...rubric, sections: { ...rubric.sections, 5: { ...rubric.sections[5], need: 'off' as const } } }
  const texts = eachSection((section) => (section === 5 ? '' : section === 7 ? english : french))

  const found = checkProposal(texts, without).findings.filter(({ criterion }) => criterion === 'X10')

  expect(found.map(({ values }) => values['number'])).toEqual([6])
})
