import type { Folder } from './formats/read-folder.ts'
import type { KpiRow } from './formats/rows.ts'
import { type Case, casesIn } from './judge.ts'
import { kpiReading, objectiveReading, riskReading } from './layouts/readings.ts'
import { riskLayouts } from './layouts/risks.ts'
import type { Measure } from './measure.ts'
import { absenceMeasures } from './measures/absences.ts'
import { claimMeasures } from './measures/claims.ts'
import { contradictionMeasures } from './measures/contradictions.ts'
import { deadlineMeasures, timeBoundMeasures } from './measures/deadlines.ts'
import { dialogueMeasures } from './measures/dialogue.ts'
import { targetMeasures, windowMeasures } from './measures/kpis.ts'
import { layoutMeasures } from './measures/layouts.ts'
import { licenceMeasures } from './measures/licences.ts'
import { objectiveMeasures } from './measures/objectives.ts'
import { orderMeasures } from './measures/orders.ts'
import { passageMeasures } from './measures/passages.ts'
import { placeholderMeasures } from './measures/placeholders.ts'
import { praiseMeasure, proposalPraise } from './measures/praise.ts'
import { proposalMeasures } from './measures/proposals.ts'
import { riskMeasures } from './measures/risks.ts'
import { splittingMeasures } from './measures/splitting.ts'
import { judgeProposals } from './proposals.ts'
import { readingsOf } from './reading.ts'

/** Every measure of the automatic checks that the files of a folder allow, in a fixed order; without those that have no case. */
export function measureFolder(folder: Folder): readonly Measure[] {
  const passages = folder.passages.flatMap(readingsOf).flatMap((one) => casesIn(one))
  const objectives = folder.objectives.flatMap((row) => casesIn(objectiveReading(row)))
  const risks = riskLayouts.map((layout) => ({
    name: layout.name,
    cases: folder.risks
      .filter(({ form }) => form !== 'embedded' || layout.hasCell !== true)
      .flatMap((row) => casesIn(riskReading(layout, row))),
  }))
  const kpis = kpiCases(folder.kpis)
  const proposals = judgeProposals(folder)
  return [
    ...passageMeasures(passages),
    praiseMeasure('passages', passages),
    ...objectiveMeasures('objectives', objectives, 'automatic'),
    ...timeBoundMeasures(folder.objectives),
    praiseMeasure('objectives', objectives),
    ...risks.flatMap(({ name, cases }) => riskMeasures('risks', name, cases, 'automatic')),
    praiseMeasure(
      'risks',
      risks.flatMap(({ cases }) => cases),
    ),
    ...kpis.flatMap(({ form, cases }) => targetMeasures('kpis', form, cases)),
    ...windowMeasures(
      'kpis',
      kpis.filter(({ form }) => form !== 'cells').flatMap(({ cases }) => cases),
    ),
    praiseMeasure(
      'kpis',
      kpis.flatMap(({ cases }) => cases),
    ),
    ...layoutMeasures(folder.layouts),
    ...absenceMeasures(folder.absences),
    ...placeholderMeasures(folder.placeholders),
    ...deadlineMeasures(folder.deadlines),
    ...contradictionMeasures(folder.contradictions),
    ...orderMeasures(folder.orders),
    ...claimMeasures(folder.claims),
    ...licenceMeasures(folder.licences),
    ...dialogueMeasures(folder.dialogue),
    ...proposalMeasures(proposals, 'automatic'),
    ...splittingMeasures(folder),
    proposalPraise(proposals),
  ].filter(({ trials }) => trials.length > 0)
}

/** Cells both in a table and as bullets; lines and sentences as they are. */
function kpiCases(rows: readonly KpiRow[]): readonly { readonly form: string; readonly cases: readonly Case[] }[] {
  const cells = rows.filter(({ form }) => form === 'cell')
  const told = rows.filter(({ form }) => form !== 'cell')
  return [
    { form: 'cells', cases: cells.flatMap((row) => casesIn(kpiReading(row, 'cell'))) },
    { form: 'bullets', cases: cells.flatMap((row) => casesIn(kpiReading(row, 'bullet'))) },
    { form: 'sentences', cases: told.flatMap((row) => casesIn(kpiReading(row, 'bullet'))) },
  ]
}
