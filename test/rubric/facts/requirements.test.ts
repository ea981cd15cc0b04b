import { expect, test } from 'vitest'
import { requirementsOf } from '../../../src/rubric/facts/requirements.ts'

const poetry = `[tool.poetry]
name = "demand"
version = "1.0.0"

[tool.poetry.dependencies]
python = "^3.11"
mlflow = "2.9.2"
Great_Expectations = { version = "^0.18", extras = ["s3"] }

[tool.poetry.group.dev.dependencies]
pytest = "^8"
`

const pep621 = `[project]
name = "demand"
dependencies = ["fastapi==0.110.0", "uvicorn[standard]>=0.29"]

[dependency-groups]
dev = [
  "ruff",
  "mypy==1.9.0", # strict
]
`

test.each([
  [
    'requirements.txt',
    'mlflow==2.9.2\n# wandb\nprometheus_client>=0.20  # metrics\n-r base.txt\nhttps://a.b/c.whl\n',
    ['mlflow=', 'prometheus-client'],
  ],
  ['requirements/dev.in', 'ray[serve]~=2.9\nzenml\n', ['ray', 'zenml']],
  ['pyproject.toml', poetry, ['mlflow=', 'great-expectations', 'pytest']],
  ['pyproject.toml', pep621, ['fastapi=', 'uvicorn', 'ruff', 'mypy=']],
  [
    'Pipfile',
    '[packages]\nflask = "*"\nscikit-learn = "==1.4.1"\n\n[requires]\npython_version = "3.11"\n',
    ['flask', 'scikit-learn='],
  ],
  ['environment.yml', 'dependencies:\n  - python=3.11\n  - pip:\n    - dvc==3.50\n', ['python=', 'pip', 'dvc=']],
  ['setup.py', 'setup(install_requires=[\'dagster\', "evidently==0.4.1"])', ['dagster', 'evidently=']],
])('%s names its packages', (path, text, expected) => {
  const found = requirementsOf(path, text).map(({ name, version }) => (version === 'exact' ? `${name}=` : name))

  expect(found).toEqual(expected)
})
