/** The ten families of tools that an MLOps pipeline is made of. */
export type ToolFamily =
  | 'scm'
  | 'data-versioning'
  | 'tracking'
  | 'ci-cd'
  | 'container'
  | 'orchestration'
  | 'serving'
  | 'monitoring'
  | 'infrastructure'
  | 'secrets'

/**
 * Tools by family: the name as people know it, then its aliases, folded. To teach the coach a tool, add a line.
 * Names that are also everyday words ("argo", "flyte") are kept only where they are rare in French and English.
 */
export const tools: Readonly<Record<ToolFamily, readonly (readonly [string, ...string[]])[]>> = {
  scm: [
    ['Git', 'git'],
    ['GitHub', 'github'],
    ['GitLab', 'gitlab'],
    ['Bitbucket', 'bitbucket'],
    ['Gitea', 'gitea'],
    ['pre-commit', 'pre-commit', 'precommit'],
  ],
  'data-versioning': [
    ['DVC', 'dvc'],
    ['LakeFS', 'lakefs'],
    ['Pachyderm', 'pachyderm'],
    ['Git LFS', 'git lfs', 'git-lfs'],
    ['Delta Lake', 'delta lake', 'deltalake'],
    ['DagsHub', 'dagshub'],
    ['Apache Iceberg', 'iceberg'],
    ['MinIO', 'minio'],
    ['Feast', 'feast'],
    ['Hopsworks', 'hopsworks'],
  ],
  tracking: [
    ['MLflow', 'mlflow', 'ml flow', 'ml-flow'],
    ['Weights & Biases', 'weights & biases', 'weights and biases', 'wandb', 'w&b'],
    ['Neptune', 'neptune.ai'],
    ['Comet', 'comet ml', 'comet.ml'],
    ['ClearML', 'clearml'],
    ['TensorBoard', 'tensorboard'],
    ['Aim', 'aimstack'],
    ['Vertex AI', 'vertex ai'],
    ['SageMaker', 'sagemaker', 'sage maker'],
    ['Azure ML', 'azure ml', 'azureml', 'azure machine learning'],
  ],
  'ci-cd': [
    ['GitHub Actions', 'github actions', 'gh actions', 'github action'],
    ['GitLab CI', 'gitlab ci', 'gitlab-ci', 'gitlab ci/cd'],
    ['Jenkins', 'jenkins'],
    ['CircleCI', 'circleci', 'circle ci'],
    ['Travis CI', 'travis'],
    ['Argo CD', 'argo cd', 'argocd'],
    ['Flux CD', 'fluxcd'],
    ['CML', 'cml'],
    ['Azure DevOps', 'azure devops'],
    ['Tekton', 'tekton'],
    ['pytest', 'pytest', 'py.test'],
    ['Great Expectations', 'great expectations', 'great_expectations'],
    ['Pandera', 'pandera'],
    ['Deepchecks', 'deepchecks'],
    ['SonarQube', 'sonarqube', 'sonar'],
    ['Ruff', 'ruff'],
    ['Flake8', 'flake8'],
  ],
  container: [
    ['Docker', 'docker', 'dockerfile', 'docker compose', 'docker-compose', 'dockeris*'],
    ['Podman', 'podman'],
    ['Kubernetes', 'kubernetes', 'k8s', 'minikube', 'k3s', 'eks', 'gke', 'aks'],
    ['Helm', 'helm'],
    ['ECS', 'ecs', 'fargate'],
    ['Docker Swarm', 'docker swarm'],
    ['OpenShift', 'openshift'],
    ['ECR', 'ecr'],
    ['GHCR', 'ghcr'],
    ['Docker Hub', 'docker hub', 'dockerhub'],
    ['Harbor', 'harbor registry'],
  ],
  orchestration: [
    ['Airflow', 'airflow', 'apache airflow'],
    ['Prefect', 'prefect'],
    ['Dagster', 'dagster'],
    ['Kubeflow', 'kubeflow'],
    ['Argo Workflows', 'argo workflows', 'argo workflow'],
    ['ZenML', 'zenml'],
    ['Metaflow', 'metaflow'],
    ['Flyte', 'flyte'],
    ['Luigi', 'luigi'],
    ['Mage', 'mage.ai', 'mage ai'],
    ['Kedro', 'kedro'],
    ['Celery', 'celery'],
    ['cron', 'cron', 'cronjob*', 'crontab'],
    ['Kafka', 'kafka'],
    ['Spark', 'pyspark', 'apache spark'],
    ['TFX', 'tfx'],
    ['Step Functions', 'step functions'],
    ['Databricks', 'databricks'],
  ],
  serving: [
    ['FastAPI', 'fastapi', 'fast api'],
    ['Flask', 'flask'],
    ['BentoML', 'bentoml'],
    ['Seldon', 'seldon', 'seldon core'],
    ['KServe', 'kserve', 'kfserving'],
    ['TensorFlow Serving', 'tensorflow serving', 'tf serving', 'tf-serving'],
    ['TorchServe', 'torchserve', 'torch serve'],
    ['Triton', 'triton'],
    ['Ray Serve', 'ray serve'],
    ['vLLM', 'vllm'],
    ['Ollama', 'ollama'],
    ['Cloud Run', 'cloud run'],
    ['AWS Lambda', 'aws lambda', 'lambda function*'],
    ['Gradio', 'gradio'],
    ['Streamlit', 'streamlit'],
    ['nginx', 'nginx'],
    ['Traefik', 'traefik'],
    ['Gunicorn', 'gunicorn'],
    ['Uvicorn', 'uvicorn'],
    ['ONNX Runtime', 'onnx runtime', 'onnxruntime'],
    ['Heroku', 'heroku'],
    ['Render', 'render.com'],
    ['Hugging Face Spaces', 'hugging face spaces', 'huggingface spaces', 'hf spaces'],
  ],
  monitoring: [
    ['Prometheus', 'prometheus'],
    ['Grafana', 'grafana'],
    ['Evidently', 'evidently', 'evidently ai', 'evidentlyai'],
    ['Alertmanager', 'alertmanager', 'alert manager'],
    ['WhyLabs', 'whylabs', 'whylogs'],
    ['NannyML', 'nannyml'],
    ['Arize', 'arize'],
    ['Fiddler', 'fiddler ai'],
    ['Alibi Detect', 'alibi detect', 'alibi-detect'],
    ['Datadog', 'datadog'],
    ['New Relic', 'new relic'],
    ['Sentry', 'sentry'],
    ['CloudWatch', 'cloudwatch', 'cloud watch'],
    ['ELK', 'elk', 'elasticsearch', 'kibana', 'logstash'],
    ['Loki', 'loki'],
    ['OpenTelemetry', 'opentelemetry', 'otel'],
    ['Jaeger', 'jaeger'],
    ['PagerDuty', 'pagerduty'],
    ['Opsgenie', 'opsgenie'],
    ['Locust', 'locust'],
    ['Uptime Kuma', 'uptime kuma'],
    ['Langfuse', 'langfuse'],
  ],
  infrastructure: [
    ['Terraform', 'terraform', 'opentofu'],
    ['Ansible', 'ansible'],
    ['Pulumi', 'pulumi'],
    ['CloudFormation', 'cloudformation'],
    ['AWS', 'aws', 'amazon web services'],
    ['Google Cloud', 'gcp', 'google cloud'],
    ['Azure', 'azure'],
    ['OVHcloud', 'ovh', 'ovhcloud'],
    ['Scaleway', 'scaleway'],
    ['S3', 's3', 'amazon s3'],
    ['PostgreSQL', 'postgresql', 'postgres'],
    ['MongoDB', 'mongodb'],
    ['Redis', 'redis'],
    ['Snowflake', 'snowflake'],
    ['BigQuery', 'bigquery'],
    ['Poetry', 'poetry'],
    ['uv', 'uv.lock', 'uv lock'],
    ['conda', 'conda', 'mamba'],
    ['pip-tools', 'pip-tools'],
  ],
  secrets: [
    ['Vault', 'hashicorp vault', 'vault'],
    ['AWS Secrets Manager', 'secrets manager'],
    ['SOPS', 'sops'],
    ['Key Vault', 'key vault', 'azure key vault'],
    ['Doppler', 'doppler'],
    ['Keycloak', 'keycloak'],
    ['OAuth2', 'oauth2', 'oauth'],
    ['JWT', 'jwt'],
    ['Trivy', 'trivy'],
    ['Snyk', 'snyk'],
    ['GitHub Secrets', 'github secrets'],
  ],
}

