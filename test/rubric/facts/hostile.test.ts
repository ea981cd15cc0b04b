import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RepositoryTree, TreeFile } from '../../../src/rubric/facts/fact.ts'
import { factRules } from '../../../src/rubric/facts/fact-rules.ts'
import { findFacts } from '../../../src/rubric/facts/find-facts.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

/** Names from which trees are made that nearly are what the rules look for. */
const names = fc.constantFrom(
  '.github',
  'workflows',
  'ci.yml',
  'Dockerfile',
  'dockerfile.',
  'docker-compose.yml',
  'tests',
  'test_.py',
  'dags',
  'README.md',
  'requirements.txt',
  'pyproject.toml',
  'LICENSE',
  '.env',
  '..',
  '',
  '__proto__',
  'constructor',
  'grafana',
  'x'.repeat(300),
  '\u202E',
)

const file: fc.Arbitrary<TreeFile> = fc.record({
  path: fc.array(names, { minLength: 1, maxLength: 18 }).map((parts) => parts.join('/')),
  size: fc.constantFrom(null, 0, 1, 50, 1e9, -1, Number.NaN),
  kind: fc.constantFrom('file', 'link', 'submodule'),
})

const tree: fc.Arbitrary<RepositoryTree> = fc.record({
  files: fc.array(file, { maxLength: 40 }),
  extent: fc.constantFrom('whole', 'cut'),
})

/** Workflows, licences, manifests and code, whole and broken. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'on:',
        '  schedule:',
        '    - cron:',
        'run: pytest',
        'run',
        '- "deploy"',
        'uses: docker/',
        '&a [*a',
        '{{',
      ),
      fc.constantFrom(
        'MIT License',
        '[tool.ruff]',
        '[tool.poetry.dependencies]',
        'mlflow = "1',
        'mlflow==',
        "'mlflow",
        '#',
        '```',
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((lines) => lines.join('\n'))

describe('whatever a repository holds', () => {
  test('each fact is told once, with at most three paths of the tree, and seen only where there are some', () => {
    fc.assert(
      fc.property(tree, fc.array(text, { minLength: 1, maxLength: 5 }), (given, written) => {
        const texts = new Map(given.files.map(({ path }, index) => [path, written[index % written.length] ?? '']))

        const facts = findFacts(given, texts)

        const known = new Set(given.files.map(({ path }) => path))
        expect(facts.map(({ id }) => id)).toEqual(factRules.map(({ id }) => id))
        for (const { sight, paths, count } of facts) {
          expect(paths.length).toBeLessThanOrEqual(3)
          expect(paths.every((path) => known.has(path))).toBe(true)
          expect(count >= paths.length && (sight === 'seen' || sight === 'declared') === paths.length > 0).toBe(true)
          expect(given.extent === 'cut' && sight === 'absent').toBe(false)
        }
      }),
    )
  })

  test.each(hostileTexts)('%s in every file gives an answer', (_, make) => {
    const paths = [
      'README.md',
      '.github/workflows/ci.yml',
      'requirements.txt',
      'pyproject.toml',
      'Dockerfile',
      'src/train.py',
    ]
    const files = paths.map((path) => ({ path, size: 4000, kind: 'file' as const }))

    expect(() => findFacts({ files, extent: 'whole' }, new Map(paths.map((path) => [path, make(4000)])))).not.toThrow()
  })
})
