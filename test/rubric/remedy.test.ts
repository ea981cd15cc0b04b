import { describe, expect, test } from 'vitest'

import { checkSection } from '../../src/rubric/checks/check-section.ts'

/** Risks with their answer behind a colon, a dash, an arrow or an equals sign, told as a deed and not as a sentence. */
const answered = {
  fr: [
    'Le serveur tombe : redémarrage automatique',
    'Le serveur tombe : on le relance à la main',
    'Le serveur tombe → un second serveur prend le relais',
    'Le serveur tombe – passage sur le serveur de secours',
    'Le serveur tombe - serveur de secours prêt',
    'Quota de GPU épuisé = report à la nuit',
    'Clé d’API publiée : révocation immédiate et rotation',
    'Dérive des données : nouvel entraînement chaque mois',
    'Le modèle est trop lourd → quantification',
    'Une personne quitte le projet : deux personnes connaissent chaque étape',
    'Perte de données : réplication sur deux zones',
    'Les coûts explosent : arrêt automatique des machines le soir',
    'Données personnelles dans les journaux : effacement avant l’écriture',
    'Étiquettes fausses : double annotation',
    'Un capteur dérive : étalonnage tous les trois mois',
    'Réentraînement raté : le modèle en place reste en service',
  ],
  en: [
    'The server goes down: automatic restart',
    'The server goes down → a second server takes over',
    'The server goes down – switch to the standby server',
    'GPU quota used up = postponed to the night',
    'API key published: immediate revocation and rotation',
    'Data drift: new training every month',
    'The model is too heavy → quantization',
    'Someone leaves the project: two people know each step',
    'Data loss: replication over two zones',
    'Costs explode: machines stopped every evening',
    'Sensor broken: value estimated from its neighbours',
    'Personal data in logs: erased before writing',
    'Wrong labels: double annotation',
    'A sensor drifts: calibration every three months',
    'Failed retraining: the present model stays in service',
  ],
} as const

/** The same marks before what the risk leads to, or before more of the risk itself. */
const bare = {
  fr: [
    'Le serveur tombe : perte de données',
    'Le serveur tombe : redémarrage trop long',
    'Le serveur tombe : redémarrage impossible',
    'Le serveur tombe → service indisponible',
    'Le serveur tombe – clients mécontents',
    'Le serveur tombe - arrêt du service',
    'Clé d’API publiée → accès de tiers à nos données',
    'Dérive des données → baisse de la précision',
    'Dérive des données : changement de comportement des clients',
    'Quota de GPU épuisé : entraînement interrompu',
    'Une personne quitte le projet : personne ne sait relancer l’entraînement',
    'Les coûts explosent : arrêt du projet',
    'Données : annotation incomplète',
    'Restauration : jamais essayée',
    'Réplication : décalage entre les deux bases',
    'Conformité : application de l’AI Act',
    'Serveur unique → tout s’arrête',
  ],
  en: [
    'The server goes down: data loss',
    'The server goes down: restart takes too long',
    'The server goes down: no restart possible',
    'The server goes down → service unavailable',
    'The server goes down – unhappy customers',
    'API key published → strangers read our data',
    'Data drift → lower accuracy',
    'Data drift: change of customer behaviour',
    'GPU quota used up: training interrupted',
    'Someone leaves the project: nobody knows how to run the training',
    'Costs explode: the project is stopped',
    'Data: incomplete annotation',
    'Restore: never tried',
    'Compliance: application of the AI Act',
    'Single server → everything stops',
  ],
} as const

describe.each(['fr', 'en'] as const)('what stands behind a risk’s name (%s)', (language) => {
  test.each(answered[language])('is its answer: %s', (entry) => {
    expect(isBare(entry)).toBe(false)
  })

  test.each(bare[language])('is no answer: %s', (entry) => {
    expect(isBare(entry)).toBe(true)
  })
})

function isBare(entry: string): boolean {
  return checkSection(7, `- ${entry}`).findings.some(({ criterion, item }) => criterion === 'K2' && item === 1)
}