/** Words, folded, that only join tools or say that they are used. */
export const toolFiller =
  /^(?:projet|project|mlops|ml|avec|with|et|and|de|du|des|d|l|le|la|les|un|une|the|a|an|of|on|sur|in|en|utiliser|utilisation|use|using|usage|mise|mettre|place|installer|install|set|up|setup|deployer|deploy|integrer|integrate|configurer|configure|via|grace|pour|plateforme|platform|stack|pipeline)$/

/** What stands, folded, before a tool that goes or is not used. */
export const leavingBefore =
  /(?:^|[^a-z])(?:remplace(?:r|ment de|ons)?|replac(?:e|es|ing)|abandonn(?:er|ons)|quitter|supprimer|retirer|migrer (?:de|depuis)|sortir de|dropping|drop|retire|get rid of|move (?:away )?(?:from|off)|migrate from|away from|instead of|rather than|au lieu d(?:e|')|plutot que|a la place d(?:e|')|sans|without|no|not|pas d(?:e|')|contrairement a|unlike|like|comme|such as|similaire a|ou|or) ?(?:le |la |l'|les |the |un |une |a |vieux |old |current )?$/

/** Words, folded, of what might come later and is not promised. */
export const possible =
  /(?:^|[^a-z])(?:could|might|may (?:be|later)|would|later (?:step|on)|one day|pourrai(?:t|ent)|serai(?:t|ent)|suite possible|pourra|plus tard|a terme|ulterieurement|extension|prolongement|evolution possible|optionnel[a-z]*|optional|if (?:a|the)|eventuel[a-z]*)(?![a-z])/
