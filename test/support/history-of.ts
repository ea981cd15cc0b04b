import type { HistoryPage, Need } from '../../src/flows/model/known.ts'
import { sectionText } from '../../src/flows/model/section-text.ts'
import type { SectionRevision } from '../../src/flows/model/text-change.ts'

/** Each text once, newest first, five at a time, as the database gives them. */
export function historyOf(
  revisions: readonly SectionRevision[],
  { section, before }: Extract<Need, { type: 'history' }>,
): HistoryPage {
  const mine = revisions.filter((one) => one.section === section)
  const newest = [...new Map(mine.map((one) => [sectionText(one), one])).values()]
  const rows = newest
    .toSorted((a, b) => b.revision - a.revision)
    .filter(({ revision }) => before === null || revision < before)
  return {
    rows: rows.slice(0, 5).map(({ pieces, ...row }) => ({ ...row, opening: sectionText({ pieces }).slice(0, 300) })),
    total: newest.length,
    older: rows.length > 5 ? 'some' : 'none',
  }
}
