import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buttonNames } from '../../src/flows/acts/acts.ts'
import { commands, forms } from '../support/acts.ts'
import { lifeOrder } from '../../src/flows/model/proposal.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/parity.md'), 'utf8')

/** The lines of each part's table, its head and rule left out, as cells. */
function rowsOf(part: string): readonly (readonly string[])[] {
  const [, text = ''] = page.split(`\n## ${part}\n`)
  const [own = ''] = text.split(/\n#{2,3} /)
  const lines = own.split('\n').filter((line) => line.startsWith('| '))
  return lines.slice(1).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** The first code in the first cell: what the row is about. */
function namesIn(part: string): readonly string[] {
  return rowsOf(part).map(([first = '']) => /^`([a-z-]+)`/.exec(first)?.[1] ?? first)
}

describe('docs/parity.md', () => {
  test.each([
    ['Commands', commands.map(({ name }) => name)],
    ['Buttons', [...buttonNames]],
    ['Forms', forms],
    ['States', [...lifeOrder]],
  ])('%s: has a row for each, and for nothing else', (part, names) => {
    expect(namesIn(part).toSorted()).toEqual(names.toSorted())
  })

  test.each(['Commands', 'Buttons', 'Forms', 'Cards', 'States', 'Ways in and out'])(
    '%s: leaves no cell empty',
    (part) => {
      expect(rowsOf(part).length).toBeGreaterThan(5)
      for (const cells of rowsOf(part)) {
        expect(cells.length, cells[0]).toBe(part === 'Ways in and out' ? 4 : 5)
        expect(cells).not.toContain('')
      }
    },
  )

  test('names files of tests that exist, and tests that are in them', () => {
    const named = [...page.matchAll(/`([\w/.-]+\.ts)`(?: “([^”]+)”)?/g)]
    expect(named.length).toBeGreaterThan(100)
    const wrong = named.filter(([, file = '', name = '']) => {
      const path = join(root, 'test', file)
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(name)
    })
    expect(wrong.map(([words]) => words)).toEqual([])
  })
})
