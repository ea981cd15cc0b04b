import type { Wording } from '../../text/language.ts'
import { familyNames } from './families.ts'

/** Words of findings' values that differ by language: a value made of these codes, joined by commas, is shown in the learner's words. */
export const terms: Readonly<Record<string, Wording>> = {
  ...familyNames,
  registry: { fr: 'suivi des expériences et registre', en: 'experiment tracking and registry' },
  'tests-ci': { fr: 'tests et CI/CD', en: 'tests and CI/CD' },
  containers: { fr: 'conteneurs et orchestration', en: 'containers and orchestration' },
  serving: { fr: 'mise à disposition du modèle', en: 'model serving' },
  logs: { fr: 'journaux', en: 'logs' },
  access: { fr: 'accès et secrets', en: 'access and secrets' },
  'deployment-time': { fr: 'temps de déploiement', en: 'deployment time' },
  'update-frequency': { fr: 'fréquence des mises à jour', en: 'frequency of updates' },
  'detect-resolve': { fr: 'temps de détection et de résolution', en: 'time to detect and resolve' },
  'automation-rate': { fr: 'taux d’automatisation', en: 'automation rate' },
}
