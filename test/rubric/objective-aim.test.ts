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

describe('how fast a model is trained, who is taught and what may go live are no aims of data science; how long people wait is one of the business', () => {
  test.each<[string, boolean, string]>([
    ['O3', false, 'Aucune version ne sort qu’une fois relue par deux personnes.'],
    ['O3', false, 'Le modèle n’est servi qu’après un essai sur les données de la veille.'],
    ['O3', false, 'A model only goes live after the nurse in charge has signed.'],
    ['O3', false, 'No retrained model is served until the comparison is green.'],
    ['O3', false, 'Une mise à jour n’est livrée que sur accord écrit de la cheffe de service.'],
    ['O3', true, 'Améliorer le déploiement après la formation.'],
    ['O3', true, 'Mieux suivre le modèle une fois en production.'],
    ['O3', true, 'Le déploiement n’est qu’un début : mieux collaborer autour du modèle.'],
    ['O3', true, 'Better monitoring of the model, only.'],
    ['O5', false, 'Entraîner le modèle de tri en 3 h au lieu de 9 h.'],
    ['O5', false, 'Train the detector in 40 min instead of 5 h by caching the images.'],
    ['O5', false, 'Ramener l’entraînement du CNN de 11 h à 2 h sur un seul GPU.'],
    ['O5', false, 'Entraîner le réseau en moins d’une heure, contre six aujourd’hui.'],
    ['O5', true, 'Entraîner un modèle de tri qui atteint 92 % de rappel.'],
    ['O5', true, 'Entraîner un modèle de classification des images.'],
    ['O5', true, 'Train a model that predicts sales with an MAE below 4.'],
    ['O5', true, 'Réduire de 20 % le temps d’attente des voyageurs aux guichets.'],
    ['O5', true, 'Raccourcir de 10 % le temps de trajet des bus scolaires.'],
    ['O5', true, 'Cut the waiting time of callers by 30%.'],
    ['O5', true, 'Diminuer de 15 % les délais d’attente des usagers de la piscine.'],
    ['O5', false, 'Réduire de 10 min à 1 min le temps d’attente d’un runner de CI.'],
    ['O5', false, 'Réduire de 30 % le temps d’attente des merge requests, de 2 jours à 1,4 jour.'],
    ['O5', false, 'Ramener le délai d’attente avant relecture du modèle de 5 jours à 1 jour.'],
    ['O5', false, 'Cut the waiting time before a release from 6 days to 1 day.'],
    ['O3', false, 'Rien ne part chez les agents sans que deux tests passent.'],
    ['O3', false, 'Le canari ne laisse passer une version qu’avec l’accord de l’astreinte.'],
    ['O3', false, 'A version is only kept once its rollback has been rehearsed.'],
    ['O3', true, 'Not only faster deployments but better ones.'],
    ['O3', true, 'N’utiliser que des outils libres pour le déploiement.'],
    ['O3', true, 'Ne plus subir les mises en production.'],
    ['O5', false, 'Train the forecaster overnight: 6 h instead of 20 h.'],
    ['O5', true, 'Entraîner un réseau plus profond pour gagner 3 % de précision.'],
    ['O5', true, 'Former un modèle qui répond mieux aux clients de la mutuelle.'],
    ['O5', true, 'Cut travel times of nurses by 15%.'],
    ['O5', true, 'Réduire de 20 % la file d’attente au self.'],
    ['O5', false, 'Réduire de 4 h à 30 min l’attente d’un GPU avant chaque réentraînement.'],
    ['O5', false, 'Cut queue time of training jobs from 3 h to 20 min.'],
    ['O5', false, 'Train the 3 planners to read the drift report before June.'],
    ['O5', false, 'Train all nurses to report a wrong score by the end of May.'],
    ['O5', false, 'Former les 12 agents à la lecture des alertes avant la rentrée.'],
    ['O5', false, 'Teach two developers the release checklist by week 6.'],
    ['O3', false, 'Train the two operators to use the monitoring page before the summer.'],
    ['O5', true, 'Train the classifiers on more images by June.'],
    ['O5', true, 'Train two detectors and compare models before May.'],
    ['O5', true, 'Train the transformers with better hyperparameters by June.'],
    ['O5', true, 'Entraîner des détecteurs et comparer plusieurs modèles avant juin.'],
    ['O5', true, '80 % des lecteurs satisfaits de la réponse du service'],
    ['O5', true, 'At least 85% of users happy with the answers of the app'],
    ['O5', true, 'Neuf voyageurs sur dix contents du délai annoncé'],
    ['O5', false, '100 % des conditions de la liste satisfaites avant chaque livraison'],
    ['O5', false, 'All checks satisfied before a release of the model, 10 of 10'],
    ['O5', false, '95 % des requêtes servies en 200 ms, exigence satisfaite chaque mois'],
    ['O5', false, 'Contenir à 5 % la part de livraisons refusées par les utilisateurs'],
  ])('%s %s: %s', (criterion, expected, text) => {
    expect(raised(text).includes(criterion)).toBe(expected)
  })
})
