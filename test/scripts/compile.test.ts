import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { documentFormats } from '../../src/ports/documents.ts'
import { readDocument } from '../support/read-document.ts'

const folder = mkdtempSync(join(tmpdir(), 'compile-'))
const script = join(import.meta.dirname, '../../scripts/compile.ts')
const proposals = join(import.meta.dirname, '../fixtures/proposals')

afterAll(() => rmSync(folder, { recursive: true }))

function compile(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

test.each([
  ['fr', 'Livraison continue et détection de dérive', 'Sommaire'],
  ['en', 'Continuous delivery and drift detection', 'Contents'],
])('a proposal in %s becomes four documents that other programs read', async (language, title, contents) => {
  const out = join(folder, language)

  const { status, stdout } = compile(join(proposals, `strong.${language}.md`), '--out', out)

  expect([status, readdirSync(out).toSorted()]).toEqual([
    0,
    documentFormats.map((format) => `strong.${language}.${format}`).toSorted(),
  ])
  expect(stdout.trim().split('\n')).toHaveLength(4)
  for (const format of documentFormats) {
    const bytes = readFileSync(join(out, `strong.${language}.${format}`))
    const { text } = await readDocument(format, { name: '', mime: '', bytes })
    expect([format, text.includes(title), format === 'md' || text.includes(contents)]).toEqual([format, true, true])
  }
})

test.each([
  [['--out', folder], /^Expected one file, got 0; use: npm run compile/],
  [['nowhere.md', '--out', folder], /^nowhere\.md cannot be read \(ENOENT\)/],
  [[join(proposals, 'strong.fr.md')], /^Say with --out which folder/],
  [
    [join(proposals, 'strong.fr.md'), '--out', folder, '--to', 'odt'],
    /^--to names "odt"; expected md, html, docx, pdf\./,
  ],
  [[join(proposals, 'strong.fr.md'), '--out', folder, '--lang', 'de'], /^--lang is "de"; expected fr or en/],
  [
    [join(proposals, 'strong.fr.md'), '--out', '/dev/null/x', '--to', 'md'],
    /cannot be written \(ENOTDIR\): name another/,
  ],
])('%j: a sentence that says what to do', (args, expected) => {
  const { status, stderr } = compile(...args)

  expect([status, stderr]).toEqual([2, expect.stringMatching(expected)])
})

test('a text without a heading of the guide is no proposal', () => {
  const file = join(folder, 'note.md')
  writeFileSync(file, 'Une note.')

  expect(compile(file, '--out', folder)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no heading of the guide'),
  })
})
