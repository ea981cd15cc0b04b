import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../src/rubric/facts/fact.ts'
import { type FactId, factRules } from '../../../src/rubric/facts/fact-rules.ts'
import { factOf, findFacts } from '../../../src/rubric/facts/find-facts.ts'
import { type Given, repositoryOf } from './repository-of.ts'

function factsOf(given: Given): readonly Fact[] {
  const { tree, texts } = repositoryOf(given)
  return findFacts(tree, texts)
}

function sightOf(id: FactId, given: Given) {
  const { sight, paths } = factOf(factsOf(given), id)
  return [sight, ...paths]
}

const workflow = '.github/workflows/ci.yml'

describe('what a repository shows', () => {
  test.each<[FactId, Given, string]>([
    ['licence', { LICENSE: 'MIT License' }, 'LICENSE'],
    ['licence', { 'LICENCE.md': 'Apache' }, 'LICENCE.md'],
    ['run-steps', { 'README.md': '# Titre\n\n```\nmake demo\n```' }, 'README.md'],
    ['run-steps', { 'README.md': 'Lancez `docker compose up --build` puis ouvrez la page.' }, 'README.md'],
    ['run-steps', { 'README.md': 'Rien ici.', 'docs/INSTALL.md': 'Voir ailleurs.' }, 'docs/INSTALL.md'],
    ['dependencies', { 'api/requirements.txt': 'fastapi' }, 'api/requirements.txt'],
    ['lock', { 'uv.lock': 'version = 1' }, 'uv.lock'],
    ['tests', { 'tests/unit/test_api.py': 'def test_api():\n    pass' }, 'tests/unit/test_api.py'],
    ['ci', { '.gitlab-ci.yml': 'stages: [test]' }, '.gitlab-ci.yml'],
    ['ci-tests', { [workflow]: 'jobs:\n  a:\n    steps:\n      - run: uv run pytest -q' }, workflow],
    ['ci-image', { [workflow]: '- uses: docker/build-push-action@v6' }, workflow],
    [
      'ci-image',
      { 'cloudbuild.yaml': "- name: 'gcr.io/cloud-builders/docker'\n  args: ['build', '.']" },
      'cloudbuild.yaml',
    ],
    ['ci-deploys', { 'cloudbuild.yaml': '  args:\n    - "run"\n    - "deploy"\n    - "api"' }, 'cloudbuild.yaml'],
    ['ci-deploys', { [workflow]: '- run: curl -X POST "${{ secrets.API_DEPLOY_HOOK }}"' }, workflow],
    ['ci-scheduled', { [workflow]: 'on:\n  schedule:\n    - cron: "0 3 * * 1"' }, workflow],
    ['lint', { 'pyproject.toml': '[tool.ruff]\nline-length = 100' }, 'pyproject.toml'],
    ['pre-commit', { '.pre-commit-config.yaml': 'repos: []' }, '.pre-commit-config.yaml'],
    ['makefile', { Makefile: 'all:' }, 'Makefile'],
    ['container', { 'docker/api.dockerfile': 'FROM python' }, 'docker/api.dockerfile'],
    ['compose', { 'deploy/docker-compose.prod.yml': 'services: {}' }, 'deploy/docker-compose.prod.yml'],
    ['data-versioning', { 'data/raw.csv.dvc': 'outs: []' }, 'data/raw.csv.dvc'],
    ['lfs', { '.gitattributes': '*.pkl filter=lfs diff=lfs' }, '.gitattributes'],
    ['dvc-pipeline', { 'dvc.yaml': 'stages:\n  train:' }, 'dvc.yaml'],
    ['tracking', { 'src/train.py': 'with mlflow.start_run():' }, 'src/train.py'],
    ['registry', { 'src/register.py': 'mlflow.register_model(uri, "demand")' }, 'src/register.py'],
    ['orchestration', { 'dags/weekly.py': 'x = 1' }, 'dags/weekly.py'],
    ['orchestration', { 'src/flow.py': '@flow\ndef train():' }, 'src/flow.py'],
    ['serving', { 'src/api/main.py': 'app = FastAPI(title="x")' }, 'src/api/main.py'],
    ['metrics', { 'monitoring/prometheus.yml': 'scrape_configs: []' }, 'monitoring/prometheus.yml'],
    ['dashboards', { 'docker-compose.yml': 'image: grafana/grafana:11' }, 'docker-compose.yml'],
    ['drift', { 'src/monitoring/drift.py': 'x = 1' }, 'src/monitoring/drift.py'],
    ['alerts', { 'monitoring/rules.yml': 'groups:\n  - rules:\n    - alert: Down' }, 'monitoring/rules.yml'],
    ['data-tests', { 'src/validate.py': 'import pandera as pa' }, 'src/validate.py'],
    ['iac', { 'infra/main.tf': 'terraform {}' }, 'infra/main.tf'],
    ['kubernetes', { 'deploy/api.yaml': 'apiVersion: apps/v1\nkind: Deployment' }, 'deploy/api.yaml'],
    ['diagram', { 'README.md': '```mermaid\nflowchart LR\n```' }, 'README.md'],
    ['secret-file', { 'src/.env': 'A=1' }, 'src/.env'],
    ['data-committed', { 'data/x.csv': 'a' }, 'data/x.csv'],
    ['model-committed', { 'models/m.joblib': 'a' }, 'models/m.joblib'],
    ['clutter', { 'src/__pycache__/a.pyc': 'a' }, 'src/__pycache__/a.pyc'],
    ['notebooks', { 'eda.ipynb': '{}' }, 'eda.ipynb'],
    ['code', { 'src/a.py': 'x' }, 'src/a.py'],
  ])('%s is seen in %j', (id, given, path) => {
    expect(sightOf(id, given)).toEqual(['seen', path])
  })

  test.each<[string, FactId, Given]>([
    ['an empty file', 'container', { Dockerfile: '' }],
    ['an empty licence', 'licence', { LICENSE: '' }],
    ['a workflow in a folder that nobody runs', 'ci', { '.github/workflows/old/ci.yml': 'on: push' }],
    ['a line that is set aside', 'ci-tests', { [workflow]: '  # - run: pytest' }],
    ['a stack that is only started', 'ci-image', { [workflow]: '- run: docker compose up -d' }],
    ['pages that are deployed', 'ci-deploys', { [workflow]: '- uses: actions/deploy-pages@v4' }],
    ['a volume named like a registry', 'registry', { 'docker-compose.yml': '- ./models:/app/models' }],
    ['a package of others', 'tests', { 'node_modules/a/tests/test_a.py': 'def test_a(): pass' }],
    ['an example of secrets', 'secret-file', { '.env.example': 'A=' }],
    ['the container of an editor', 'container', { '.devcontainer/Dockerfile': 'FROM x' }],
    ['a file that keeps a folder', 'dashboards', { 'monitoring/grafana/.gitkeep': '' }],
    ['a badge', 'diagram', { 'README.md': '![CI workflow](https://example.org/badge.svg)' }],
  ])('%s shows nothing', (_, id, given) => {
    expect(sightOf(id, given)).toEqual(['absent'])
  })

  test('counts all files that show it, and names the three nearest to the root', () => {
    const paths = ['a/b/Dockerfile', 'Dockerfile', 'c/Dockerfile', 'a/Dockerfile', 'b/Dockerfile']

    const fact = factOf(factsOf(Object.fromEntries(paths.map((path) => [path, 'FROM x']))), 'container')

    expect(fact).toEqual({
      id: 'container',
      sight: 'seen',
      paths: ['Dockerfile', 'a/Dockerfile', 'b/Dockerfile'],
      count: 5,
    })
  })

  test('tells each fact once, in the order of the table', () => {
    expect(factsOf({}).map(({ id }) => id)).toEqual(factRules.map(({ id }) => id))
  })
})

