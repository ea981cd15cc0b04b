import { words } from './words.ts'

/** What a text calls one thing that a repository can show: names of tools as in `tools.ts`, and words, folded; `*` for any ending. */
export interface ClaimWords {
  readonly tools: readonly string[]
  readonly words: readonly string[]
}

/** By the fact that bears it out. The words of a fact stand here, and nowhere in code: to know another one, add it to its row. */
export const claimWords = {
  container: {
    tools: ['Docker', 'Podman'],
    words: words(`conteneuris*, containeri*, dockeriz*, conteneur, conteneurs, container, containers`),
  },
  kubernetes: { tools: ['Kubernetes', 'Helm'], words: [] },
  ci: {
    tools: ['GitHub Actions', 'GitLab CI', 'Jenkins', 'CircleCI', 'Travis CI'],
    words: words(`
      integration continue, continuous integration, ci/cd, ci
    `),
  },
  tests: {
    tools: ['pytest'],
    words: words(`
      test* unitaire*, test* automatis*, test* d'integration, test* fonctionnel*, tests de bout en bout, suite de tests,
      couverture de test*, couverture de code, couverture du code, fichier* de test*, tests de non regression, tests de l'api,
      unit test*, automated tests, integration test*, end to end tests, regression tests, api tests, test suite, test coverage,
      code coverage, test file*
    `),
  },
  'ci-deploys': {
    tools: [],
    words: words(`
      deploiement* continu*, deploiement* automati*, deploye* automatiquement, continuous deployment, continuously deployed,
      automated deployment*, automatic deployment*, automatically deployed, deployed automatically
    `),
  },
  'data-versioning': {
    tools: ['DVC', 'LakeFS', 'Git LFS'],
    words: words(`
      donnees versionnees, donnees sont versionnees, donnees ont ete versionnees, jeux de donnees versionn*, versionn* les donnees,
      versionn* des donnees, versionn* nos donnees, data versioning, versioned data, versioned dataset*, version the data,
      data is versioned, datasets are versioned
    `),
  },
  tracking: {
    tools: ['MLflow', 'Weights & Biases', 'Neptune', 'Comet', 'ClearML'],
    words: words(`
      suivi des experience*, suivi d'experience*, suivi de nos experience*, experiment tracking, tracking of experiments,
      track* experiments, track* the experiments, track* our experiments
    `),
  },
  registry: {
    tools: [],
    words: words(`
      registre de modele*, registre des modeles, registre du modele, registre mlflow, model registry, models registry, mlflow registry
    `),
  },
  orchestration: {
    tools: [
      'Airflow',
      'Prefect',
      'Dagster',
      'Kubeflow',
      'ZenML',
      'Kedro',
      'Metaflow',
      'Argo Workflows',
      'Luigi',
      'Flyte',
    ],
    words: words(`
      dag, dags, orchestre, orchestree, orchestrees, orchestres, orchestrateur*, orchestration de*, orchestration d'*, orchestration of, workflow orchestration, pipeline orchestration, orchestrated, orchestrator*
    `),
  },
  'ci-scheduled': {
    tools: [],
    words: words(`
      reentrain* automati*, reentrain* hebdomadaire*, reentrain* quotidien*, reentrain* mensuel*, reentrain* planifie*,
      reentrain* regulier*, reentrain* periodique*, reentrain* chaque, reentrain* toutes les, automat* retraining,
      scheduled retraining, weekly retraining, daily retraining, nightly retraining, monthly retraining, periodic retraining,
      retrained automatically, retrained weekly, retrained daily, retrained nightly, retrained monthly, retrained every,
      retraining is triggered, retraining is scheduled, retrains every
    `),
  },
  serving: {
    tools: ['FastAPI', 'Flask', 'BentoML', 'Streamlit', 'Gradio', 'KServe', 'Seldon'],
    words: words(`
      api rest, api de prediction, api d'inference, rest api, prediction api, inference api
    `),
  },
  metrics: { tools: ['Prometheus', 'OpenTelemetry', 'Datadog'], words: [] },
  dashboards: { tools: ['Grafana'], words: words(`kibana`) },
  drift: {
    tools: ['Evidently', 'NannyML', 'WhyLabs', 'Alibi Detect'],
    words: words(`
      detection de derive*, detection de la derive, detection des derives, detection du drift, surveillance de la derive,
      suivi de la derive, derive* est detectee, derive* sont detectees, drift detection, drift monitoring, drift report*,
      drift is detected, detects drift, detect drift, detects data drift, detect data drift
    `),
  },
  alerts: {
    tools: ['Alertmanager'],
    words: words(`
      regle* d'alerte*, systeme d'alerte*, alerte* slack, alerte* grafana, alerte* automatique*, alerte* par mail,
      alerte* par e-mail, alerte* par slack, alerting, alert rule*, slack alert*, email alert*, grafana alert*, automatic alert*
    `),
  },
  iac: {
    tools: ['Terraform', 'Ansible', 'Pulumi', 'CloudFormation'],
    words: words(`infrastructure as code, infrastructure en code`),
  },
  'data-tests': {
    tools: ['Great Expectations', 'Pandera', 'Deepchecks'],
    words: words(`
      validation des donnees, validation automatique des donnees, tests de qualite des donnees, controle* de qualite des donnees,
      data validation, data quality test*, data quality check*
    `),
  },
  lock: {
    tools: [],
    words: words(`
      fichier* de verrouillage, lock file*, lockfile*, uv.lock, poetry.lock, version* figee*, versions sont figees,
      version* epinglee*, version* verrouillee*, dependance* figee*, dependances sont figees, dependances sont verrouillees,
      pinned dependencies, pinned version*, dependencies are pinned, dependencies are locked, versions are pinned,
      locked dependencies, frozen dependencies
    `),
  },
  licence: {
    tools: [],
    words: words(`
      code sous licence, code est sous licence, code publie sous licence, code est publie sous licence, projet sous licence,
      projet est sous licence, depot sous licence, depot est sous licence, code is licensed, code is released under,
      repository is licensed, mit licensed, code under the mit, code under the apache, code under mit, code under apache,
      code source sous licence, code source est sous licence, code source est publie sous licence, code sous mit, code sous apache
    `),
  },
} as const satisfies Readonly<Record<string, ClaimWords>>
