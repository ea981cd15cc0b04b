import type { FactRule } from '../fact-rule.ts'

/** Tests, continuous integration, and what it brings out. */
export const deliveryRules = [
  {
    id: 'tests',
    what: { fr: 'des tests', en: 'tests' },
    files: [
      '**/test_*.py',
      '**/*_test.py',
      '**/{test,tests}/**/*.{py,r,js,ts,jsx,tsx}',
      '**/{test,tests}/*.{py,r,js,ts,jsx,tsx}',
      '**/*.{test,spec}.{js,ts,jsx,tsx}',
    ],
    but: ['**/{__init__,conftest,test_environment}.py', '**/app.test.{js,ts,jsx,tsx}'],
  },
  {
    id: 'ci',
    what: { fr: 'une intégration continue', en: 'continuous integration' },
    files: [
      '.{github,forgejo,gitea}/workflows/*.{yml,yaml}',
      '{.gitlab-ci,.travis,bitbucket-pipelines,.woodpecker,buildspec,azure-pipelines*}.{yml,yaml}',
      '.circleci/config.{yml,yaml}',
      '.woodpecker/*.{yml,yaml}',
      '**/cloudbuild*.{yml,yaml}',
      'jenkinsfile{,.*}',
    ],
  },
  {
    id: 'ci-tests',
    what: { fr: 'des tests que la CI lance', en: 'tests that the CI runs' },
    words: [
      {
        in: ['workflow'],
        say: /\b(?:pytest|py\.test|unittest|tox|nox|nosetests|hatch test|make (?:-C \S{1,60} )?[\w-]{0,40}(?:test|check)[\w-]{0,40}|npm (?:run )?test|invoke test|just test|go test|behave)\b/,
      },
    ],
  },
  {
    id: 'ci-image',
    what: { fr: 'une image que la CI construit', en: 'an image that the CI builds' },
    words: [
      {
        in: ['workflow'],
        say: /\bdocker\/(?:build-push|bake)-action|\bdocker (?:buildx )?(?:build|bake)\b|\bdocker[- ]compose (?:-f \S{1,120} |--file \S{1,120} ){0,4}(?:build\b|up [^\n]{0,120}--build)|\b(?:kaniko|buildah)\b|\bpodman build\b|\baz acr build\b|\bgcloud builds submit\b|\bcloud-builders\/docker\b|\bmake (?:docker-?)?build[\w-]{0,40}/,
      },
    ],
  },
  {
    id: 'ci-deploys',
    what: { fr: 'un déploiement dans la CI', en: 'a deployment in the CI' },
    words: [
      {
        in: ['workflow'],
        say: /\b(?:ansible-playbook|kubectl (?:apply|set|rollout)|helm (?:upgrade|install)|terraform apply|tofu apply|az (?:webapp|containerapp|functionapp)|aws (?:ecs update-service|lambda update|cloudformation deploy|apprunner)|serverless deploy|fly(?:ctl)? deploy|railway up|docker stack deploy|gcloud app deploy|heroku (?:container|deploy))\b|\b(?:azure\/(?:webapps-deploy|k8s-deploy|functions-action)|aws-actions\/(?:amazon-ecs-deploy|aws-cloudformation-github-deploy)|google-github-actions\/deploy-|appleboy\/ssh-action|akhileshns\/heroku-deploy|superfly\/flyctl|cloud-builders\/(?:gke-deploy|kubectl))|\bgcloud run deploy\b|\brun['",]{0,3}\s{1,40}(?:- )?['"]?deploy\b|deploy[_-]?hook|api\.render\.com\/deploy|git push [^\n]{0,60}\b(?:hf|heroku|dokku|space|huggingface)\b|\bssh [^\n]{0,80}docker/i,
      },
    ],
  },
  {
    id: 'ci-scheduled',
    what: { fr: 'un déclenchement planifié dans la CI', en: 'a scheduled run in the CI' },
    words: [{ in: ['workflow'], say: /^[ \t]{0,12}schedule:[ \t]{0,40}\n\s{0,200}- cron:/m }],
  },
  {
    id: 'container',
    what: { fr: 'un Dockerfile', en: 'a Dockerfile' },
    files: ['**/{dockerfile,containerfile}{,.*,-*,_*}', '**/*.dockerfile'],
    but: ['**/*.dockerignore'],
  },
  {
    id: 'compose',
    what: { fr: 'un fichier compose', en: 'a compose file' },
    files: ['**/{,docker-}compose*.{yml,yaml}{,.j2}'],
  },
  {
    id: 'iac',
    what: {
      fr: 'une infrastructure décrite par du code (Terraform, Ansible…)',
      en: 'infrastructure as code (Terraform, Ansible…)',
    },
    files: [
      '**/*.{tf,tofu,bicep}',
      '**/{pulumi.{yml,yaml},cdk.json,serverless.{yml,yaml},ansible.cfg,vagrantfile}',
      '**/{playbook,playbooks,ansible}/**/*.{yml,yaml}',
      '**/{cloudformation,cfn}*/*.{yml,yaml,json}',
    ],
  },
  {
    id: 'kubernetes',
    what: { fr: 'des manifestes Kubernetes ou un chart Helm', en: 'Kubernetes manifests or a Helm chart' },
    files: ['**/{kustomization,chart,skaffold}.{yml,yaml}', '**/{k8s,kubernetes,kube}{,-*,_*}/**/*.{yml,yaml}'],
    words: [
      {
        in: ['deployment'],
        say: /^kind: {0,4}(?:Deployment|Service|StatefulSet|Job|CronJob|Ingress|ConfigMap|HorizontalPodAutoscaler|InferenceService)\s{0,4}$/m,
      },
    ],
  },
] as const satisfies readonly FactRule[]
