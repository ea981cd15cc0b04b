import type { Folder } from './formats/read-folder.ts'
import { Unusable } from './unusable.ts'

/** The rows that are named, of all files; all where none is. Throws `Unusable` for a name that no row has. */
export function select(folder: Folder, only: string | undefined): Folder {
  if (only === undefined) return folder
  const ids = only.split(',').map((id) => id.trim())
  const known = new Set<string>()
  const named = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] => {
    for (const { id } of rows) known.add(id)
    return rows.filter(({ id }) => ids.includes(id))
  }
  const selected: Folder = {
    objectives: named(folder.objectives),
    risks: named(folder.risks),
    kpis: named(folder.kpis),
    layouts: named(folder.layouts),
    absences: named(folder.absences),
    placeholders: named(folder.placeholders),
    deadlines: named(folder.deadlines),
    contradictions: named(folder.contradictions),
    orders: named(folder.orders),
    claims: named(folder.claims),
    licences: named(folder.licences),
    dialogue: named(folder.dialogue),
    sections: named(folder.sections),
    defects: folder.defects,
    clean: folder.clean,
    passages: named(folder.passages),
    headings: [],
    documents: folder.documents,
  }
  const unknown = ids.filter((id) => !known.has(id))
  if (unknown.length > 0) throw new Unusable(`--only names ${unknown.join(', ')}, which no line has as its "id".`)
  return selected
}
