import { statementIn, tellStatement } from '../../src/adapters/sources/source-inspector.ts'
import { sourceAt } from '../../src/rubric/sources/find-sources.ts'
import { ruleOn, type SourceEvidence } from '../../src/rubric/sources/source-evidence.ts'
import type { LicenceRow } from '../formats/rows.ts'
import { atLeast, type Measure } from '../measure.ts'

/** Whether a host's recorded answer, or the rule on its data, is taken for what a person says that it allows. */
export function licenceMeasures(rows: readonly LicenceRow[]): readonly Measure[] {
  const trials = rows.map((row) => {
    const expected = sayClass(row.class, row.condition)
    const found = readRow(row)
    const { id, lang, doubt, address } = row
    return { id, lang, doubt, isRight: found === expected, text: address, expected, found }
  })
  return [{ file: 'licences', name: 'licence class right', counts: 'right', goal: atLeast(0.95), trials }]
}

function readRow({ address, answer }: LicenceRow): string {
  const evidence = readEvidence(address, answer)
  return evidence?.type === 'told' ? sayClass(evidence.class, evidence.condition) : 'not verified'
}

function readEvidence(address: string, answer: unknown): SourceEvidence | null {
  const source = sourceAt(address)
  if (source === null) return null
  const at = '2026-11-28T20:00:00Z'
  const statement = statementIn(source, JSON.stringify(answer))
  return ruleOn(source, at) ?? (statement === null ? null : tellStatement(source, statement, at))
}

function sayClass(name: string, condition: string | null | undefined): string {
  return condition === null || condition === undefined ? name : `${name} (${condition})`
}
