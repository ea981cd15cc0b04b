import { findClaims } from '../../src/rubric/facts/find-claims.ts'
import type { ClaimRow } from '../formats/rows.ts'
import { type Measure, precisionAndRecall, type Trial } from '../measure.ts'

/** One fact in one tense that a row claims, that was read in it, or both. */
interface ClaimCase {
  readonly isTold: boolean
  readonly isRead: boolean
  readonly fact: string
  readonly tense: string
  readonly trial: Omit<Trial, 'isRight'>
}

/** Which claims are read in clauses that stand alone, by fact and tense; then those alone that say a thing is there; then by fact alone. No goal is set. */
export function claimMeasures(rows: readonly ClaimRow[]): readonly Measure[] {
  const cases = rows.flatMap(claimCases)
  const asserted = cases.filter(({ tense }) => tense === 'asserted')
  return [
    ...measuresOf('claims', cases),
    ...measuresOf('claims that a thing is there', asserted),
    ...measuresOf('claims, whatever their tense', rows.flatMap(namedCases)),
  ]
}

/** What a question about a thing stands on: that it is claimed at all, as being there or as described. */
function namedCases(row: ClaimRow): readonly ClaimCase[] {
  const cases = Map.groupBy(claimCases(row), ({ fact }) => fact)
  return [...cases.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const all = [first, ...others]
    return [{ ...first, isTold: all.some(({ isTold }) => isTold), isRead: all.some(({ isRead }) => isRead) }]
  })
}

function measuresOf(name: string, cases: readonly ClaimCase[]): readonly Measure[] {
  return precisionAndRecall({ file: 'claims', name }, { precision: null, recall: null }, cases, (one) => ({
    asserted: one.isRead,
    isTrue: one.isTold,
    trial: one.trial,
  }))
}

function claimCases(row: ClaimRow): readonly ClaimCase[] {
  const { claims } = findClaims({ [row.section]: row.text })
  const told = Object.entries(row.claims).map(([fact, tense]) => `${fact} ${tense}`)
  const read = claims.filter(({ tense }) => tense !== 'planned').map(({ fact, tense }) => `${fact} ${tense}`)
  return [...new Set([...told, ...read])].map((one) => ({
    isTold: told.includes(one),
    isRead: read.includes(one),
    fact: one.split(' ')[0] ?? '',
    tense: one.split(' ')[1] ?? '',
    trial: {
      id: row.id,
      lang: row.lang,
      doubt: row.doubt,
      text: row.text,
      expected: told.join(', ') || 'no claim',
      found: read.join(', ') || 'no claim',
    },
  }))
}
