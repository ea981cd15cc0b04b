import { type CheckedProposal, checkProposal } from '../src/rubric/checks/check-proposal.ts'
import type { Span } from '../src/rubric/finding.ts'
import { eachSection, type SectionNumber } from '../src/rubric/section.ts'
import type { Folder } from './formats/read-folder.ts'
import type { CleanRow, DefectRow, SectionsRow } from './formats/rows.ts'

/** A whole proposal with what was planted in it, beside what the checks say of it. */
export interface JudgedProposal {
  readonly row: SectionsRow
  readonly texts: Readonly<Record<SectionNumber, string>>
  readonly checked: CheckedProposal
  readonly defects: readonly DefectRow[]
  readonly clean: readonly CleanRow[]
}

/** Checks each proposal of a folder. */
export function judgeProposals({ sections, defects, clean }: Folder): readonly JudgedProposal[] {
  return sections.map((row) => {
    const texts = eachSection((number) => row.sections[number] ?? '')
    return {
      row,
      texts,
      checked: checkProposal(texts),
      defects: defects.filter(({ proposal }) => proposal === row.id),
      clean: clean.filter(({ proposal }) => proposal === row.id),
    }
  })
}

/** Where a quote stands in its section; null where it does not, or where there is none. */
export function placeOf(text: string, quote: string | null): Span | null {
  const start = quote === null ? -1 : text.indexOf(quote)
  return quote === null || start < 0 ? null : { start, end: start + quote.length }
}

/** Whether two places have a character in common. */
export function isTouching(one: Span | null, other: Span | null): boolean {
  return one !== null && other !== null && one.start < other.end && one.end > other.start
}
