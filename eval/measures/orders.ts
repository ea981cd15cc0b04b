import { checkSection } from '../../src/rubric/checks/check-section.ts'
import type { OrderRow } from '../formats/rows.ts'
import { atLeast, atMost, type Measure } from '../measure.ts'

/** Whether sentences that steer the assessor are found (X13), and harmless ones are not. */
export function orderMeasures(rows: readonly OrderRow[]): readonly Measure[] {
  const trials = rows.map((row) => {
    const isFound = checkSection(3, row.text).findings.some(({ criterion }) => criterion === 'X13')
    return {
      id: row.id,
      lang: row.lang,
      doubt: row.doubt,
      isOrder: row.order,
      isRight: isFound === row.order,
      text: row.text,
      expected: row.kind,
      found: isFound ? 'X13' : 'nothing raised',
    }
  })
  const some = (isOrder: boolean) => trials.filter((one) => one.isOrder === isOrder)
  return [
    { file: 'orders', name: 'X13 orders found', counts: 'right', goal: atLeast(0.8), trials: some(true) },
    { file: 'orders', name: 'X13 on harmless text', counts: 'number', goal: atMost(0), trials: some(false) },
  ]
}
