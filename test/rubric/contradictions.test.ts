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

describe('two triggers, two shares close to all, two ways of running or two kinds of model', () => {
  test.each<[string, Partial<Record<number, string>>]>([
    [
      'X6',
      {
        5: 'Retraining starts when the KS statistic exceeds 0.1.',
        7: '- Drift: retraining when the KS statistic is above 0.25.',
      },
    ],
    [
      'X6',
      {
        4: '- Atteindre 99,5 % de disponibilité du service de score.',
        8: '- Disponibilité du service de score : 99,95 % par mois.',
      },
    ],
    [
      'X6',
      {
        4: '- Reach 98% availability of the scoring service.',
        8: '- Availability of the scoring service: 99.9% per month.',
      },
    ],
    [
      'X7',
      {
        5: 'Le réentraînement est lancé automatiquement tous les lundis par Prefect.',
        7: '- Oubli : le réentraînement est encore lancé à la main par l’alternant. Mitigation : mémo.',
      },
    ],
    [
      'X7',
      {
        5: 'Retraining is started automatically every Sunday.',
        9: 'Learners will see that the retraining is run by hand.',
      },
    ],
    [
      'X7',
      {
        5: 'L’API tourne dans la salle des serveurs de la mairie, sans recours au cloud.',
        6: 'Un abonnement Azure pour héberger l’API et les images.',
      },
    ],
    ['X7', { 3: 'We use no cloud at all.', 6: 'The API is hosted on AWS with a student account.' }],
    [
      'X7',
      { 3: 'The model scores all tickets every night.', 5: 'Each ticket is scored live as soon as it is opened.' },
    ],
    ['X7', { 3: 'Each call is scored live by the model.', 5: 'The scores are computed every night from a file.' }],
    [
      'X8',
      {
        2: 'Un modèle de classification d’images trie déjà les pièces.',
        3: 'Le modèle actuel est un LSTM qui prévoit les ventes par magasin.',
      },
    ],
    [
      'X8',
      {
        2: 'An image classification model (CNN) is in use at the farm.',
        3: 'The current model is a time series model that predicts the yield.',
      },
    ],
    ['X6', { 4: '- Tenir 99,9 % de disponibilité du score.', 8: '- Disponibilité du score : 99 % par trimestre.' }],
    [
      'X7',
      {
        7: '- Retard : le réentraînement est fait manuellement par le stagiaire.',
        9: 'On y voit un réentraînement lancé par Airflow chaque nuit.',
      },
    ],
    ['X7', { 5: 'Aucun cloud : tout tourne au labo.', 6: 'Le modèle est déployé sur Vertex AI.' }],
    [
      'X7',
      {
        2: 'The model predicts live, call by call, as soon as a form is sent.',
        5: 'Predictions are written every night to a table.',
      },
    ],
    [
      'X8',
      {
        2: 'Un classifieur d’images repère les fruits abîmés ; le modèle classe les photos.',
        3: 'Le modèle est un Prophet entraîné sur les récoltes.',
      },
    ],
  ])('contradict each other, %s: %j', (criterion, sections) => {
    expect(found(sections)).toEqual([criterion])
  })

  test.each<[string, Partial<Record<number, string>>]>([
    [
      'none',
      {
        5: 'Une alerte part quand le PSI est supérieur à 0,2.',
        7: '- Dérive : réentraînement dès que le PSI dépasse 0,3.',
      },
    ],
    [
      'none',
      { 5: 'Une alerte part quand le PSI dépasse 0,2.', 7: '- Dérive : réentraînement dès que le PSI dépasse 0,2.' },
    ],
    [
      'none',
      {
        5: 'Une alerte part quand le PSI dépasse 0,1 ; le réentraînement quand il dépasse 0,25.',
        7: '- Dérive : réentraînement dès que le PSI dépasse 0,25.',
      },
    ],
    [
      'none',
      {
        4: '- Atteindre 99 % de disponibilité du service de score.',
        8: '- Disponibilité du service de score : 99,0 % par mois.',
      },
    ],
    [
      'none',
      { 4: '- Automatiser 95 % des étapes de livraison.', 8: '- Part des étapes de livraison automatisées : 96 %.' },
    ],
    [
      'none',
      {
        5: 'Le réentraînement est lancé automatiquement chaque lundi.',
        7: '- Panne d’Airflow : le réentraînement peut être lancé à la main.',
      },
    ],
    [
      'none',
      {
        3: 'Aujourd’hui le réentraînement est lancé à la main.',
        5: 'Le réentraînement est lancé automatiquement chaque lundi.',
      },
    ],
    [
      'none',
      {
        5: 'Retraining is started automatically every Sunday; its report is read by hand.',
        7: '- Missed run: an alert, then retraining is started by hand if it fails twice.',
      },
    ],
    [
      'none',
      {
        5: 'L’API tourne sur un serveur de la mairie, sans recours au cloud.',
        6: 'Documentation : le guide MLOps d’AWS.',
      },
    ],
    ['none', { 3: 'We use no cloud at all.', 6: 'The data come from the AWS open data registry.' }],
    ['none', { 3: 'The model scores each ticket live.', 5: 'Every night the model is trained again.' }],
    [
      'none',
      {
        3: 'Le modèle note les colis chaque nuit.',
        5: 'Une démo en direct montre la chaîne ; le modèle note toujours les colis chaque nuit.',
      },
    ],
    ['none', { 3: 'The model scores each parcel live.', 5: 'Every night the logs are archived.' }],
    [
      'none',
      {
        2: 'Un modèle de classification d’images trie les pièces.',
        3: 'Le modèle (ResNet) lit une photo et rend un défaut.',
      },
    ],
    [
      'none',
      {
        2: 'Un modèle de série temporelle prévoit les ventes.',
        3: 'Le modèle (LSTM) prévoit les ventes de chaque magasin ; un autre modèle lit des images.',
      },
    ],
    [
      'none',
      {
        2: 'An image classification model sorts parts.',
        3: 'The model sorts parts; another team runs a time series model on orders.',
      },
    ],
    [
      'none',
      { 5: 'Une alerte part quand le PSI dépasse 0,1.', 7: '- Dérive : le modèle est gelé si le KS dépasse 0,3.' },
    ],
    [
      'none',
      {
        4: '- 99 % des étapes de livraison tracées.',
        8: '- Étapes de livraison tracées : 99 % (aucune sur 100 en moins).',
      },
    ],
    ['none', { 4: '- Porter les tests du pipeline à 90 %.', 8: '- Part du pipeline testée : 91 % par mois.' }],
    [
      'none',
      {
        5: 'Retraining is launched automatically each Sunday.',
        9: 'Later, learners could launch a retraining by hand.',
      },
    ],
    ['none', { 5: 'No cloud is used for patient data.', 6: 'A free AWS account for the exercises of the course.' }],
    [
      'none',
      {
        3: 'Every night the shop sends its file; the model answers each request in real time.',
        5: 'The API answers in real time.',
      },
    ],
    ['none', { 2: 'Le modèle classe les tickets.', 3: 'Chaque nuit, le modèle est sauvegardé ; il classe en direct.' }],
    ['none', { 2: 'Un réseau CNN trie les images.', 3: 'Le réseau lit aussi une série temporelle de températures.' }],
    [
      'none',
      {
        3: 'Live scores are not needed: the model scores the list every evening.',
        5: 'Each evening the model scores the list.',
      },
    ],
    ['none', { 3: 'The model scores each call live.', 5: 'Every evening a copy of the model is made.' }],
  ])('%s where each may be true beside the other: %j', (_, sections) => {
    expect(found(sections)).toEqual([])
  })
})
