import { describe, expect, test } from 'vitest'
import { checkProposal } from '../../src/rubric/checks/check-proposal.ts'
import { eachSection } from '../../src/rubric/section.ts'

const looked: ReadonlySet<string> = new Set(['X5', 'X6', 'X7', 'X8', 'Z4'])

const found = (sections: Partial<Record<number, string>>): string[] => {
  const { findings } = checkProposal(eachSection((section) => sections[section] ?? ''))
  return [...new Set(findings.map(({ criterion }) => criterion).filter((criterion) => looked.has(criterion)))]
}

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