describe('what is only named', () => {
  test('a package without code that uses it is declared', () => {
    expect(sightOf('tracking', { 'requirements.txt': 'mlflow>=2' })).toEqual(['declared', 'requirements.txt'])
  })

  test('a list of a whole machine declares nothing', () => {
    const all = Array.from({ length: 90 }, (_, index) => `package-${index}==1.0.${index}`)

    expect(sightOf('tracking', { 'requirements.txt': [...all, 'mlflow==2.1.0'].join('\n') })).toEqual(['absent'])
  })

  test('files named like tests that hold none are declared', () => {
    expect(sightOf('tests', { 'test_api.py': 'import requests\nrequests.get("http://localhost")' })).toEqual([
      'declared',
      'test_api.py',
    ])
  })

  test.each([
    ['fastapi==0.110.0\nmlflow==2.1', 'seen'],
    ['fastapi==0.110.0\nmlflow', 'declared'],
    ['fastapi\nmlflow>=2', 'absent'],
  ])('versions of %j are pinned: %s', (text, sight) => {
    expect(sightOf('pinned', { 'requirements.txt': text })[0]).toBe(sight)
  })
})

describe('what was not looked at', () => {
  test('a file that could not be read leaves open what it could show, and nothing else', () => {
    const { tree } = repositoryOf({ [workflow]: 'on: push' })
    const facts = findFacts(tree, new Map())

    expect(['ci', 'ci-tests', 'ci-deploys', 'container'].map((id) => factOf(facts, id as FactId).sight)).toEqual([
      'seen',
      'unknown',
      'unknown',
      'absent',
    ])
  })

  test('a tree that is cut off leaves open what it does not show', () => {
    const { tree, texts } = repositoryOf({ Dockerfile: 'FROM x' })
    const facts = findFacts({ ...tree, extent: 'cut' }, texts)

    expect([factOf(facts, 'container').sight, factOf(facts, 'compose').sight]).toEqual(['seen', 'unknown'])
  })

  test('more workflows than are read leave open what the others do', () => {
    const many = Array.from({ length: 12 }, (_, index) => [`.github/workflows/w${index}.yml`, 'on: push'] as const)

    expect(sightOf('ci-tests', Object.fromEntries(many))).toEqual(['unknown'])
  })
})
