import type { KpiRow, ObjectiveRow, RiskRow } from '../formats/rows.ts'
import { gradesFrom, type Reading } from '../reading.ts'
import { layOutBullet, layOutCell, layOutKpiLine } from './kpis.ts'
import type { LaidOut } from './laid-out.ts'
import { layOutObjective } from './objectives.ts'
import { layOutRisk, type RiskLayout } from './risks.ts'

/** An objective among sound ones, to be read as section 4. */
export function objectiveReading(row: ObjectiveRow): Reading {
  const { verdict, specific, measurable, mlops_relevant, baseline, reasons } = row
  const grades = { verdict, specific, measurable, mlops_relevant, baseline, reasons }
  return readingOf(row, 'objective', 4, layOutObjective(row), grades)
}

/** A risk among sound ones in a layout, to be read as section 7. */
export function riskReading(layout: RiskLayout, row: RiskRow): Reading {
  const { has_mitigation, mitigation_concrete, gap } = row
  return readingOf(row, 'risk', 7, layOutRisk(layout, row), { has_mitigation, mitigation_concrete, gap })
}

/** An indicator among sound ones, to be read as section 8: a cell as it is or as a bullet, any other as it is. */
export function kpiReading(row: KpiRow, form: 'cell' | 'bullet'): Reading {
  const { lang, name, cell, text, target, window } = row
  const isCell = name !== null && cell !== null
  const laid = isCell
    ? { cell: layOutCell, bullet: layOutBullet }[form]({ lang, name, cell })
    : layOutKpiLine({ lang, text })
  return readingOf(row, 'kpi', 8, laid, { target, window })
}

function readingOf(
  { id, lang, doubt }: Pick<ObjectiveRow, 'id' | 'lang' | 'doubt'>,
  type: Reading['type'],
  section: Reading['section'],
  { text, at }: LaidOut,
  labels: object,
): Reading {
  return { passage: { id, lang, doubt, text }, type, section, labels: [{ at, grades: gradesFrom(labels) }] }
}
