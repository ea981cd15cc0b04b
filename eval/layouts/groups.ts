import type { Folder } from '../formats/read-folder.ts'
import type { KpiRow, ObjectiveRow, RiskRow } from '../formats/rows.ts'
import type { Reading, Told } from '../reading.ts'
import { kpiBullet } from './kpis.ts'
import { kpiGrades, objectiveGrades, riskGrades } from './readings.ts'
import { labelBlocks } from './risks.ts'

/** How many labelled items stand in one text: as in the section of a careful learner. */
const size = 5

type Row = ObjectiveRow | RiskRow | KpiRow

/** Labelled items in small lists, for a reader that costs: a model judges several at once. */
export function groupedReadings({ objectives, risks, kpis }: Folder): readonly Reading[] {
  return [
    ...inGroups(
      objectives,
      { file: 'objectives', type: 'objective', section: 4 },
      objectiveGrades,
      ({ text }) => `- ${text}\n`,
    ),
    ...inGroups(risks, { file: 'risks', type: 'risk', section: 7 }, riskGrades, (row, number) =>
      labelBlocks.item(row, row.lang, number),
    ),
    ...inGroups(kpis, { file: 'kpis', type: 'kpi', section: 8 }, kpiGrades, kpiBullet),
  ]
}

function inGroups<One extends Row>(
  rows: readonly One[],
  about: Pick<Reading, 'file' | 'type' | 'section'>,
  gradesOf: (row: One) => Told['grades'],
  write: (row: One, number: number) => string,
): readonly Reading[] {
  return (['fr', 'en'] as const).flatMap((lang) =>
    dealt(rows.filter((row) => row.lang === lang)).map((some, index): Reading => {
      let text = ''
      const labels = some.map((row, place): Told => {
        const [item, start] = [write(row, place + 1), text.length]
        text += item
        return {
          id: row.id,
          doubt: row.doubt,
          at: { start, end: start + item.trimEnd().length },
          grades: gradesOf(row),
        }
      })
      return { ...about, passage: { id: `${about.file}-${lang}-${index + 1}`, lang, text: text.trimEnd() }, labels }
    }),
  )
}

/** Dealt out like cards: rows of one kind stand together in a file, and a list of one kind would be easy to judge. */
function dealt<One>(rows: readonly One[]): readonly (readonly One[])[] {
  const count = Math.ceil(rows.length / size)
  return Array.from({ length: count }, (_, group) => rows.filter((__, index) => index % count === group))
}
