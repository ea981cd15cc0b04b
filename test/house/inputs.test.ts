import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('docs/inputs.md names files of tests that exist', () => {
  const page = readFileSync(join(root, 'docs/inputs.md'), 'utf8')
  const named = [...page.matchAll(/`([\w/.-]+\.test\.ts)`/g)].map(([, file = '']) => file)

  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((file) => !existsSync(join(root, 'test', file)))).toEqual([])
})
