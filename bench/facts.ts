import { chooseFiles } from '../src/rubric/facts/choose-files.ts'
import type { RepositoryTree } from '../src/rubric/facts/fact.ts'
import { findFacts } from '../src/rubric/facts/find-facts.ts'
import { hostileTexts } from '../test/support/hostile-texts.ts'
import { hostileStems } from './hostile-stems.ts'

// `npm run bench:facts`: what the facts of a repository take whose paths nearly match what is looked for, at 25,000, 50,000
// and 100,000 of them, and of one whose files are as large and as awkward as any that is read.

for (const count of [25_000, 50_000, 100_000]) {
  const tree = treeOf(count)
  const took = timed(() => findFacts(tree, new Map()))
  process.stdout.write(
    `${count} near misses: ${took} ms, choosing the files to read: ${timed(() => chooseFiles(tree))} ms\n`,
  )
}

const paths = [
  'README.md',
  'requirements.txt',
  'pyproject.toml',
  'Dockerfile',
  'docker-compose.yml',
  'src/train.py',
  'dvc.yaml',
]
for (let index = 0; index < 8; index += 1)
  paths.push(`.github/workflows/${index}.yml`, `src/main${index}.py`, `tests/test_${index}.py`)
const slowest = hostileTexts
  .map(([name, make]) => {
    const text = make(90_000)
    const files = paths.map((path) => ({ path, size: text.length, kind: 'file' as const }))
    const texts = new Map(paths.map((path) => [path, text]))
    return { name, took: timed(() => findFacts({ files, extent: 'whole' }, texts)) }
  })
  .toSorted((a, b) => b.took - a.took)
process.stdout.write(`files of 90,000 characters: ${slowest[0]?.took} ms at most (${slowest[0]?.name})\n`)

function treeOf(count: number): RepositoryTree {
  const files = Array.from({ length: count }, (_, index) => {
    const path = hostileStems[index % hostileStems.length]?.(index) ?? ''
    return { path, size: 10, kind: 'file' as const }
  })
  return { files, extent: 'whole' }
}

/** The median of five, in ms of the processor: what others do on the machine does not count. */
function timed(work: () => unknown): number {
  const all = Array.from({ length: 5 }, () => {
    const from = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  })
  return Math.round(all.toSorted((a, b) => a - b)[2] ?? 0)
}
