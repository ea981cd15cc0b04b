import { describe, expect, test } from 'vitest'
import { checkSection } from '../../src/rubric/checks/check-section.ts'

const isBound = (text: string): boolean =>
  !checkSection(4, `- ${text}`).findings.some(({ criterion }) => criterion === 'O7')

describe('an objective that says by when', () => {
  test.each([
    'Livrer en un jour, S8',
    'Plus de copie à la main à compter de février',
    'À partir d’octobre, livrer chaque semaine',
    'By the time the bootcamp ends, every run is tracked',
    'Au bout de six semaines, plus aucune copie à la main',
    'Eight weeks in, every run is tracked',
    'Registry live two months from now',
    'Canari en place, échéance S9',
    'Retour arrière testé, fin S8',
    'Registre en service à M+3',
    'Canari en place à J+30',
    'Passer à 2 h le 12/05/2027',
    'Passer à 2 h le 12 mai 2027',
    'Alertes actives, 12 mai',
    'Alertes branchées au T3',
    'Alertes branchées T3 2027',
    '90 % des étapes automatisées (semaine 8)',
    'Retour arrière en 5 min au sprint 3',
    'Tests de données en place, semaines 3-5',
    'Plus aucun secret dans le code, deadline 12 mai',
    'Plus aucun secret dans le code – échéance : juin',
    'Mise en service automatique mi-avril',
    'Trois environnements identiques pour la démo',
    'Tracer tous les modèles d’ici quatre mois',
    'Porter la part rejouable à 90 % en deux mois',
    'Tracer 100 % des modèles avant le 3 mars',
    'Automatiser la livraison (fin T2)',
    'Réduire le délai à 1 jour d’ici le jalon 2',
    'Alerte de dérive opérationnelle pour la S10',
    'Retour arrière prêt avant les vacances',
    'D’ici la fin du bootcamp, une release par semaine',
    'Passer de 9 j à 1 j au plus tard en semaine 6',
    'Rejouer 5 runs sur 5 pour mars',
    'Avoir un registre complet fin 2027',
    'Passer à une livraison par semaine à partir de mai',
    'Objectif tenu à l’issue de la formation',
    'Échéance : sprint 4',
    'Mettre en place la CI sous deux mois',
    '80 % de couverture avant Pâques',
    'One-day lead time, Q2',
    'Rollback drill passed by week 8',
    'Alerts on, due June',
    'Registry live by EOY',
    'Tests in place 2027-05-12',
    'All runs traceable, Week 3',
    'Milestone 2: canary in use',
    'Automate 8 of 9 steps by summer',
    'No manual copy left before the demo',
    'Drift alerts on mid-April',
    'Cut lead time to one day within three months',
    'Trace all models by end of term',
    '90% reproducible runs in sprint 4',
    'Rollback under 5 min (W8)',
    'Have drift alerts by June 3rd',
    'Nightly retraining from March',
    'J+45: all secrets in the vault',
    'A tested restore for the final review',
    'Two releases a week by 12/05/2027',
    'Lead time of one day at the end of the course',
    'Canari actif courant mai',
    'Retour arrière répété en S12',
    'Journal des alertes complet à la mi-mars',
    'Passer à 3 livraisons par mois au 1er trimestre 2027',
    '90 % des tests verts d’ici à la rentrée',
    'Plus de copie manuelle à partir du 15 janvier',
    'Registre rempli avant Noël',
    'Fini les secrets en clair : 30/04',
    'Passer de 5 h à 20 min (juin 2027)',
    'Avoir trois environnements d’ici 8 semaines',
    'Tracer chaque modèle à J+60',
    'Alerte en 10 min avant le jury',
    'Canary live mid-May',
    'Two releases a month from Q3 onwards',
    'Rollback rehearsed in week 10',
    'Deadline: 15 March, all runs tagged',
    'All tests green by the mid-term review',
    'No secret in the repo by the end of January',
    'Half the steps automated before spring',
    'Reach 97% success in four months',
  ])('%s', (text) => {
    expect(isBound(text)).toBe(true)
  })
})

describe('a value to reach, a cadence, a time of day, a window or the age of the data is no deadline', () => {
  test.each([
    'Livrer une version en deux jours',
    'Revenir en arrière sous 15 minutes',
    'Restaurer les sauvegardes des six derniers mois',
    'Prévenir l’équipe avant 8 h',
    'Relancer la chaîne chaque 1er du mois',
    'Recharger les données du 12 mai 2024',
    'Bloquer la livraison avant la fin des tests',
    'Surveiller les capteurs T1 et T2',
    'Stocker les modèles sur S3',
    'Utiliser la version 2024-03 de l’image',
    'Garder les journaux 12 mois',
    'Prédire la demande à 3 mois',
    'Mesurer le taux sur un trimestre',
    'Réentraîner tous les deux mois',
    'Exploiter les relevés de mars à juin 2023',
    'Envoyer l’alerte dès le premier écart',
    'Livrer dans la semaine après la validation',
    'Automatiser l’étape 3 du pipeline',
    'Envoyer le rapport à la fin de chaque exécution',
    'Lancer les tests avant la mise en production',
    'Répondre en moins de 2 s',
    'Une mise à jour par mois',
    'Remplacer le modèle entraîné en janvier',
    'Réduire de 3 semaines à 2 jours le délai de livraison',
    'Livrer en 2 semaines au lieu de 6',
    'Roll back within 5 minutes',
    'Retrain every quarter',
    'Keep logs for 6 months',
    'Rebuild any model of the last two years',
    'Use data from March 2023',
    'Finish the batch before 6 a.m.',
    'Block the release before it is promoted',
    'Alert within a day of the drift',
    'Run on the S3 bucket',
    'Report the rate per month',
    'Forecast three months ahead',
    'Upgrade to version 2024.10',
    'Send the report at the end of each run',
    'Deploy in 2 days instead of 3 weeks',
    'Replace the script written in May',
    'Livrer en une semaine',
    'Réduire le temps d’attente à 3 semaines',
    'Traiter les fichiers de juin en moins d’une heure',
    'Réentraîner chaque trimestre',
    'Rejouer l’entraînement de mars 2024',
    'Bloquer toute fusion avant revue',
    'Mesurer la dérive sur 4 semaines',
    'Alerter l’équipe le jour même',
    'Lire les capteurs S1 à S12',
    'Sauvegarder tous les soirs à 22 h',
    'Prévoir les ventes de décembre sans relance manuelle',
    'Revenir en arrière en deux clics',
    'Ship within a week',
    'Retrain on the first of each month',
    'Alert the same day',
    'Rebuild the March model',
    'Retain logs for one year',
    'Measure drift over 4 weeks',
    'Validate the weekly file by 7 a.m.',
    'Store in s3 bucket logs-2024',
  ])('%s', (text) => {
    expect(isBound(text)).toBe(false)
  })
})

