import { type LaidOut, layOut } from './laid-out.ts'

const sound = {
  fr: [
    'Ramener la mise en service d’une version validée de 9 jours à 1 jour, avec une chaîne GitLab CI.',
    'Revenir à la version précédente en moins de 10 minutes, contre 3 heures aujourd’hui.',
  ],
  en: [
    'Cut the time from an approved model to serving from 9 days to 1 day with a GitHub Actions pipeline.',
    'Go back to the previous version in under 10 minutes, against 3 hours today.',
  ],
} as const

/** An objective as a bullet among two sound ones. */
export function layOutObjective({ lang, text }: { readonly lang: 'fr' | 'en'; readonly text: string }): LaidOut {
  const [first, last] = sound[lang]
  return layOut(`- ${first}\n- `, `${text}\n`, `- ${last}`)
}
