import type { KpiRow, ObjectiveRow, RiskRow } from '../formats/rows.ts'
import { gradesFrom, type Reading, type Told } from '../reading.ts'
import { layOutCell, layOutKpi } from './kpis.ts'
import type { LaidOut } from './laid-out.ts'
import { layOutObjective } from './objectives.ts'
import { layOutRisk, type RiskLayout } from './risks.ts'

/** What a person said of an objective. */
export function objectiveGrades(row: ObjectiveRow): Told['grades'] {
  const { verdict, specific, measurable, mlops_relevant, baseline, reasons } = row
  return gradesFrom({ verdict, specific, measurable, mlops_relevant, baseline, reasons })
}

/** What a person said of a risk. */
export function riskGrades({ has_mitigation, mitigation_concrete, gap }: RiskRow): Told['grades'] {
  return gradesFrom({ has_mitigation, mitigation_concrete, gap })
}

/** What a person said of an indicator. */
export function kpiGrades({ target, window }: KpiRow): Told['grades'] {
  return gradesFrom({ target, window })
}

/** An objective among sound ones, to be read as section 4. */
export function objectiveReading(row: ObjectiveRow): Reading {
  const about = { file: 'objectives', type: 'objective', section: 4 } as const
  return { ...about, ...inPlace(row, layOutObjective(row), objectiveGrades(row)) }
}

/** A risk among sound ones in a layout, to be read as section 7. */
export function riskReading(layout: RiskLayout, row: RiskRow): Reading {
  return { file: 'risks', type: 'risk', section: 7, ...inPlace(row, layOutRisk(layout, row), riskGrades(row)) }
}

/** An indicator among sound ones, to be read as section 8: a cell in a table or as a bullet, any other as a bullet. */
export function kpiReading(row: KpiRow, form: 'cell' | 'bullet'): Reading {
  const { lang, name, cell } = row
  const laid = form === 'cell' && name !== null && cell !== null ? layOutCell({ lang, name, cell }) : layOutKpi(row)
  return { file: 'kpis', type: 'kpi', section: 8, ...inPlace(row, laid, kpiGrades(row)) }
}

function inPlace(
  { id, lang, doubt }: Pick<ObjectiveRow, 'id' | 'lang' | 'doubt'>,
  { text, at }: LaidOut,
  grades: Told['grades'],
): Pick<Reading, 'passage' | 'labels'> {
  return { passage: { id, lang, text }, labels: [{ id, doubt, at, grades }] }
}
