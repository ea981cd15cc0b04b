import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8')

/** How a document is built: its headings by their level, the rows of its tables, its lists, and every table and variable that it names. */
function outlineOf(text: string) {
  const lines = text.split('\n')
  const names = text.matchAll(/`([a-z]+_[a-z_]+|[A-Z]+_[A-Z_]+)(?:=\w+)?`/g)
  return {
    headings: lines.flatMap((line) => /^#+ /.exec(line)?.[0] ?? []),
    rows: lines.filter((line) => line.startsWith('|')).map((line) => line.split('|').length),
    entries: lines.filter((line) => line.startsWith('- ')).length,
    named: new Set([...names].map(([, name]) => name)),
  }
}

describe('the document on privacy', () => {
  test('says the same in French and in English: whoever adds a row writes it in both', () => {
    expect(outlineOf(read('privacy.fr.md'))).toEqual(outlineOf(read('privacy.md')))
  })
})
