import type { Wording } from '../../text/language.ts'
import { claimWords } from '../lexicons/claim-words.ts'
import type { FactId } from './fact-rules.ts'

/** A fact that a text can claim. */
export type ClaimFactId = keyof typeof claimWords | 'ci-tests'

/** How a claim about one fact is confronted with a repository. */
export interface ClaimRule {
  readonly fact: ClaimFactId & FactId
  /** Other facts, any of which bears it out as well. */
  readonly or: readonly FactId[]
  /**
   * `each`: an asserted claim has a question of its own. `together`: it is asked about among those described, since a fact of
   * this kind is often made by hand and overlooked. `if asserted`: what is only described is not asked about.
   */
  readonly asked: 'each' | 'together' | 'if asserted'
  /** What is not seen, as it stands behind « je ne vois pas » and "I see no". */
  readonly unseen: Wording
}

/** What a text can claim, in the order in which it is asked about. */
export const claimRules: readonly ClaimRule[] = [
  rule('container', 'each', ['compose'], 'de Dockerfile ni de fichier compose', 'Dockerfile or compose file'),
  rule('kubernetes', 'each', [], 'de manifeste Kubernetes ni de chart Helm', 'Kubernetes manifest or Helm chart'),
  rule('ci', 'each', [], 'de fichier d’intégration continue', 'file of continuous integration'),
  rule('tests', 'each', [], 'de fichier de tests', 'test file'),
  rule('ci-tests', 'if asserted', [], 'de tests parmi ce que la CI lance', 'tests among what the CI runs'),
  rule('ci-deploys', 'together', [], 'd’étape de déploiement dans la CI', 'deployment step in the CI'),
  rule('data-versioning', 'each', ['lfs'], 'de fichier DVC, lakeFS ni Git LFS', 'DVC, lakeFS or Git LFS file'),
  rule('tracking', 'each', [], 'de suivi d’expériences dans le code', 'experiment tracking in the code'),
  rule('registry', 'together', [], 'de modèle enregistré dans un registre', 'model put into a registry'),
  rule('orchestration', 'each', ['dvc-pipeline'], 'de DAG ni de flow', 'DAG or flow'),
  rule('ci-scheduled', 'together', ['orchestration'], 'de déclenchement planifié', 'scheduled run'),
  rule('serving', 'each', [], 'd’API ni d’application qui serve le modèle', 'API or app that serves the model'),
  rule(
    'metrics',
    'each',
    [],
    'de configuration Prometheus ni de métriques exposées',
    'Prometheus file or exposed metrics',
  ),
  rule('dashboards', 'each', [], 'de tableau de bord Grafana ni Kibana', 'Grafana or Kibana dashboard'),
  rule('drift', 'together', [], 'de détection de dérive', 'drift detection'),
  rule('alerts', 'together', [], 'de règle d’alerte', 'alert rule'),
  rule(
    'iac',
    'each',
    [],
    'de fichier d’infrastructure (Terraform, Ansible…)',
    'infrastructure file (Terraform, Ansible…)',
  ),
  rule('data-tests', 'together', [], 'de validation des données dans le code', 'data validation in the code'),
  rule('lock', 'each', ['pinned'], 'de fichier de verrouillage ni de versions figées', 'lock file or pinned versions'),
  rule('licence', 'if asserted', [], 'de licence', 'licence'),
]

function rule(
  fact: ClaimRule['fact'],
  asked: ClaimRule['asked'],
  or: readonly FactId[],
  fr: string,
  en: string,
): ClaimRule {
  return { fact, or, asked, unseen: { fr, en } }
}