describe('a season of the house, the first weeks of the course or the end of it is a deadline', () => {
  test.each([
    'Que la livraison tourne seule avant la saison des pluies.',
    'Que plus aucun lot ne soit relancé à la main avant la saison touristique.',
    'Nobody copies a file by hand before the ski season.',
    'Every release is tested before the hunting season.',
    'Livrer sans coupure avant la saison haute',
    'Ready for the flu season: alerts within 10 minutes',
    'Automate all release steps within the first six weeks of the course.',
    'Automatiser la livraison dans les huit premières semaines du parcours.',
    'Trace every run in the first month of the project.',
    'Alertes actives dans les deux premiers mois de la formation',
    'All secrets in a vault during the first three weeks of the programme',
    'By graduation, no model is copied by hand.',
    'Avant la remise des diplômes, chaque run est tracé.',
    'At graduation every run can be replayed.',
    'By the closing ceremony, rollback takes 5 minutes.',
    "D'ici notre certification, 9 étapes sur 10 automatisées",
    'By the exam, all runs are tagged.',
    'Plus de script manuel avant la saison des vendanges',
    'Registry live ahead of the holiday season',
    'Rejouer 5 runs sur 5 au cours du premier mois de stage',
    'In the first four weeks of our training, move 9 of 10 jobs to Airflow',
    'Every model has an owner by our graduation',
    "D'ici la saison froide, une alerte en moins de 10 min",
    'Avant le diplôme, trois livraisons sans reprise',
  ])('%s', (text) => {
    expect(isBound(text)).toBe(true)
  })
})

describe('a season of the data, the first hours of a failure or a way of doing is none', () => {
  test.each([
    'Recharger les données de la saison de ski 2024',
    'Prévoir la demande avant chaque saison',
    'Use the records of the last ski season',
    'Garder les relevés de la saison des pluies',
    'Recalculer le seuil à chaque début de saison',
    'Compare the error of the flu season with that of the summer',
    'Deploy within the first hour of the day.',
    'Détecter une dérive dans les deux premières heures du service',
    'Retrain within the first three days of each month',
    'Compare with the first ten weeks of the data',
    "Alerter dans les cinq premières minutes d'une panne",
    'Keep the first six weeks of each sensor for tests',
    'By design, nobody deploys from a laptop.',
    'By default, each run is tagged.',
    'By hand, a release takes two days; by script, ten minutes.',
    'Avant la remise du colis, le score est calculé',
    'At registration, each model gets an owner.',
    'By comparison with the old model, every release is checked',
    'Use the scores of the season before',
    'Vérifier les données de la première semaine du mois',
    'Reduce drift alerts in the first week of each month',
    'Stocker les images des trois premiers mois du capteur',
    "Prévenir l'équipe avant chaque saison",
    'Log the seasonal index before the model runs',
    'Keep the certification file for 10 years',
  ])('%s', (text) => {
    expect(isBound(text)).toBe(false)
  })
})

describe('one moment for the whole list', () => {
  const list = '- Une release par semaine\n- Retour arrière en 5 min\n- Alerte en 10 min'
  const isListBound = (text: string): boolean =>
    !checkSection(4, text).findings.some(({ criterion }) => criterion === 'O7')

  test.each([
    `Nos objectifs d’ici la fin du module :\n\n${list}`,
    `Sur les huit semaines du parcours, nous visons :\n\n${list}`,
    `By the end of the course we want:\n\n${list}`,
    `Our goals for the ten weeks of the bootcamp:\n\n${list}`,
    `${list}\n\nLe tout est à atteindre pour la soutenance.`,
    `Objectifs pour le 12 mai 2027 :\n\n${list}`,
  ])('is said above or below it: %s', (text) => {
    expect(isListBound(text)).toBe(true)
  })

  test.each([
    `Nos objectifs :\n\n${list}`,
    `Nos objectifs, par ordre de priorité :\n\n${list}`,
    `Le réseau compte 12 sites. Nous visons :\n\n${list}`,
    `We want, for each of the sites:\n\n${list}`,
    `Un essai de dix semaines de données sert de base :\n\n${list}`,
    `${list}\n\nChaque mesure est lue toutes les semaines.`,
  ])('is not: %s', (text) => {
    expect(isListBound(text)).toBe(false)
  })
})
