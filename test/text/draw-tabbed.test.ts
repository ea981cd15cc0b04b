import { describe, expect, test } from 'vitest'
import { drawTabbed } from '../../src/text/markdown/draw-tabbed.ts'
import { readMarkdown } from '../../src/text/markdown/read-markdown.ts'

const kinds = (text: string) => readMarkdown(drawTabbed(text)).map(({ type }) => type)

describe('a table that was pasted with tabs', () => {
  test('is a table, with its first line for heads and its words as they were', () => {
    expect(drawTabbed('Avant\nIndicateur\tCible\nDélai | total\t1 jour\nAprès')).toBe(
      'Avant\n\n| Indicateur | Cible |\n| --- | --- |\n| Délai \\| total | 1 jour |\n\nAprès',
    )
    expect(kinds('Indicateur\tCible\nDélai\t1 jour')).toEqual(['table'])
  })

  test('may have empty cells', () => {
    expect(drawTabbed('A\tB\tC\nx\t\ty')).toContain('| x |  | y |')
  })

  test('is cut where the count of its columns changes', () => {
    expect(kinds('A\tB\nx\ty\nC\tD\tE\nu\tv\tw')).toEqual(['table', 'table'])
  })

  test.each([
    ['one line alone', 'Délai\t1 jour'],
    ['what is only indented', '\tun\n\tdeux'],
    ['code', '```\na\tb\nc\td\n```'],
    ['a list', '- a\tb\n- c\td'],
    ['no tab at all', 'un\ndeux'],
  ])('is not seen in %s', (_, text) => {
    expect(drawTabbed(text)).toBe(text)
  })

  test('a long text takes no long time: each line is looked at once', () => {
    const rows = Array.from({ length: 2000 }, (_, n) => `${n}\tx`).join('\n')

    expect(drawTabbed(rows).split('\n')).toHaveLength(2003)
  })
})
