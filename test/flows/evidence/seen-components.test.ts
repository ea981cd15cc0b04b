import { expect, test } from 'vitest'
import { compiledVersions } from '../../../src/app/compiled-versions.ts'
import type { Inspection } from '../../../src/flows/evidence/inspection.ts'
import { seenComponents } from '../../../src/flows/evidence/seen-components.ts'
import type { DocumentPart } from '../../../src/flows/review/document.ts'
import type { Fact } from '../../../src/rubric/facts/fact.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { inspected, inspectionOf } from '../../support/inspected.ts'
import { inState } from '../../support/stages.ts'

const seen = (id: Fact['id']): Fact => ({ id, sight: 'seen', paths: ['a'], count: 1 })
const tracking: Fact = { id: 'tracking', sight: 'absent', paths: [], count: 0 }

test('what a passage names and the repositories show is told, also where another fact bears it out; what they do not show is not', () => {
  const say = seenComponents(inspectionOf([inspected([seen('compose'), tracking]), inspected([seen('alerts')])]), 'fr')

  expect(say?.(['Une API conteneurisée avec Docker, suivie par MLflow', 'des alertes Slack'])).toMatch(
    /compose.* et .*alerte/,
  )
  expect(say?.(['MLflow suit les essais'])).toBe('')
  expect(seenComponents(inspectionOf([]), 'fr')).toBeNull()
  expect(seenComponents(undefined, 'fr')).toBeNull()
})

const compile = compiledVersions(rubric)

/** The columns of the annex, and the last cell of each row, as the version is compiled with these looks at its links. */
function annexWith(inspection?: Inspection) {
  const version = inState('in-review').versions.get('MLP-2026-001 1')
  if (version === undefined) throw new Error('version 1 is not frozen')
  const imprint = { id: 'MLP-2026-001', title: 'A title', authors: ['Camille'], timeZone: 'UTC' }
  const document = compile('test', inspection === undefined ? version : { ...version, inspection }, imprint)
  const table = document.annexes[0]?.parts.find(
    (part): part is Extract<DocumentPart, { type: 'table' }> => part.type === 'table',
  )
  const plain = (cell: readonly { readonly text: string }[] | undefined) =>
    (cell ?? []).map(({ text }) => text).join('')
  return { columns: table?.columns.map(plain) ?? [], last: table?.rows.map((row) => plain(row.at(-1))) ?? [] }
}

test('the matrix of a version has a column for it only where a component names what is seen, and has it once it comes', () => {
  const before = annexWith()
  const after = annexWith(inspectionOf([inspected([seen('orchestration'), seen('metrics'), seen('alerts')])]))
  const nothing = annexWith(inspectionOf([{ ...inspected([tracking]), at: '2026-11-28T21:00:00.000Z' }]))

  expect(before.columns.at(-1)).toBe('KPI')
  expect(after.columns.at(-1)).toBe('Seen in the linked repositories')
  expect(after.last.some((text) => text !== '–')).toBe(true)
  expect(after.last.join()).not.toContain('tracking')
  expect(nothing.columns).toEqual(before.columns)
})
