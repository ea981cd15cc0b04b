import { type FactRule, pythonFiles } from '../fact-rule.ts'

/** Data, experiments and models, and what runs and serves them. */
export const modelRules = [
  {
    id: 'data-versioning',
    what: { fr: 'des données versionnées', en: 'versioned data' },
    files: ['.dvc/config', '**/*.dvc', '**/dvc.{yaml,lock}', '**/.lakefs_ref.yaml', '**/lakefs*.{yml,yaml}'],
    packages: [
      'dvc',
      'dvc-s3',
      'dvc-gs',
      'dvc-gdrive',
      'lakefs',
      'lakefs-client',
      'lakefs-sdk',
      'deltalake',
      'pyiceberg',
    ],
    words: [
      { in: ['code', 'compose', 'workflow'], say: /\bdvc (?:pull|push|repro|add)\b|\bdvc\.api\b|treeverse\/lakefs/ },
    ],
  },
  {
    id: 'lfs',
    what: { fr: 'des fichiers sous Git LFS', en: 'files under Git LFS' },
    words: [{ in: ['attributes'], say: /filter=lfs/ }],
  },
  {
    id: 'dvc-pipeline',
    what: { fr: 'des étapes DVC', en: 'DVC stages' },
    words: [{ in: ['dvc'], say: /^stages:/m }],
  },
  {
    id: 'data-tests',
    what: { fr: 'une validation des données', en: 'data validation' },
    files: [
      '**/{great_expectations,gx}/**',
      '**/expectations/*.json',
      '**/*{data_quality,data_validation,validate_data}*.py',
    ],
    packages: ['great-expectations', 'pandera', 'deepchecks', 'soda-core', 'tensorflow-data-validation', 'pydeequ'],
    words: [
      {
        in: pythonFiles,
        say: /\b(?:from|import) (?:pandera|great_expectations)\b|\bpa\.DataFrame(?:Schema|Model)|\bTestSuite\(|\bData(?:Quality|Stability|Drift)TestPreset|\bdef (?:validate_data|check_data_quality)/,
      },
    ],
  },
  {
    id: 'tracking',
    what: { fr: 'un suivi d’expériences', en: 'experiment tracking' },
    files: [
      'mlproject',
      '**/mlruns/*/**',
      '**/mlflow.db',
      '**/{,.}wandb/**/*.{yaml,json,log}',
      '**/*mlflow*.{yml,yaml}',
    ],
    packages: [
      'mlflow',
      'mlflow-skinny',
      'wandb',
      'neptune',
      'neptune-client',
      'comet-ml',
      'clearml',
      'dagshub',
      'aim',
      'tensorboard',
      'trackio',
    ],
    words: [
      {
        in: pythonFiles,
        say: /\bmlflow\.(?:start_run|log_|set_experiment|set_tracking_uri|autolog|[a-z]{1,20}\.(?:autolog|log_model))|\bwandb\.(?:init|log)|\bWandbLogger\(|\bneptune\.init|\bTask\.init\(|\bSummaryWriter\(|\bcomet_ml\.Experiment/,
      },
      {
        in: ['compose', 'dockerfile'],
        say: /\bmlflow['",\s]{1,4}(?:server|ui)\b|ghcr\.io\/mlflow\/mlflow|MLFLOW_TRACKING_URI/,
      },
    ],
  },
  {
    id: 'registry',
    what: { fr: 'un modèle dans un registre', en: 'a model in a registry' },
    words: [
      {
        in: pythonFiles,
        say: /registered_model_name|register_model\(|['"]models:\/|create_registered_model|create_model_version|set_registered_model_alias|get_model_version_by_alias|transition_model_version_stage|wandb\.link_artifact|link_model\(|bentoml\.[a-z_]{1,20}\.save_model|Model\.register\(/,
      },
      { in: ['workflow'], say: /wandb-registry-/ },
    ],
  },
  {
    id: 'orchestration',
    what: { fr: 'un DAG ou un flow', en: 'a DAG or a flow' },
    files: [
      '**/{airflow.cfg,prefect.yaml,prefect.yml,.prefectignore,dagster.yaml,snakefile,zenml.yaml,kedro.yml}',
      '**/{,.}{zen,zenml}/config.yaml',
      '**/dags/**/*.py',
      '**/*{airflow,prefect,dagster}*.{yml,yaml,py}',
      '**/{airflow,prefect,dagster,kubeflow}*/**/*.{yml,yaml}',
      'conf/base/catalog*.{yml,yaml}',
    ],
    but: ['**/__init__.py'],
    packages: [
      'apache-airflow',
      'prefect',
      'dagster',
      'kfp',
      'kedro',
      'zenml',
      'metaflow',
      'luigi',
      'flytekit',
      'mage-ai',
      'tfx',
      'hera',
    ],
    words: [
      {
        in: ['compose', 'deployment', 'dockerfile'],
        say: /apache\/airflow|\bairflow (?:webserver|scheduler|standalone|db|celery|api-server)|prefecthq\/prefect|\bprefect server|mageai\/mageai|\bdagster\b|kestra\/kestra|^kind: (?:Workflow|CronWorkflow|PipelineRun)\b/m,
      },
      {
        in: pythonFiles,
        say: /\bfrom (?:prefect|airflow|dagster|kfp|metaflow|zenml|kedro)\b|^\s{0,8}@(?:flow|dag|asset)\b|\bDAG\(|\bFlowSpec\)/m,
      },
    ],
  },
  {
    id: 'serving',
    what: { fr: 'une API ou une application qui sert le modèle', en: 'an API or app that serves the model' },
    files: ['**/{bentofile.{yml,yaml},model-settings.json,modelsettings.json,config.pbtxt}'],
    packages: [
      'fastapi',
      'flask',
      'bentoml',
      'litserve',
      'streamlit',
      'gradio',
      'django',
      'kserve',
      'mlserver',
      'vllm',
      'chainlit',
      'dash',
      'litestar',
    ],
    words: [
      {
        in: pythonFiles,
        say: /\bFastAPI\(|\bFlask\(|@bentoml\.(?:service|api)|bentoml\.Service|\bgr\.(?:Interface|Blocks)\(|^import streamlit\b/m,
      },
      {
        in: ['compose', 'dockerfile'],
        say: /\bmlflow['",\s]{1,4}models['",\s]{1,4}serve|tensorflow\/serving|tritonserver/,
      },
    ],
  },
] as const satisfies readonly FactRule[]
