import { describe, expect, test } from 'vitest'
import { treeBounds } from '../../../src/rubric/facts/bound-tree.ts'
import { chooseFiles, readingLimits } from '../../../src/rubric/facts/choose-files.ts'
import type { TreeFile } from '../../../src/rubric/facts/fact.ts'

function chosen(...files: readonly (string | TreeFile)[]): readonly string[] {
  const all = files.map((file) => (typeof file === 'string' ? fileOf(file) : file))
  return chooseFiles({ files: all, extent: 'whole' }).map(({ path }) => path)
}

function fileOf(path: string, size: number | null = 100): TreeFile {
  return { path, size, kind: 'file' }
}

describe('the files that are read', () => {
  test('are the most telling first, and of each kind the nearest to the root', () => {
    expect(
      chosen(
        'src/api/main.py',
        'docs/notes.md',
        'a/b/Dockerfile',
        'Dockerfile',
        'data/x.csv',
        'README.md',
        'requirements.txt',
      ),
    ).toEqual(['README.md', 'requirements.txt', 'Dockerfile', 'a/b/Dockerfile', 'src/api/main.py'])
  })

  test('hold something and are small; a size that the host does not say is taken for one that fits', () => {
    const big = fileOf('docker-compose.yml', readingLimits.file + 1)
    const link: TreeFile = { path: 'Makefile.py', size: 20, kind: 'link' }

    expect(chosen(fileOf('README.md', 0), big, link, fileOf('Dockerfile', null))).toEqual(['Dockerfile'])
  })

  test('belong to the repository: no packages of others, no settings of an editor', () => {
    expect(
      chosen(
        'venv/lib/x/main.py',
        'node_modules/a/README.md',
        '.devcontainer/Dockerfile',
        'a/site-packages/b/setup.py',
      ),
    ).toEqual([])
  })

  test('have paths that show what they are', () => {
    const turned = 'src/\u202Eyp.niam/main.py'
    const hidden = 'src/\u200Bmain.py'
    const long = `${'a'.repeat(treeBounds.path)}/main.py`
    const deep = `${'a/'.repeat(treeBounds.depth)}main.py`

    expect(chosen(turned, hidden, long, deep, 'src/\u0007main.py', 'src/\uD800main.py', 'src/modèle-appli.py')).toEqual(
      ['src/modèle-appli.py'],
    )
  })

  test('are not more than the limits, whatever the tree', () => {
    const many = Array.from({ length: 3000 }, (_, index) => [
      fileOf(`a${index}/Dockerfile`, 90_000),
      fileOf(`a${index}/main.py`, 90_000),
      fileOf(`requirements${index}.txt`, 90_000),
      fileOf(`.github/workflows/${index}.yml`, 90_000),
    ]).flat()

    const files = chooseFiles({ files: many, extent: 'whole' })

    expect(files.length).toBeLessThanOrEqual(readingLimits.files)
    expect(files.reduce((sum, { size }) => sum + (size ?? 0), 0)).toBeLessThanOrEqual(readingLimits.all)
  })
})
