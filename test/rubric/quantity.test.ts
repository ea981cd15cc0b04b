import { describe, expect, test } from 'vitest'
import { quantitiesOf } from '../../src/rubric/detectors/quantity.ts'
import { fold } from '../../src/rubric/reading/fold.ts'

const found = (raw: string): string[] => {
  const { plain } = fold(raw)
  return quantitiesOf(plain).map(({ start, end, dimension }) => `${dimension}: ${plain.slice(start, end)}`)
}

describe('a number that measures something', () => {
  test.each([
    ['en moins de 30 minutes', ['time: 30 minutes']],
    ['under 30min', ['time: 30min']],
    ['de 9 à 1 jour', ['time: 9', 'time: 1 jour']],
    ['from 5 to 2 days', ['time: 5', 'time: 2 days']],
    ['2–3 semaines', ['time: 2', 'time: 3 semaines']],
    ['80\u00a0% du pipeline', ['ratio: 80 %']],
    ['99,9 % de disponibilité', ['ratio: 99,9 %']],
    ['≥ 0,80', ['bare: 0,80']],
    ['at least two promoted versions', ['count: two promoted versions']],
    ['trois déploiements par semaine', ['count: trois deploiements']],
    ['en deux jours ouvrés', ['time: deux jours']],
    ['in under an hour', ['time: an hour']],
    ['un tiers de temps en moins', ['ratio: un tiers']],
    ['lead time halved', ['ratio: halved']],
    ['moins de 50 € par mois', ['money: 50 €']],
    ['less than $20 a month', ['money: $20']],
    ['1 200 requêtes par seconde', ['rate: 1 200 requetes par']],
    ['zéro interruption', ['count: zero interruption']],
    ['MTTR:5 min', ['time: 5 min']],
    ['sept entraînements sur dix, puis neuf sur dix', ['ratio: neuf sur dix']],
    ['from eight in ten to two in ten', ['ratio: eight in ten', 'ratio: two in ten']],
  ])('%s', (raw, expected) => {
    expect(found(raw)).toEqual(expected)
  })
})

describe('a number that names something', () => {
  test.each([
    'Python 3.12 sur quatre nœuds',
    'la version v2.3 du service',
    'latence p95',
    'Recall@10',
    'le risque R-01',
    'livré le 2026-01-15',
    'section 4.2 du guide',
    'phase 2 du projet',
    'le bucket s3-1',
    'https://a.example/v1/30',
    'un test de non-régression',
    'GPT-4 et CO2',
  ])('%s', (raw) => {
    expect(found(raw)).toEqual([])
  })
})
