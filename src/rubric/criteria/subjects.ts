import type { Wording } from '../../text/language.ts'
import { criterion } from './criteria.ts'

/**
 * What a criterion that may be left to a reader is about, in a few words of the guide that fit after "I cannot judge:" and after
 * "I read nothing on:".
 */
export function subjectOf(id: string): Wording {
  return subjects[id] ?? criterion(id).name
}

/** Whether its question is about the text as a whole, so that it can be put to somebody of whose text nothing was found. */
export function isForAll(id: string): boolean {
  return askable.has(id)
}

const askable: ReadonlySet<string> = new Set(
  'T2 T3 R2 R4 R5 C1 C9 C10 A3 A4 A6 A7 K4 K6 M4 G1 G2 G3 G4 Z2 Z3'.split(' '),
)

/** The subjects by criterion: of each that code alone does not always decide. */
export const subjects: Readonly<Record<string, Wording>> = {
  T2: { fr: 'le côté MLOps du titre', en: 'the MLOps side of the title' },
  T3: { fr: 'le cas d’usage dans le titre', en: 'the use case in the title' },
  T4: { fr: 'le but annoncé par le titre', en: 'the aim that the title announces' },
  R2: { fr: 'le modèle existant', en: 'the existing model' },
  R3: { fr: 'les défis MLOps', en: 'the MLOps challenges' },
  R4: { fr: 'les objectifs annoncés', en: 'the objectives announced' },
  R5: { fr: 'ce qui changera dans votre façon de faire', en: 'what will change in the way you work' },
  C1: { fr: 'la présentation du modèle existant', en: 'the description of the existing model' },
  C2: { fr: 'la part des détails de data science', en: 'the share of data-science details' },
  C3: { fr: 'la reproductibilité', en: 'reproducibility' },
  C4: { fr: 'les mises à jour et les versions', en: 'updates and versions' },
  C5: { fr: 'le déploiement', en: 'deployment' },
  C6: { fr: 'la surveillance du modèle', en: 'monitoring of the model' },
  C7: { fr: 'la collaboration entre équipes', en: 'collaboration between teams' },
  C8: { fr: 'les faits derrière chaque difficulté', en: 'the facts behind each difficulty' },
  C9: { fr: 'pourquoi ce projet-ci a besoin du MLOps', en: 'why this project in particular needs MLOps' },
  C10: { fr: 'le point de départ du projet', en: 'where the project starts from' },
  C11: { fr: 'les règles propres à votre domaine', en: 'the rules of your domain' },
  O1: { fr: 'le nombre d’objectifs', en: 'the number of objectives' },
  O2: { fr: 'la précision de chaque objectif', en: 'how specific each objective is' },
  O3: { fr: 'la façon de mesurer chaque objectif', en: 'how each objective is measured' },
  O4: { fr: 'le point de départ de chaque objectif', en: 'where each objective starts from' },
  O5: { fr: 'le rapport des objectifs au MLOps', en: 'how the objectives relate to MLOps' },
  O6: { fr: 'le résultat derrière chaque outil', en: 'the outcome behind each tool' },
  O8: { fr: 'ce qui est faisable en formation', en: 'what is feasible in the training' },
  O10: { fr: 'ce qui distingue les objectifs', en: 'what sets the objectives apart' },
  A2: { fr: 'les parties de la chaîne', en: 'the parts of the pipeline' },
  A3: { fr: 'le chemin du modèle jusqu’à la surveillance', en: 'the model’s path up to monitoring' },
  A4: { fr: 'le contrôle avant la mise en service', en: 'the check before a version goes live' },
  A5: { fr: 'le retour à la version précédente', en: 'the way back to the previous version' },
  A6: { fr: 'les signaux suivis et les alertes', en: 'the signals watched and the alerts' },
  A7: { fr: 'ce qui fige l’environnement et les données', en: 'what pins the environment and the data' },
  A8: { fr: 'des composants à la mesure du besoin', en: 'components that fit the need' },
  P2: { fr: 'vos sources de données', en: 'your data sources' },
  P3: { fr: 'la licence de chaque source', en: 'the licence of each source' },
  P4: { fr: 'l’ouverture des licences', en: 'whether the licences are open' },
  P5: { fr: 'vos droits sur les données', en: 'your rights to the data' },
  K2: { fr: 'la mitigation de chaque risque', en: 'the mitigation of each risk' },
  K3: { fr: 'ce que chaque mitigation a de concret', en: 'how concrete each mitigation is' },
  K4: { fr: 'les risques propres au MLOps', en: 'the risks specific to MLOps' },
  K6: { fr: 'qui est chargé de quoi', en: 'who is in charge of what' },
  K7: { fr: 'le signe qui annonce chaque risque', en: 'the early sign of each risk' },
  K8: { fr: 'ce que les mitigations apportent de nouveau', en: 'what the mitigations add' },
  M2: { fr: 'les familles d’indicateurs du guide', en: 'the guide’s families of indicators' },
  M3: { fr: 'la valeur cible des indicateurs', en: 'the target values' },
  M4: { fr: 'la valeur d’aujourd’hui', en: 'today’s values' },
  M5: { fr: 'la façon de mesurer', en: 'how it is measured' },
  M6: { fr: 'le rapport des indicateurs au MLOps', en: 'how the indicators relate to MLOps' },
  M8: { fr: 'ce que les cibles ont de réaliste', en: 'how realistic the targets are' },
  G1: { fr: 'les compétences MLOps travaillées', en: 'the MLOps skills practised' },
  G2: { fr: 'les autres contextes possibles', en: 'the other contexts' },
  G3: { fr: 'la suite possible', en: 'the next steps' },
  G4: { fr: 'l’intérêt pour celles et ceux qui apprennent', en: 'the value for learners' },
  Z2: { fr: 'le rappel de l’essentiel', en: 'the recap of the essentials' },
  Z3: { fr: 'l’apport du MLOps', en: 'what MLOps brings' },
  Z4: { fr: 'les chiffres nouveaux', en: 'new figures' },
  X1: { fr: 'le lien entre difficultés et objectifs', en: 'the link between difficulties and objectives' },
  X2: { fr: 'le lien entre objectifs et indicateurs', en: 'the link between objectives and indicators' },
  X3: { fr: 'le lien entre objectifs et composants', en: 'the link between objectives and components' },
  X4: { fr: 'le lien entre difficultés et risques', en: 'the link between difficulties and risks' },
  X6: { fr: 'l’accord des chiffres entre sections', en: 'whether the figures agree between sections' },
  X7: { fr: 'l’accord entre les sections', en: 'whether the sections agree' },
  X8: { fr: 'la fidélité du résumé', en: 'whether the summary is faithful' },
}
