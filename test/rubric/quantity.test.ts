import { describe, expect, test } from 'vitest'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
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
    ['sept entraînements sur dix, puis neuf sur dix', ['ratio: sept entrainements sur dix', 'ratio: neuf sur dix']],
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
    'le service sur le port 8080',
    'chaque lundi à 6 h',
    'avant 5 h',
    'before 5 a.m.',
    'Airflow 2.9 sur 5 nœuds',
    'le capteur XX-200',
    'les codes 4xx/5xx',
    'une équipe de 4 personnes',
  ])('%s', (raw) => {
    expect(found(raw)).toEqual([])
  })
})

describe('the part that a figure plays', () => {
  const roles = (raw: string): string[] => {
    const { plain } = fold(raw)
    return quantitiesOf(plain).map(({ start, end, role }) => `${role}: ${plain.slice(start, end)}`)
  }

  test.each([
    ['de 11 jours à 1 jour', ['start: 11 jours', 'target: 1 jour']],
    ['from ten working days to one', ['start: ten working days', 'target: one']],
    ['12 j → 2 j', ['start: 12 j', 'target: 2 j']],
    ['en 2 à 4 jours', ['target: 2', 'target: 4 jours']],
    ['11 jours aujourd’hui, 1 jour visé', ['current: 11 jours', 'target: 1 jour']],
    ['moins de 10 minutes, contre 3 heures', ['target: 10 minutes', 'current: 3 heures']],
    ['45 min (was 6 h)', ['target: 45 min', 'current: 6 h']],
    ['Une livraison prend 9 jours', ['current: 9 jours']],
    ['95 % sur 30 jours glissants', ['target: 95 %', 'window: 30 jours']],
    ['97 percent, 30-day window', ['target: 97 percent', 'window: 30-day']],
    ['parmi les 200 derniers runs', ['window: 200 derniers runs']],
    ['une dérive (PSI > 0,2) en moins de 4 h', ['threshold: 0,2', 'target: 4 h']],
    ['bloquer si l’erreur dépasse 10 %', ['threshold: 10 %']],
    ['de 9 j à 1 j en 6 semaines', ['start: 9 j', 'target: 1 j', 'date: 6 semaines']],
    ['supprimer les copies sous trois mois', ['date: trois mois']],
    ['une VM avec 64 Go de RAM', ['count: 64 go']],
    ['suivre les 7 étapes du module', ['count: 7 etapes']],
  ])('%s', (raw, expected) => {
    expect(roles(raw)).toEqual(expected)
  })
})

test.each([
  ['1,200 req/min', 1200],
  ['1 200 requêtes par seconde', 1200],
  ['1.200 €', 1200],
  ['12,500 predictions per day', 12_500],
  ['PSI < 0,125', 0.125],
  ['≥ 0.975', 0.975],
  ['2,5 jours', 60],
  ['1 jour', 24],
  ['120 min', 2],
  ['8/9', 800 / 9],
  ['trois neuf', 99.9],
])('%s amounts to %d', (raw, amount) => {
  expect(quantitiesOf(fold(raw).plain)[0]?.amount).toBeCloseTo(amount)
})

describe('an objective is measurable by a figure of any form, not by one that only names or sizes something', () => {
  const isAsked = (text: string): boolean =>
    checkSection(4, `- ${text}`).findings.some(({ criterion }) => criterion === 'O3')

  test.each([
    'Servir 50 images par seconde',
    'Rejouer 10 entraînements sur 10',
    'Former 3 personnes au déploiement',
    'Documenter 5 procédures',
    'Trois neuf de disponibilité',
    'Multiplier par x2 la fréquence des livraisons',
    'Relancer l’entraînement toutes les fins de semaine',
    'Prévenir l’astreinte dès le premier écart',
    'Alerter dans la minute',
    'Couverture de tests : 85',
    'Atteindre un F1 de 0,92',
    'Increase AUC to 0.9',
    'Keep the error rate below 1 in 200',
    'Ship one release per week',
  ])('measurable: %s', (text) => {
    expect(isAsked(text)).toBe(false)
  })

  test.each([
    'Installer Airflow 2.9 sur 5 nœuds',
    'Suivre les 7 étapes du module 3',
    'Stocker les 40 000 photos',
    'Use 4 GPUs for training',
    'Exploiter les données de 2019 à 2023',
    'Lire predict.py et config.yaml',
    'Surveiller les codes 4xx/5xx',
    'Améliorer la performance sur les 30 derniers jours',
    'Mettre en place l’architecture en 5 couches',
    'Publier sur http://localhost:5000',
  ])('asked about: %s', (text) => {
    expect(isAsked(text)).toBe(true)
  })
})

test('a score of the model is one remark: O5, not O3', () => {
  const raised = (text: string): string[] => checkSection(4, `- ${text}`).findings.map(({ criterion }) => criterion)

  for (const text of [
    'Atteindre un F1 de 0,92',
    'Reach 94% accuracy on the hold-out set',
    'Prédire les pannes avec 95 % de précision',
  ]) {
    expect(raised(text)).toContain('O5')
    expect(raised(text)).not.toContain('O3')
  }
})
