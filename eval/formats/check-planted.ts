import type { CleanRow, DefectRow, SectionsRow } from './rows.ts'

/** A sentence for each planted defect and sound passage that stands nowhere: it could never be found. */
export function checkPlanted(
  rows: readonly (DefectRow | CleanRow)[],
  proposals: readonly SectionsRow[],
): readonly string[] {
  return rows.flatMap(({ id, proposal, section, quote }) => {
    const told = proposals.find((one) => one.id === proposal)
    if (told === undefined) return [`${id}: no line of sections.jsonl has the id ${proposal}; it is not measured.`]
    if (quote === null || (told.sections[section] ?? '').includes(quote)) return []
    return [
      `${id}: “${quote.slice(0, 80)}” does not stand in section ${section} of ${proposal}; it cannot be found there.`,
    ]
  })
}
