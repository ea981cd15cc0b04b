import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import {
  findTypesTwice,
  isNamedAfterExport,
  isOfOneValue,
  isParticiple,
  readSource,
} from '../../scripts/house/declarations.ts'
import { findCycles, readImports } from '../../scripts/house/imports.ts'

const root = join(import.meta.dirname, '../..')
const listed = execFileSync('git', ['ls-files', 'src'], { cwd: root, encoding: 'utf8' }).split('\n')
// The page is JavaScript of its own in the browser: its types name the same things and cannot be imported.
const paths = listed.filter(
  (path) => /(?<!\.d)\.ts$/.test(path) && !path.includes('/page/') && existsSync(join(root, path)),
)
const sources = paths.map((path) => readSource(root, path))

describe('names in src', () => {
  test('a type name stands for one thing', () => {
    expect(findTypesTwice(sources)).toEqual([])
  })

  test('functions are verbs: none is one bare participle', () => {
    expect(
      sources.flatMap(({ path, functions }) => functions.filter(isParticiple).map((name) => [path, name])),
    ).toEqual([])
  })

  test('a file that exports one value is named after it; one with several, after what they have in common', () => {
    const single = sources.filter(isOfOneValue)

    expect(single.length).toBeGreaterThan(100)
    expect(single.filter((source) => !isNamedAfterExport(source)).map(({ path, exports }) => [path, exports])).toEqual(
      [],
    )
  })

  test('files do not import one another in a circle, not even for a type', () => {
    expect(findCycles(readImports(sources))).toEqual([])
  })
})

describe('the reading of a source', () => {
  test.each([
    ['checked', true],
    ['shown', true],
    ['read', false],
    ['embed', false],
    ['checkSection', false],
    ['findClosed', false],
  ])('%s is a bare participle: %s', (name, expected) => {
    expect(isParticiple(name)).toBe(expected)
  })

  test('sees types, functions at any depth, exports without a sentence, and a file that bears another name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mlops-names-'))
    try {
      writeFileSync(
        join(folder, 'other-name.ts'),
        'interface Own {\n}\nexport function find() {\n  function found() {}\n}\n/** What it is. */\nexport type Kind = 1\n',
      )
      const source = readSource(folder, 'other-name.ts')

      expect(source).toMatchObject({ types: ['Own', 'Kind'], functions: ['find', 'found'], undocumented: ['find'] })
      expect(isNamedAfterExport(source)).toBe(false)
      expect(findTypesTwice([source, { ...source, path: 'second.ts' }])).toHaveLength(2)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('sees a circle that a type closes', () => {
    const imports = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'node.ts']],
      ['c.ts', ['a.ts']],
      ['d.ts', ['a.ts']],
    ])

    expect(findCycles(imports)).toEqual([['a.ts', 'b.ts', 'c.ts']])
  })
})
