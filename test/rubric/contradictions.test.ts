import { describe, expect, test } from 'vitest'
import { checkProposal } from '../../src/rubric/checks/check-proposal.ts'
import { eachSection } from '../../src/rubric/section.ts'

const looked: ReadonlySet<string> = new Set(['X5', 'X6', 'X7', 'X8', 'Z4'])

const found = (sections: Partial<Record<number, string>>): string[] => {
  const { findings } = checkProposal(eachSection((section) => sections[section] ?? ''))
  return [...new Set(findings.map(({ criterion }) => criterion).filter((criterion) => looked.has(criterion)))]
}

describe('two sections that contradict each other', () => {
  test.each<[string, Partial<Record<number, string>>]>([
    ['X7', { 3: 'Le score est rendu à la volée, appel par appel.', 5: 'Le modèle tourne en batch toutes les nuits.' }],
    ['X7', { 5: 'Each release is approved by the harbour master.', 9: 'Learners see a fully automated release.' }],
    ['X7', { 3: 'I work alone on this project.', 5: 'Our team of four shares one server.' }],
    [
      'X7',
      {
        6: 'Les relevés du port sont confidentiels.',
        9: 'Comme les données sont publiques, chacun peut refaire le projet.',
      },
    ],
    ['X7', { 3: 'Les images ne quittent jamais le bateau.', 5: 'Une API hébergée dans le cloud renvoie le score.' }],
    ['X8', { 2: 'A classifier already sorts the fish.', 3: 'A linear regression gives the weight of each fish.' }],
    ['X8', { 2: 'Trois risques sont suivis.', 7: '- Panne : relance\n- Dérive : alerte' }],
    ['X6', { 5: 'The canary gets 10% of the calls.', 7: '- Bad release: canary on 25% of the calls.' }],
    [
      'X6',
      {
        5: 'Les journaux sont conservés 60 jours.',
        7: '- Données personnelles : journaux effacés au bout de 10 jours.',
      },
    ],
    [
      'X6',
      {
        4: '- Porter l’automatisation du pipeline de 30 % à 80 %.',
        8: '- Taux d’automatisation du pipeline : de 30 % à 95 %.',
      },
    ],
    [
      'X6',
      {
        4: '- Ramener la mise en production de 9 jours à 1 jour.',
        8: '| Indicateur | Aujourd’hui | Cible |\n|---|---|---|\n| Délai de mise en production | 9 jours | 3 jours |',
      },
    ],
    [
      'X6',
      {
        4: '- Revenir à la version précédente en 10 minutes, contre 2 h aujourd’hui.',
        8: '- Temps de retour arrière : 5 h aujourd’hui, 10 min visées.',
      },
    ],
    [
      'X6',
      { 3: 'Une mise en production prend 15 jours.', 4: '- Passer de 8 jours à 1 jour pour une mise en production.' },
    ],
    [
      'X6',
      { 4: '- Alerter si le PSI dépasse 0,1.', 5: 'Evidently envoie une alerte quand le PSI est au-delà de 0,25.' },
    ],
    [
      'X6',
      {
        4: '- Signaler une panne de capteur en moins de 2 h.',
        8: '- Délai pour signaler une panne de capteur : 6 h au plus.',
      },
    ],
    [
      'X6',
      {
        4: '- Couvrir 90 % des tables par des tests de données.',
        8: '- Tables couvertes par des tests de données : 70 %, par mois.',
      },
    ],
    ['X8', { 2: 'Nous voulons détecter une dérive en moins de 2 h.', 4: '- Détecter une dérive en moins de 12 h.' }],
    ['X8', { 2: '90 % du pipeline sera automatisé.', 8: '- Taux d’automatisation du pipeline : 70 %.' }],
    [
      'Z4',
      {
        4: '- Livrer en 1 jour.',
        8: '- Délai : 1 jour.',
        10: 'La livraison se fera en un jour et le coût baissera de 45 %.',
      },
    ],
    [
      'Z4',
      {
        4: '- Livrer en 1 jour.',
        8: '- Délai : 1 jour.',
        10: 'La livraison se fera en un jour ; douze agences suivront.',
      },
    ],
    ['X5', { 5: 'Prefect orchestre, MLflow garde les modèles.', 9: 'On y apprend Prefect, MLflow et Seldon.' }],
    [
      'X6',
      {
        4: '- Cut the deployment time from 10 days to 2 days.',
        8: '- Deployment time: 10 days today, 4 days targeted.',
      },
    ],
    [
      'X6',
      {
        4: '- Raise automated pipeline steps from 30% to 80%.',
        8: '- Automation rate of pipeline steps: from 30% to 95%.',
      },
    ],
    ['X6', { 3: 'A release to production takes 3 weeks.', 4: '- Cut the release to production from 5 days to 1 day.' }],
    ['X6', { 4: '- Roll back within 5 minutes.', 8: '- Rollback time: under 30 minutes.' }],
    [
      'X6',
      { 4: '- Restore a failed feed within 2 hours.', 8: '- Time to restore a failed feed: one day, p90 per month.' },
    ],
    [
      'X8',
      {
        2: 'Deployment to production will take one day.',
        4: '- Cut the deployment to production from 9 days to 3 days.',
      },
    ],
    [
      'Z4',
      {
        4: '- Roll back in 5 minutes.',
        8: '- Rollback: 5 minutes.',
        10: 'Rollback in 5 minutes, and 30% cheaper runs.',
      },
    ],
  ])('%s: %j', (criterion, sections) => {
    expect(found(sections)).toEqual([criterion])
  })
})

