import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLexicons } from '../../scripts/rubric/lexicons.ts'
import { tools } from '../../src/rubric/lexicons/tools.ts'

const { lists, rows, taken } = readLexicons()

/** Lists whose words mean something else where they are read: a homonym there is no double. */
const homonyms: Readonly<Record<string, string>> = {
  'units/': 'a unit is read behind a number, a comparator before one, a number word before a unit',
  'function-words/': 'small words are counted to tell the languages apart',
  'instructions/': 'an order is known by whom it addresses and in which mood, whatever its words say of a project',
  'heading-words/': 'the words of a heading name a part of a document, whatever they say in a sentence',
  'hints/': 'an everyday word only keeps code from asking about a family, whatever it settles elsewhere',
  'claim-words/': 'these name what the files of a repository can show, whatever they settle elsewhere',
  'idle-words/': 'in the place of an answer these tell of no act, whatever they say elsewhere',
  'risk-topics/commonWords': 'these are left out when a risk and its mitigation are paired by a rare word',
}
const isHomonym = (name: string): boolean => Object.keys(homonyms).some((start) => name.startsWith(start))

test('an entry stands in one place: in one list, or in one row that several lists share', () => {
  const places = [
    ...lists.filter(({ name }) => !isHomonym(name)).map(({ name, entries }) => [name, entries] as const),
    ...rows.map((row) => [`shared by ${row.lists.join(', ')}`, row.entries] as const),
  ].flatMap(([place, entries]) => entries.map((entry) => [entry, place] as const))
  const twice = [...Map.groupBy(places, ([entry]) => entry)]
    .filter(([, all]) => all.length > 1)
    .map(([entry, all]) => `"${entry}" stands in ${all.map(([, place]) => place).join(' and in ')}`)

  expect(twice).toEqual([])
  expect(places.length).toBeGreaterThan(2000)
})

test('a homonym list repeats no entry of its own', () => {
  const twice = lists
    .filter(({ name }) => isHomonym(name))
    .filter(({ entries }) => new Set(entries).size < entries.length)
    .map(({ name }) => name)

  expect(twice).toEqual([])
})

test('a name of a tool stands once', () => {
  const names = Object.values(tools).flatMap((family) => family.flatMap(([, ...aliases]) => aliases))

  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([])
})

test('each list that a row names takes its row, once, and no other takes one', () => {
  const named = [...new Set(rows.flatMap((row) => row.lists))]

  expect([...taken].sort()).toEqual(named.sort())
})

test('a row of shared words names two lists or more, and no two rows the same ones', () => {
  const keys = rows.map((row) => [...row.lists].sort().join(', '))

  expect(rows.filter((row) => new Set(row.lists).size < 2)).toEqual([])
  expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([])
})

describe('vocabulary stands in lexicons/', () => {
  const folder = join(import.meta.dirname, '../../src/rubric')
  /** What these look for stands in the files of a repository, such as commands and settings: it is nobody's vocabulary. */
  const readsFiles = /^facts\/(?:rules\/.*|requirements|run-steps)\.ts$/
  const isCode = (path: string): boolean =>
    path.endsWith('.ts') && !path.startsWith('lexicons') && !readsFiles.test(path)
  /** Three words or more of a pattern's alternatives: `vite|lent|jamais`. */
  const alternatives = /\p{Ll}[\p{Ll}' ?()[\]:.\\-]*(?:\|\p{Ll}[\p{Ll}' ?()[\]:.\\{},0-9-]*){2,}/gu

  const vocabularyIn = (source: string): readonly string[] =>
    [...source.replace(/\/\*\*[^]*?\*\//g, '').matchAll(alternatives)]
      .map(([found]) => found)
      .filter((found) => found.split('|').filter((word) => /\p{Ll}{3}/u.test(word)).length >= 3)

  test.each(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isCode))('%s', (path) => {
    const found = vocabularyIn(readFileSync(join(folder, path), 'utf8'))

    // The shape of a provider's key, which is no vocabulary.
    expect(found.filter((one) => !one.startsWith('sk-(?:proj-'))).toEqual([])
  })

  test('a pattern with words of its own would be seen', () => {
    expect(vocabularyIn(String.raw`const lent = /(?:^|\s)(?:lent|slow(?:ly)?|long)\s/`)).toHaveLength(1)
  })
})
