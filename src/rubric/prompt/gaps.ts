import type { Wording } from '../../text/language.ts'

/** What a passage lacks, as a closed list: the model picks one, and code words it. */
export const gapNames = [
  'none',
  'absent',
  'vague',
  'no_number',
  'no_baseline',
  'no_means',
  'tool_not_outcome',
  'data_science',
  'business',
  'definition',
  'too_much_detail',
  'too_big',
  'no_owner',
  'no_source',
  'no_link',
  'no_mitigation',
  'generic_mitigation',
  'unpaired',
  'echo',
  'rights',
  'repeated',
  'contradiction',
  'no_follow_up',
] as const

/** The name of one gap in `gapNames`; `none` says that nothing is lacking. */
export type Gap = (typeof gapNames)[number]

/** The gap that a stored value names; `none` for one that this version does not know. */
export function gapOf(value: string | number | undefined): Gap {
  return gapNames.find((name) => name === value) ?? 'none'
}

/** One short sentence for each gap, at most 12 words; empty where the question says it all. */
export const gapWordings: Readonly<Record<Gap, Wording>> = {
  none: { fr: '', en: '' },
  absent: { fr: 'Je ne trouve pas ce point dans la section.', en: 'I cannot find this point in the section.' },
  vague: { fr: 'Ce passage reste général.', en: 'This passage stays general.' },
  no_number: {
    fr: 'Je ne vois ni valeur ni fait observable.',
    en: 'I see neither a value nor an observable fact.',
  },
  no_baseline: { fr: 'La valeur de départ manque.', en: 'The starting value is missing.' },
  no_means: { fr: 'Le moyen employé n’est pas dit.', en: 'The means is not named.' },
  tool_not_outcome: { fr: 'Un outil est nommé, pas un résultat.', en: 'This names a tool, not an outcome.' },
  data_science: {
    fr: 'Ce passage parle du modèle, pas de son exploitation.',
    en: 'This is about the model, not about running it.',
  },
  business: {
    fr: 'Ce passage parle de l’activité, pas de l’exploitation du modèle.',
    en: 'This is about the business, not about running the model.',
  },
  definition: {
    fr: 'C’est une définition, pas un fait de votre projet.',
    en: 'This is a definition, not a fact of your project.',
  },
  too_much_detail: { fr: 'Ce détail concerne l’entraînement du modèle.', en: 'This is a detail of training.' },
  too_big: { fr: 'Cela paraît beaucoup pour une formation.', en: 'This looks like a lot for a training project.' },
  no_owner: { fr: 'On ne sait pas qui s’en charge.', en: 'It does not say who is in charge.' },
  no_source: {
    fr: 'On ne sait pas d’où viendra ce chiffre.',
    en: 'It does not say where the figure comes from.',
  },
  no_link: { fr: 'Il manque un lien.', en: 'A link is missing.' },
  no_mitigation: { fr: 'Ce risque reste sans réponse.', en: 'This risk has no answer yet.' },
  generic_mitigation: {
    fr: 'Cette réponse vaut pour n’importe quel projet.',
    en: 'This answer would fit any project.',
  },
  unpaired: { fr: 'On ne voit pas quelle réponse va avec ce risque.', en: 'No answer stands next to this risk.' },
  echo: { fr: 'La réponse répète le risque.', en: 'The answer repeats the risk.' },
  rights: { fr: 'Les droits sur ces données ne sont pas clairs.', en: 'The rights to this data are not clear.' },
  repeated: { fr: 'Deux passages disent la même chose.', en: 'Two passages say the same thing.' },
  contradiction: {
    fr: 'La section {elsewhere} dit : « {what} ».',
    en: 'Section {elsewhere} says: “{what}”.',
  },
  no_follow_up: { fr: 'Je ne trouve pas de suite à ce point.', en: 'I cannot find what follows from this.' },
}
