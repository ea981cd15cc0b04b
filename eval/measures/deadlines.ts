import { checkSection } from '../../src/rubric/checks/check-section.ts'
import type { DeadlineRow, ObjectiveRow } from '../formats/rows.ts'
import { atLeast, type Measure } from '../measure.ts'
import { precisionAndRecall } from '../measure.ts'

/** The same on labelled objectives. */
export function timeBoundMeasures(rows: readonly ObjectiveRow[]): readonly Measure[] {
  const told = rows.map(({ id, lang, doubt, text, time_bound }) => ({
    id,
    lang,
    doubt,
    text,
    deadline: time_bound === 'yes',
    form: 'objective',
  }))
  return deadlineMeasures(told, 'objectives')
}

/** Whether O7 knows by when from how long. Each objective stands alone: one deadline is enough for a section. */
export function deadlineMeasures(rows: readonly DeadlineRow[], file = 'deadlines'): readonly Measure[] {
  const goals = { precision: atLeast(0.95), recall: atLeast(0.95) }
  return precisionAndRecall({ file, name: 'O7 deadline seen' }, goals, rows, (row) => {
    const isAsked = checkSection(4, `- ${row.text}`).findings.some(({ criterion }) => criterion === 'O7')
    return {
      asserted: !isAsked,
      isTrue: row.deadline,
      trial: {
        id: row.id,
        lang: row.lang,
        doubt: row.doubt,
        text: row.text,
        expected: `${row.deadline ? 'a deadline' : 'no deadline'} (${row.form})`,
        found: isAsked ? 'asks by when' : 'a deadline seen',
      },
    }
  })
}
