import type { Language } from '../../src/text/language.ts'

/** What learners write in section 4 while a coach reads along. */
export interface CoachTexts {
  /** An objective that the fake model finds vague. */
  readonly vague: string
  /** The same in other words, and still vague. */
  readonly reworded: readonly [string, string]
  /** Two that neither checks nor model have anything against. */
  readonly sound: string
  readonly reason: string
  readonly question: string
  readonly answer: string
}

export const coachTexts: Readonly<Record<Language, CoachTexts>> = {
  fr: {
    vague: 'Améliorer la livraison du modèle',
    reworded: ['Optimiser la livraison du modèle', 'Faciliter la livraison du modèle'],
    sound: [
      'Détecter une dérive des données en 6 heures, par un contrôle chaque nuit',
      'Relancer l’entraînement chaque lundi avec Airflow, sans geste manuel',
    ].join('\n- '),
    reason: 'L’équipe a choisi ces mots avec le client.',
    question: 'Que puis-je mesurer tant que rien ne tourne encore ?',
    answer: 'Comptez les jours entre une demande et sa mise en service : vous avez déjà ces dates.',
  },
  en: {
    vague: 'Improve the delivery of the model',
    reworded: ['Optimize the delivery of the model', 'Make the delivery of the model better'],
    sound: [
      'Detect drift of the data within 6 hours, by a check every night',
      'Start training every Monday with Airflow, without a manual step',
    ].join('\n- '),
    reason: 'The team chose these words with the client.',
    question: 'What can I measure while nothing is running yet?',
    answer: 'Count the days between a request and its release: you have those dates already.',
  },
}

/** A section 4 with three objectives. */
export function objectives(first: string, { sound }: CoachTexts): string {
  return `- ${first}\n- ${sound}`
}
