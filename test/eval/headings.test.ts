import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runScript } from './run-script.ts'

const folder = mkdtempSync(join(tmpdir(), 'headings-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The rows of one document: level, heading, section, whether the annotator was sure. */
function write(name: string, rows: readonly (readonly [number, string, number, boolean])[]): string {
  const file = join(folder, name)
  const lines = rows.map(([level, text, section, sure]) =>
    JSON.stringify({ doc: 'd', lang: 'fr', kind: 'atx', level, text, section, sure, also: [], words_own: 3 }),
  )
  writeFileSync(file, lines.join('\n'))
  return file
}

test('right, wrong and kept out are shares of the rows that a person was sure of', async () => {
  const file = write('labelled.jsonl', [
    [1, 'Ruches', 1, true],
    [2, 'Objectifs', 4, true],
    [2, 'Risques', 3, true],
    [2, 'Zzz', 5, true],
    [2, 'Risques', 7, false],
    [2, 'Installation', 0, true],
    [2, 'Dataset', 0, true],
  ])

  const { status, stdout } = await runScript('eval', [file, '--json'])

  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    headings: { documents: 1, refused: 0, rows: 3, right: 1 / 3, wrong: 1 / 3, keptOut: 1 / 2 },
  })
})

test('a line that is no labelled heading is named', async () => {
  const file = join(folder, 'broken.jsonl')
  writeFileSync(file, '{"doc":"d"}\n')

  const { status, stderr } = await runScript('eval', [file])

  expect([status, stderr.includes('broken.jsonl, line 1')]).toEqual([2, true])
})
