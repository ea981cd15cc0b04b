import type { Criterion } from '../criterion.ts'

/** The whole proposal. */
export const wholeCriteria: readonly Criterion[] = [
  {
    id: 'X9',
    section: 'all',
    kind: 'missing',
    severity: 'blocking',
    mode: 'automatic',
    name: { fr: 'Section manquante', en: 'Missing section' },
    ask: { fr: 'Chaque section requise contient un texte.', en: 'Each required section holds some text.' },
    why: {
      fr: 'Une relectrice ne peut pas juger ce qui n’est pas écrit.',
      en: 'A reviewer cannot judge what is not written.',
    },
    question: {
      fr: 'La section {number} est encore vide. Que voulez-vous y dire, même en quelques lignes ?',
      en: 'Section {number} is still empty. What do you want to say there, even in a few lines?',
    },
    source: 'Guide, structure of the proposal',
  },
  {
    id: 'X12',
    section: 'all',
    kind: 'unsupported',
    severity: 'blocking',
    mode: 'automatic',
    name: { fr: 'Secret ou donnée personnelle', en: 'Secret or personal data' },
    ask: {
      fr: 'Le texte ne contient ni clé, ni jeton, ni mot de passe, ni donnée personnelle.',
      en: 'The text holds no key, token, password or personal data.',
    },
    why: {
      fr: 'La proposition sera lue par d’autres, et publiée si elle est acceptée.',
      en: 'The proposal will be read by others, and published if it is accepted.',
    },
    question: {
      fr: '« {masked} » ressemble à une clé ou à un mot de passe. Pouvez-vous le retirer du texte, puis le révoquer là où il a été créé ?',
      en: '“{masked}” looks like a key or a password. Can you take it out of the text, then revoke it where it was created?',
    },
    questions: {
      personal: {
        fr: '« {masked} » ressemble à une donnée personnelle (adresse, téléphone ou compte bancaire). Pouvez-vous la retirer du texte ?',
        en: '“{masked}” looks like personal data (an address, a phone number or a bank account). Can you take it out of the text?',
      },
    },
    source: 'OWASP, secrets management; GDPR, art. 5',
  },
]
