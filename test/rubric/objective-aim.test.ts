import { describe, expect, test } from 'vitest'
import { checkSection } from '../../src/rubric/checks/check-section.ts'

const raised = (text: string): string[] =>
  checkSection(4, `- ${text}`)
    .findings.filter(({ severity, item }) => severity !== 'minor' && item === 1)
    .map(({ criterion }) => criterion)

describe('a measured aim without one technical word is one of the business', () => {
  test.each([
    'Réduire de 15 % les files d’attente aux caisses',
    'Faire gagner 2 heures par semaine aux agents de la mairie',
    'Vendre 200 abonnements de plus par mois',
    'Diminuer de 10 % les retours de colis des acheteurs',
    'Économiser 40 000 litres d’eau par saison',
    'Cut food waste by 20% in the canteens',
    'Save farmers 30 minutes a day',
    'Increase ticket sales by 12%',
  ])('%s', (text) => {
    expect(raised(text)).toEqual(['O5'])
  })
})

describe('an aim of MLOps told in few or plain words is left alone', () => {
  test.each([
    'Revenir en arrière en 5 minutes',
    'Livrer en un jour au lieu de neuf',
    'Faire relancer la chaîne par un nouveau venu en moins d’une heure',
    'Passer de 9 jours à 1 jour entre la validation et la mise en ligne',
    'Prévenir la personne d’astreinte en 10 minutes',
    'Zéro mot de passe dans le dépôt',
    'Rejouer un entraînement à 1 % près',
    'Diviser par deux le nombre de relances à la main',
    'Un seul clic pour remettre l’ancienne version',
    'Rebuild last month’s model in one hour',
    'Two people can release by June',
    'Answer within 200 ms at p95',
    'Double the frequency of updates',
  ])('%s', (text) => {
    expect(raised(text)).toEqual([])
  })
})

test('a change in per cent of next to nothing is asked where it starts from', () => {
  expect(raised('Réduire les délais de 30 %')).toEqual(['O4'])
  expect(raised('Reduce downtime by half')).toEqual(['O4'])
  expect(raised('Réduire les délais de 30 %, de 10 jours à 7 jours')).toEqual([])
})
