import { checkSection } from '../../src/rubric/checks/check-section.ts'
import { placeholdersOf } from '../../src/rubric/detectors/placeholder.ts'
import type { Span } from '../../src/rubric/finding.ts'
import { fold, spanOf } from '../../src/rubric/reading/fold.ts'
import type { PlaceholderRow } from '../formats/rows.ts'
import { atLeast, type Measure } from '../measure.ts'
import { precisionAndRecall } from '../measure.ts'

/** Whether words left to replace are found where they stand, and their look-alikes are left alone. */
export function placeholderMeasures(rows: readonly PlaceholderRow[]): readonly Measure[] {
  const goals = { precision: atLeast(0.97), recall: atLeast(0.97) }
  return precisionAndRecall({ file: 'placeholders', name: 'words left to replace' }, goals, rows, (row) => {
    const found = spansIn(row)
    const place = placeIn(row)
    return {
      asserted: found.some((span) => overlaps(span, place)),
      isTrue: row.placeholder,
      trial: {
        id: row.id,
        lang: row.lang,
        doubt: row.doubt,
        text: `section ${row.section}: ${row.text}`,
        expected: row.span === null ? 'no placeholder' : `“${row.span}”`,
        found: found.map(({ start, end }) => `“${row.text.slice(start, end)}”`).join(', ') || 'no placeholder',
      },
    }
  })
}

const asking: Readonly<Partial<Record<PlaceholderRow['section'], string>>> = { 1: 'T1', 4: 'O9' }

/** Sections 1 and 4 have a criterion for it; elsewhere the detector speaks, on which other criteria build. */
function spansIn({ section, text }: PlaceholderRow): readonly Span[] {
  const criterion = asking[section]
  if (criterion !== undefined) {
    return checkSection(section, text)
      .findings.filter((finding) => finding.criterion === criterion)
      .flatMap(({ span }) => span ?? [])
  }
  const folded = fold(text)
  return placeholdersOf(folded.plain).map(({ start, end }) => spanOf(folded, start, end))
}

/** Where it stands; the whole text where none is labelled. */
function placeIn({ text, span }: PlaceholderRow): Span {
  const start = span === null ? 0 : text.indexOf(span)
  return { start, end: start + (span ?? text).length }
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start
}
