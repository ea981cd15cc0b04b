import { amount, plural } from '../../src/text/format.ts'
import type { Usage } from '../../src/ports/language-model.ts'

/** What `npm run assess` says of the AI coach. */
export const aiWords = {
  fr: {
    heading: (label: string, model: string) => `${label} (${model})`,
    nothing: 'Rien à ajouter.',
    unread: 'Le coach IA n’a pas lu ce texte\u00a0:',
    noModel:
      'aucun modèle n’est configuré. Donnez OPENAI_API_KEY, OPENAI_BASE_URL ou AZURE_OPENAI_ENDPOINT, ou passez par un fichier avec --batch-out.',
    wrongSettings: (problems: string) => `ses réglages ne conviennent pas (${problems}).`,
    progress: (complete: number, of: number) => `Lectures terminées\u00a0: ${complete} sur ${of}.`,
    written: (requests: number, path: string) =>
      `${requests} ${plural(requests, 'fr', 'requête écrite', 'requêtes écrites')} dans ${path}.`,
    send: 'Faites-y répondre le modèle, puis revenez avec toutes les réponses reçues dans --batch-in.',
    open: (questions: number) =>
      `${questions} ${plural(questions, 'fr', 'question attend', 'questions attendent')} une réponse\u00a0: ajoutez --batch-out suite.jsonl pour les écrire.`,
    strangers: (answers: number) =>
      `${answers} ${plural(answers, 'fr', 'réponse ne correspond', 'réponses ne correspondent')} à aucune question d’ici.`,
    notAssessed: (ids: string) => `Pas évalué non plus par le coach IA\u00a0: ${ids}.`,
    cost: ({ input, cached, output }: Usage) =>
      `Jetons\u00a0: ${amount(input, 'fr')} envoyés, dont ${amount(cached, 'fr')} en cache\u202f; ${amount(output, 'fr')} reçus.`,
    detail: (why: string) => `Détail\u00a0: ${why}`,
  },
  en: {
    heading: (label: string, model: string) => `${label} (${model})`,
    nothing: 'Nothing to add.',
    unread: 'The AI coach did not read this text:',
    noModel:
      'no model is configured. Set OPENAI_API_KEY, OPENAI_BASE_URL or AZURE_OPENAI_ENDPOINT, or go by a file with --batch-out.',
    wrongSettings: (problems: string) => `its settings do not fit (${problems}).`,
    progress: (complete: number, of: number) => `Readings complete: ${complete} of ${of}.`,
    written: (requests: number, path: string) =>
      `${requests} ${plural(requests, 'en', 'request', 'requests')} written to ${path}.`,
    send: 'Have the model answer, then come back with all answers so far in --batch-in.',
    open: (questions: number) =>
      `${questions} ${plural(questions, 'en', 'question waits', 'questions wait')} for an answer: add --batch-out next.jsonl to have them written.`,
    strangers: (answers: number) =>
      `${answers} ${plural(answers, 'en', 'answer belongs', 'answers belong')} to no question of this text.`,
    notAssessed: (ids: string) => `Not judged by the AI coach either: ${ids}.`,
    cost: ({ input, cached, output }: Usage) =>
      `Tokens: ${amount(input, 'en')} sent, ${amount(cached, 'en')} of them cached; ${amount(output, 'en')} received.`,
    detail: (why: string) => `Detail: ${why}`,
  },
} as const
