/** A repository like that of a learner: some 170 files, of which a dozen are read. Another number is another commit. */
export function learnerRepository(number: number) {
  return {
    name: `ada/demand-${number}`,
    licence: 'MIT',
    files: { ...shared, 'README.md': `# Demand ${number}\n${readme}` },
  }
}

const readme =
  '\n```\nmake setup\nmake train\n```\n\nThe model is trained every night and served behind an API.\n'.repeat(20)

const workflow = 'on:\n  schedule:\n    - cron: "0 3 * * *"\njobs:\n  test:\n    steps:\n      - run: pytest\n'.repeat(
  8,
)

const code =
  'import mlflow\n\n\ndef train(path):\n    with mlflow.start_run():\n        mlflow.log_metric("mae", 1.2)\n'.repeat(
    25,
  )

const shared: Readonly<Record<string, string>> = {
  '.github/workflows/ci.yml': workflow,
  '.github/workflows/train.yml': workflow,
  Dockerfile: 'FROM python:3.12\nCOPY . .\nCMD ["uvicorn", "app:app"]\n',
  'docker-compose.yml': 'services:\n  api:\n    build: .\n  prometheus:\n    image: prom/prometheus\n'.repeat(5),
  'pyproject.toml': '[project]\ndependencies = ["fastapi==0.115.0", "mlflow==2.16.0"]\n',
  'requirements.txt': 'fastapi==0.115.0\nmlflow==2.16.0\nscikit-learn==1.5.2\n',
  'dvc.yaml': 'stages:\n  train:\n    cmd: python train.py\n',
  Makefile: 'setup:\n\tuv sync\n',
  ...filesNamed(60, (at) => `src/steps/part_${at}/step_${at}.py`, code),
  ...filesNamed(20, (at) => `tests/test_step_${at}.py`, 'def test_step():\n    assert True\n'.repeat(20)),
  ...filesNamed(30, (at) => `notebooks/${at}-explore.ipynb`, '{}'),
  ...filesNamed(30, (at) => `data/raw/day-${at}.csv`, 'hive;honey'),
  ...filesNamed(20, (at) => `monitoring/grafana/dashboards/${at}.json`, '{}'),
}

function filesNamed(count: number, name: (at: number) => string, text: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [name(at), text]))
}

/** GitHub cuts its answer off at 7 MB, and the program reads none above 8. */
const mostOfAnswer = 8 * 1024 * 1024

/** What GitHub answers for a tree whose paths nearly match what is looked for: so many of them, or what its answer has room for. */
export function hostileTree(stems: readonly ((index: number) => string)[], count: number): string {
  const rows: string[] = []
  for (let [index, size] = [0, 100]; index < count && size < mostOfAnswer; index += 1) {
    const row = JSON.stringify({ path: stems[index % stems.length]?.(index) ?? '', mode: '100644', type: 'blob' })
    rows.push(row)
    size += row.length + 1
  }
  return `{"truncated":false,"tree":[${rows.join(',')}]}`
}
