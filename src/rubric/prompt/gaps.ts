import type { Wording } from '../../text/language.ts'
import type { Criterion } from '../criteria/criterion.ts'
import { isReworded } from './meanings.ts'

/** What a model may say that a passage lacks: `absent`, `vague`, or what the criterion has beside these (`choiceOfGaps`). */
export const gapNames = [
  'none',
  'absent',
  'vague',
  'definition',
  'praise',
  'no_number',
  'no_owner',
  'data_science',
  'business',
  'off_topic',
  'no_mitigation',
  'unpaired',
  'generic_mitigation',
  'project_risk',
] as const

/** A gap that a model may name. */
export type ToldGap = (typeof gapNames)[number]

/** The one thing that these criteria can lack: code names it, whatever the model says. */
const soleGap = {
  T4: 'tool_not_outcome',
  C2: 'too_much_detail',
  O3: 'no_number',
  O4: 'no_baseline',
  O6: 'tool_not_outcome',
  O8: 'too_big',
  O10: 'repeated',
  A8: 'too_big',
  P3: 'no_licence',
  P5: 'rights',
  K6: 'no_owner',
  K7: 'no_sign',
  K8: 'echo',
  M3: 'no_number',
  M4: 'no_baseline',
  M5: 'no_source',
  M8: 'implausible',
  Z4: 'unsupported',
  X6: 'contradiction',
  X7: 'contradiction',
  X8: 'contradiction',
} as const satisfies Readonly<Record<string, string>>

/** What these criteria can lack beside `absent` and `vague`; the model reads it behind their meaning. */
export const choiceOfGaps: Readonly<Record<string, readonly ToldGap[]>> = {
  T2: ['data_science'],
  C8: ['definition'],
  C9: ['praise'],
  O5: ['data_science', 'business', 'off_topic'],
  A4: ['no_number'],
  A6: ['no_owner'],
  K2: ['no_mitigation', 'unpaired'],
  K3: ['generic_mitigation'],
  K4: ['project_risk'],
  M6: ['data_science', 'business'],
  Z3: ['praise'],
}

/** What a passage lacks: named by a model, by code alone, or in a finding that was kept before (`no_means`, `no_link`). */
export type Gap = ToldGap | (typeof soleGap)[keyof typeof soleGap] | 'partly' | 'no_means' | 'no_link' | 'no_follow_up'

/**
 * The gap that is shown: of the criterion's own closed list, whatever word the model has taken. Where a passage is named for it,
 * no more than a part is absent.
 */
export function gapFor(criterion: Criterion, told: ToldGap, hasPassage: boolean): Gap {
  const usual = told === 'none' ? 'none' : told !== 'absent' ? 'vague' : hasPassage ? 'partly' : 'absent'
  if (isReworded(criterion)) return usual
  const sole: Readonly<Record<string, Gap>> = soleGap
  const isChosen = choiceOfGaps[criterion.id]?.includes(told) ?? false
  return sole[criterion.id] ?? (isChosen ? told : usual)
}

/** The gap that a stored value names; `none` for one that this version does not know. */
export function gapOf(value: string | number | undefined): Gap {
  return Object.keys(gapWordings).find((name): name is Gap => name === value) ?? 'none'
}

/** One short sentence for each gap, at most 12 words; empty where the question says it all. */
export const gapWordings: Readonly<Record<Gap, Wording>> = {
  none: { fr: '', en: '' },
  absent: { fr: 'Je ne trouve pas ce point dans la section.', en: 'I cannot find this point in the section.' },
  partly: { fr: 'Il en manque une partie.', en: 'Part of it is missing.' },
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
  off_topic: {
    fr: 'Ce passage ne dit rien de la vie du modèle.',
    en: 'This says nothing of the life of the model.',
  },
  praise: { fr: 'Ce passage vaudrait pour n’importe quel projet.', en: 'This passage would fit any project.' },
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
  project_risk: {
    fr: 'Ce risque est celui de tout projet, pas de ce modèle.',
    en: 'Any project has this risk: it is not about the model.',
  },
  no_sign: {
    fr: 'On ne sait pas à quel signe on le verra venir.',
    en: 'It does not say by what sign you would notice.',
  },
  unpaired: { fr: 'On ne voit pas quelle réponse va avec ce risque.', en: 'No answer stands next to this risk.' },
  echo: { fr: 'La réponse répète le risque.', en: 'The answer repeats the risk.' },
  no_licence: {
    fr: 'Je ne vois pas la licence de chaque source.',
    en: 'I cannot see the licence of each source.',
  },
  rights: { fr: 'Les droits sur ces données ne sont pas clairs.', en: 'The rights to this data are not clear.' },
  implausible: { fr: 'Cette valeur paraît hors d’atteinte.', en: 'This value looks out of reach.' },
  unsupported: {
    fr: 'Ce chiffre n’apparaît pas dans les autres sections.',
    en: 'The other sections do not have this figure.',
  },
  repeated: { fr: 'Deux passages disent la même chose.', en: 'Two passages say the same thing.' },
  contradiction: {
    fr: 'La section {elsewhere} dit : « {what} ».',
    en: 'Section {elsewhere} says: “{what}”.',
  },
  no_follow_up: { fr: 'Je ne trouve pas de suite à ce point.', en: 'I cannot find what follows from this.' },
}
