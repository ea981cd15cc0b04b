import { describe, expect, test } from 'vitest'
import { rubric } from '../../src/rubric/rubric.ts'
import { compileMarkdown, nestMarkdown, withoutHtml } from '../../src/flows/review/compile.ts'
import type { FrozenVersion } from '../../src/flows/model/known.ts'
import { answers } from '../support/stages.ts'

const imprint = { id: 'MLP-2026-042', title: 'Frost model', authors: ['Camille Roux'], timeZone: 'Europe/Paris' }
const version = (sections: Partial<FrozenVersion['sections']> = {}, language: 'fr' | 'en' = 'en'): FrozenVersion => ({
  proposal: 'MLP-2026-042',
  version: 2,
  language,
  frozenAt: '2026-11-23T23:30:00.000Z',
  sections: { ...answers, ...sections },
})

const headings = (markdown: string) => markdown.split('\n').filter((line) => /^#{1,2}\s/.test(line))

test('title, imprint and the ten headings of the guide, in the document’s language', () => {
  const markdown = compileMarkdown(version({}, 'fr'), imprint, rubric)

  expect(markdown.slice(0, 157)).toBe(
    '# Frost model\n\n- Rédaction\u00A0: Camille Roux\n- Référence\u00A0: MLP-2026-042\n- Version\u00A0: v2\n- Date\u00A0: 24 novembre 2026\n\n## 1. Titre du projet\n\nAutomated retraining of',
  )
  expect(headings(markdown)).toHaveLength(11)
  expect(markdown).toContain('## 6. POC GitHub, sources de données et ressources utiles')
})

test('a section without text says so', () => {
  expect(compileMarkdown(version({ 5: '  ' }), imprint, rubric)).toContain(
    '## 5. MLOps Technical Architecture\n\n*Not filled in.*',
  )
})

describe('the learner’s Markdown cannot break the outline', () => {
  test.each([
    ['# Mine\n## Mine too\n### Deeper', '### Mine\n### Mine too\n### Deeper'],
    ['Mine\n====', 'Mine\n\\===='],
    ['Mine\n---', 'Mine\n\n---'],
    ['```py\n# a comment\n```', '```py\n# a comment\n```'],
    ['````\n```\n# still code', '````\n```\n# still code\n````'],
    ['~~~\n# code', '~~~\n# code\n~~~'],
    ['<!-- swallow the rest', '\\<!-- swallow the rest'],
    ['<script>x</script>', '\\<script>x\\</script>'],
    ['drift < 5 % and <https://a.example>', 'drift < 5 % and <https://a.example>'],
    ['`List<String>` stays', '`List<String>` stays'],
    ['one\r\n# two', 'one\n### two'],
    ['#hashtag', '#hashtag'],
  ])('%j', (text, expected) => {
    expect(nestMarkdown(text)).toBe(expected)
  })

  test('whatever is in them, there are eleven headings', () => {
    const hostile = '# a\n\nb\n===\n\n```\nc\n\n<h1>d</h1>'

    expect(headings(compileMarkdown(version({ 2: hostile, 9: hostile }), imprint, rubric))).toHaveLength(11)
  })
})

test('a title or a name is one line of text', () => {
  const markdown = compileMarkdown(version(), { ...imprint, title: 'A\n# B <b>\u202E', authors: ['Eve\n## x'] }, rubric)

  expect(markdown.startsWith('# A # B \\<b>\n\n- Author: Eve ## x\n')).toBe(true)
})

// Work that grew with the square of these lengths would outlast any test's time limit.
test.each([
  ['backticks', '`'.repeat(500_000)],
  ['brackets', '<'.repeat(500_000)],
  ['backticks and letters', '`a '.repeat(250_001)],
])('a very long line of %s stands as it was written', (_, line) => {
  expect(withoutHtml(line) === line).toBe(true)
  expect(nestMarkdown(`x ${line}`) === `x ${line}`).toBe(true)
})

test('a very long line of HTML in code and out of it is text where it is none', () => {
  expect(withoutHtml('`<b>`<b>'.repeat(100_000)) === '`<b>`\\<b>'.repeat(100_000)).toBe(true)
})
