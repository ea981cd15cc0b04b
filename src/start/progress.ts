import type { Language, Wording } from '../text/language.ts'

/** What the program does before it listens, in this order. */
const steps = {
  load: { fr: 'Chargement du programme…', en: 'Loading the program…' },
  'open-data': { fr: 'Ouverture de la base de données…', en: 'Opening the database…' },
  'make-data': {
    fr: 'Création de la base de données : quelques secondes, cette première fois seulement…',
    en: 'Creating the database: a few seconds, this first time only…',
  },
  jobs: { fr: 'Ouverture des files de tâches…', en: 'Opening the queues of jobs…' },
  chats: { fr: 'Ouverture des messageries…', en: 'Opening the chats…' },
  demo: {
    fr: 'Démonstration : quatre propositions se mettent en place…',
    en: 'Demonstration: four proposals are being put in place…',
  },
} satisfies Record<string, Wording>

/** One thing that the program does before it listens. */
export type StartStep = keyof typeof steps

const places: Readonly<Record<StartStep, number>> = {
  load: 1,
  'open-data': 2,
  'make-data': 2,
  jobs: 3,
  chats: 4,
  demo: 5,
}

/** `[2/4] Opening the database…`: what is being done, and how far that is, in the languages of who reads it. */
export function progressLine(step: StartStep, languages: readonly Language[], last: 'chats' | 'demo'): string {
  return `[${places[step]}/${places[last]}] ${languages.map((language) => steps[step][language]).join(' · ')}`
}

/** The languages of a terminal, by its locale; both where it names neither French nor English, as in a container. */
export function terminalLanguages(env: Readonly<Record<string, string | undefined>>): readonly Language[] {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '')
  if (/^fr/i.test(locale ?? '')) return ['fr']
  return /^en/i.test(locale ?? '') ? ['en'] : ['en', 'fr']
}
