import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** What platforms, pages and files need said, beside the words of `src/text`. */
const folders = ['src/adapters']

/** A literal that is French by its signs. */
const french = /[éèêàçœù’«»]/

/** A plain space where a French one that does not break belongs. */
const plain = /(?<=\S) (?=[:;!?](?:\s|$))|« | »/

function literalsIn(file: string): readonly string[] {
  const lines = readFileSync(join(root, file), 'utf8').split('\n')
  const code = lines.filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line)).join('\n')
  return [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(([, one, other]) => one ?? other ?? '')
}

test('the French of the adapters has the spaces that do not break', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  )
  const said = files.flatMap((file) => literalsIn(file).filter((text) => french.test(text)))

  expect(said.length).toBeGreaterThan(60)
  expect(said.filter((text) => plain.test(text))).toEqual([])
})
