import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { AssessmentJson } from '../../scripts/assess/assessment.ts'

const folder = mkdtempSync(join(tmpdir(), 'assess-'))
const proposals = join(import.meta.dirname, '../fixtures/proposals')
const script = join(import.meta.dirname, '../../scripts/assess.ts')

afterAll(() => rmSync(folder, { recursive: true }))

function assess(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function json(...args: string[]): AssessmentJson {
  const parsed: AssessmentJson = JSON.parse(assess(...args, '--json').stdout)
  return parsed
}

describe('a strong proposal', () => {
  test.each(['fr', 'en'])('has nothing blocking or major (%s)', (language) => {
    const { status, stdout } = assess(join(proposals, `strong.${language}.md`), '--json')
    const { lang, sections, findings }: AssessmentJson = JSON.parse(stdout)

    expect([status, lang, findings.filter(({ severity }) => severity !== 'minor')]).toEqual([0, language, []])
    expect(sections.map(({ number, present }) => [number, present])).toEqual(
      Array.from({ length: 10 }, (_, index) => [index + 1, true]),
    )
  })
})

describe('a weak proposal', () => {
  test.each(['fr', 'en'])('ends with 1, and every quote is that slice of the file (%s)', (language) => {
    const path = join(proposals, `weak.${language}.md`)
    const raw = readFileSync(path, 'utf8')
    const { status } = assess(path)
    const { lang, findings } = json(path)

    expect([status, lang]).toEqual([1, language])
    expect(findings.length).toBeGreaterThan(5)
    for (const { quote, start, end } of findings) {
      expect(start === null || end === null ? null : raw.slice(start, end)).toBe(quote)
    }
  })

  test('is readable: its section, its quote and one question in the document’s language', () => {
    const { stdout } = assess(join(proposals, 'weak.fr.md'))

    expect(stdout).toContain('« de X à Y jours »'.replaceAll(/« | »/g, (mark) => mark.replace(' ', '\u00a0')))
    expect(stdout).toContain('4. Objectifs')
    expect(stdout).toMatch(/La section 9 est encore vide\./)
  })
})

describe('options', () => {
  test('--section reads the file as the content of one section', () => {
    const path = file('objectifs.md', '- Améliorer le suivi\n- Aller vite')
    const { sections, findings } = json(path, '--section', '4')

    expect(sections.map(({ number, words, present }) => [number, words, present])).toEqual([[4, 5, true]])
    expect(new Set(findings.map(({ section }) => section))).toEqual(new Set([4]))
  })

  test('--lang asks in that language', () => {
    const path = file('cible.md', '- Améliorer le suivi')

    expect(json(path, '--section', '4', '--lang', 'en').findings[0]?.question).toMatch(
      /^I read a single objective here: “Améliorer le suivi”/,
    )
    expect(json(path, '--section', '4').findings[0]?.question).toMatch(
      /^Je n’ai lu ici qu’un seul objectif\u00a0: «\u00a0Améliorer le suivi\u00a0»/,
    )
  })

  test('a byte order mark moves no offset', () => {
    const path = file('bom.md', '\ufeff## Objectifs\r\n- Améliorer le suivi\r\n')
    const raw = readFileSync(path, 'utf8')
    const found = json(path).findings.find(({ criterion }) => criterion === 'O3')

    expect(raw.slice(found?.start ?? 0, found?.end ?? 0)).toBe('Améliorer le suivi')
  })
})

describe('what is odd about a file is said', () => {
  test.each([
    ['a heading twice', '## Objectifs\na\n## Risques\nb\n## Objectifs\nc', /La section 4 .* plusieurs titres/],
    ['out of order', '## Risques\nb\n## Objectifs\na', /La section 4 .* n’est pas à sa place/],
    ['a heading of another kind', '## Risques\nb\n## Planning\nc', /Planning/],
    [
      'two languages',
      '## Contexte\nLe modèle est dans la cave et il est utile pour les équipes de la coopérative.\n## Objectives\nThe goal is to ship the model to the harbour with all of the checks that we have.',
      /Deux langues se mêlent.*4/,
    ],
  ])('%s', (name, content, note) => {
    expect(assess(file(`${name.replaceAll(' ', '-')}.md`, content), '--lang', 'fr').stdout).toMatch(note)
  })
})

describe('input that cannot be used ends with 2 and one sentence', () => {
  test.each([
    ['a missing file', [join(folder, 'nowhere.md')], /nowhere\.md cannot be read \(ENOENT\)/],
    ['a folder', [folder], /cannot be read \(EISDIR\)/],
    ['an empty file', [file('empty.md', '')], /holds no words/],
    ['only emoji', [file('emoji.md', '🎯🎯\n')], /holds no words/],
    ['a binary file', [file('image.png', Uint8Array.from([137, 80, 78, 71, 0, 1, 2]))], /is not a text file/],
    ['another encoding', [file('latin1.md', Uint8Array.from([82, 233, 115, 117, 109, 233]))], /is not in UTF-8/],
    ['no headings', [file('letter.md', 'Bonjour, voici mon projet.')], /has no heading of the guide/],
    ['no file', [], /Expected one file/],
    ['two files', ['a.md', 'b.md'], /Expected one file/],
    ['an unknown language', ['a.md', '--lang', 'de'], /--lang is "de"/],
    ['an unknown section', ['a.md', '--section', '11'], /--section is "11"/],
    ['an unknown option', ['a.md', '--colour'], /--colour/],
  ])('%s', (_, args, message) => {
    const { status, stdout, stderr } = assess(...args)

    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

test('a section whose heading is its number alone has the guide’s name', () => {
  const numbers = Array.from({ length: 10 }, (_, index) => index + 1)
  const path = file('numbers.md', numbers.map((number) => `# ${number}.\n\nLa marée monte.\n`).join('\n'))

  expect(json(path).sections.map(({ title }) => title)).toContain('Conclusion')
  expect(json(path).sections.filter(({ title }) => /^\W*\d/.test(title))).toEqual([])
})
