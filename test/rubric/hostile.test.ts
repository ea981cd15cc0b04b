import { describe, expect, test } from 'vitest'
import { checkSection } from '../../src/rubric/check.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { splitProposal } from '../../src/rubric/split.ts'

const hostile: readonly (readonly [string, (size: number) => string])[] = [
  ['bullets', (size) => '- Réduire le délai de 3 à 1 jour\n'.repeat(size / 33)],
  ['one long token', (size) => 'a'.repeat(size)],
  ['digits', (size) => '1'.repeat(size)],
  ['groups of digits', (size) => '1 234 '.repeat(size / 6)],
  ['dotted digits', (size) => '1.'.repeat(size / 2)],
  ['number words', (size) => 'trois '.repeat(size / 6)],
  ['changes without a unit', (size) => 'de 1 a 2 jours, de 7 a 1, '.repeat(size / 27)],
  ['links on one line', (size) => 'https://a.fr/b '.repeat(size / 15)],
  ['stars', (size) => '*'.repeat(size)],
  ['pipes', (size) => '| a '.repeat(size / 4)],
  ['table rows', (size) => '| a | b |\n'.repeat(size / 10)],
  [
    'nested bullets',
    (size) => Array.from({ length: Math.sqrt(size * 2) }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'),
  ],
  ['line breaks', (size) => '\n'.repeat(size)],
  ['spaces', (size) => ' '.repeat(size)],
  ['open brackets', (size) => '[('.repeat(size / 2)],
  ['addresses', (size) => 'https://'.repeat(size / 8)],
  ['at signs', (size) => 'a.b@c.'.repeat(size / 6)],
  ['tokens of tokens', (size) => 'eyJ'.repeat(size / 3)],
  ['combining marks', (size) => `e${'\u0301'.repeat(size)}`],
  ['emoji', (size) => '🎯'.repeat(size / 2)],
  ['lone surrogates', (size) => '\ud83c'.repeat(size)],
  ['bidi characters', (size) => '\u202e\u2066'.repeat(size / 2)],
  ['control characters', (size) => '\u0000\u0007'.repeat(size / 2)],
  ['pairs of labels', (size) => 'Risque : a\nMitigation : b\n'.repeat(size / 26)],
  ['prose', (size) => 'Réduire le temps de déploiement de 3 jours. '.repeat(size / 44)],
  ['fences', (size) => '```\n'.repeat(size / 4)],
  ['headings', (size) => '## Objectifs\n'.repeat(size / 13)],
]

describe.each(hostile)('%s', (_, make) => {
  test('never throws, and quotes stay verbatim', () => {
    const raw = make(4000)

    for (const section of sectionNumbers) {
      for (const { span, quote } of checkSection(section, raw).findings) {
        expect(span === null ? null : raw.slice(span.start, span.end)).toBe(quote)
      }
    }
    expect(() => splitProposal(raw)).not.toThrow()
  })

  test('takes time in proportion to its size', () => {
    const milliseconds = (size: number): number => {
      const raw = make(size)
      const start = performance.now()
      checkSection(4, raw)
      checkSection(6, raw)
      checkSection(7, raw)
      splitProposal(raw)
      return performance.now() - start
    }
    milliseconds(8000)
    const small = Math.min(milliseconds(8000), milliseconds(8000), milliseconds(8000))
    const large = Math.min(milliseconds(64_000), milliseconds(64_000), milliseconds(64_000))

    // Eight times the text: a quadratic part would take sixty-four times as long.
    expect(large).toBeLessThan(Math.max(small, 8) * 30)
  })
})