describe('another unit, window, side, part or step is no contradiction', () => {
  test.each<[string, Partial<Record<number, string>>]>([
    ['none', { 3: 'Le modèle répond en temps réel.', 5: 'L’entraînement tourne en batch, une fois par nuit.' }],
    [
      'none',
      {
        3: 'Le score est calculé chaque nuit, par lots ; demain, il le sera en temps réel.',
        5: 'Le modèle répond en temps réel.',
      },
    ],
    [
      'none',
      {
        5: 'Aujourd’hui, chaque mise en service se fait à la main.',
        9: 'La mise en service devient entièrement automatique.',
      },
    ],
    ['none', { 3: 'Je suis seul sur ce projet.', 7: '- Désaccord entre les deux infirmières : avis du médecin.' }],
    [
      'none',
      {
        6: 'Météo-France, licence Etalab 2.0 ; relevés internes confidentiels.',
        9: 'Les données ouvertes suffisent pour refaire le projet.',
      },
    ],
    ['none', { 3: 'Nothing leaves the building but the weekly report.', 5: 'The report is built on AWS.' }],
    [
      'none',
      { 2: 'Une régression logistique signale les pannes.', 3: 'Le modèle de classification renvoie un score.' },
    ],
    [
      'none',
      {
        2: 'Les deux premiers objectifs sont techniques.',
        4: '- Livrer en 1 jour\n- Alerter en 2 h\n- Rejouer 90 % des runs',
      },
    ],
    ['none', { 5: 'Le canari reçoit 5 % puis 50 % des appels.', 7: '- Mauvaise version : canari à 5 % des appels.' }],
    [
      'none',
      {
        4: '- Ramener la livraison de 11 jours à 1 jour.',
        8: '- Délai de livraison : 1 jour, lu sur une fenêtre de 72 h.',
      },
    ],
    [
      'none',
      {
        4: '- Ramener la mise en production de 9 jours à 1 jour.',
        3: 'Aujourd’hui une mise en production prend 9 jours.',
      },
    ],
    [
      'none',
      { 4: '- Revenir en arrière en 15 minutes.', 8: '- Retour arrière : 15 min, pendant une observation de 72 h.' },
    ],
    [
      'none',
      {
        4: '- Livrer une version en 24 h.',
        8: '- Temps de livraison : 1 jour.',
        10: 'Une version sera livrée en un jour.',
      },
    ],
    ['none', { 4: '- Automatiser 2 étapes par semaine du pipeline.', 8: '- Part du pipeline automatisée : 80 %.' }],
    [
      'none',
      {
        4: '- Détecter une dérive en 4 h\n- Corriger une dérive en 2 jours',
        8: '- Temps de détection d’une dérive : 4 h\n- Temps de correction d’une dérive : 2 jours',
      },
    ],
    [
      'none',
      { 4: '- Remplacer Jenkins par Airflow pour l’orchestration.', 5: 'Airflow orchestre, MLflow garde les modèles.' },
    ],
    [
      'none',
      {
        4: '- Réduire de 60 % le délai de mise en production, de 10 jours à 4 jours.',
        8: '- Délai de mise en production : 4 jours.',
      },
    ],
    [
      'none',
      {
        2: 'La mise en production passera de 9 jours à 1 jour.',
        4: '- Mise en production en 1 jour.',
        8: '- Délai : 1 jour, médiane sur 20 livraisons.',
      },
    ],
    ['none', { 4: '- Automatiser 80 % du pipeline.', 8: '- Étapes manuelles du pipeline : moins de 20 %.' }],
    ['none', { 4: '- Livrer en 1 jour.', 8: '- Délai : 1 jour.', 10: 'Nos quatre objectifs tiennent en cinq étapes.' }],
    ['none', { 4: '- Roll back within 60 minutes.', 8: '- Rollback time: 1 hour.' }],
    [
      'none',
      { 4: '- Cut the deployment time from 10 days to 2 days.', 8: '- Deployment time: 2 days, over a 72 h window.' },
    ],
    [
      'none',
      {
        4: '- Detect drift within 4 hours and resolve it within 2 days.',
        8: '- Time to detect drift: 4 hours\n- Time to resolve drift: 2 days',
      },
    ],
    ['none', { 4: '- Move from Jenkins to GitHub Actions.', 5: 'GitHub Actions builds, MLflow registers.' }],
    ['none', { 4: '- Automate the release, 2 by week.', 8: '- Automation rate of the release: 80%.' }],
    [
      'none',
      {
        5: 'MLflow registers, FastAPI serves.',
        9: 'Learners practise MLflow. Later on, Seldon could serve a second model.',
      },
    ],
    [
      'none',
      {
        4: '- Roll back in 5 minutes.',
        8: '- Rollback: 5 minutes.',
        10: 'The six steps above make a rollback a matter of 5 minutes.',
      },
    ],
  ])('%s: %j', (_, sections) => {
    expect(found(sections)).toEqual([])
  })
})
