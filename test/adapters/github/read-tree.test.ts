import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTree } from '../../../src/adapters/github/read-tree.ts'

const blob = { path: 'src/train.py', mode: '100644', type: 'blob', size: 10 }

function bodyOf(entry: object, truncated: unknown = false): string {
  return JSON.stringify({ sha: 'a'.repeat(40), truncated, tree: [blob, entry] })
}

test('files, links and submodules are listed, folders are not', () => {
  const read = readTree(
    JSON.stringify({
      truncated: true,
      tree: [
        { path: 'src', mode: '040000', type: 'tree' },
        blob,
        { path: 'data', mode: '120000', type: 'blob', size: 4 },
        { path: 'vendor', mode: '160000', type: 'commit' },
      ],
    }),
  )

  expect(read).toEqual({
    tree: {
      files: [
        { path: 'data', size: 4, kind: 'link' },
        { path: 'vendor', size: null, kind: 'submodule' },
        { path: 'src/train.py', size: 10, kind: 'file' },
      ],
      extent: 'cut',
    },
    chosen: ['src/train.py'],
  })
})

test.each([
  ['no JSON', '{'],
  ['no object', 'null'],
  ['no tree', '{"truncated":false}'],
  ['whether it is cut is not said', bodyOf({}, undefined)],
  ['an entry without a path', bodyOf({ ...blob, path: undefined })],
  ['a path that is no text', bodyOf({ ...blob, path: 1 })],
  ['no mode', bodyOf({ ...blob, mode: undefined })],
  ['no type', bodyOf({ ...blob, type: null })],
  ['a size below nothing', bodyOf({ ...blob, size: -1 })],
  ['an entry that is none', bodyOf([null])],
])('%s is no tree', (_, body) => {
  expect(readTree(body)).toBeNull()
})

test('whatever is answered, there is a tree or none', () => {
  const odd = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }))
  const entry = fc.dictionary(fc.constantFrom('path', 'mode', 'type', 'size'), odd)

  fc.assert(
    fc.property(fc.oneof(fc.array(entry), odd), odd, (tree, truncated) => {
      const read = readTree(JSON.stringify({ truncated, tree }))
      expect(read === null || Array.isArray(read.tree.files)).toBe(true)
    }),
  )
})
