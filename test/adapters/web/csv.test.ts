import { describe, expect, test } from 'vitest'
import { writeCsv } from '../../../src/adapters/web/pages/dashboard/csv.ts'

describe('a table as CSV', () => {
  test('has lines as RFC 4180 has them', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['1 234', 'l’été'],
        ['', '–'],
      ]),
    ).toBe('a,b\r\n1 234,l’été\r\n,–\r\n')
  })

  test.each([
    ['a comma', 'a,b', '"a,b"'],
    ['quotes', 'dit « "oui" »', '"dit « ""oui"" »"'],
    ['a line feed', 'a\nb', '"a\nb"'],
    ['blanks at its ends', ' a', '" a"'],
  ])('quotes %s', (_, cell, written) => {
    expect(writeCsv([[cell]])).toBe(`${written}\r\n`)
  })

  test.each(['=1+1', '+33 1', '-2', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\u200B=1', '\uFF1D1', '=HYPERLINK("x","y")'])(
    'leaves %j no formula',
    (cell) => {
      const written = writeCsv([[cell]])

      expect(written.replace(/^"/, '').startsWith("'")).toBe(true)
      expect(written.replaceAll('""', '"')).toContain(cell)
    },
  )

  test('leaves a name with a dash inside as it is', () => {
    expect(writeCsv([['MLP-2026-001', 'Jean-Paul', '2026-11-23']])).toBe('MLP-2026-001,Jean-Paul,2026-11-23\r\n')
  })
})
