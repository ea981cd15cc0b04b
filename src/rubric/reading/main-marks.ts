import { entryHeading } from '../lexicons/heading-patterns.ts'
import { type SectionNumber, sectionNumbers } from '../section.ts'
import { type HeadingMark, plainLevel } from './heading-mark.ts'

/**
 * The headings that take the document apart. Deeper ones with a section's name are parts of a section, unless the document has
 * no other for it; others at the same level end a section, unless they name one of its entries ("Objectif 2").
 */
export function mainMarks(marks: readonly HeadingMark[]): readonly HeadingMark[] {
  const known = marks.filter(({ section }) => section !== null)
  const main = mainLevel(known)
  const atMain = new Set(known.filter(({ level }) => level <= main).map(({ section }) => section))
  const byNumber = followsNumbers(known)
  const resolved = marks.map((mark) => (byNumber && mark.section === null ? takeByNumber(mark, atMain) : mark))
  return resolved.filter((mark) =>
    mark.section === null ? endsSection(mark, main) : mark.level <= main || !atMain.has(mark.section),
  )
}

function endsSection({ level, heading, line }: HeadingMark, main: number): boolean {
  const entry = entryHeading.test(heading)
  return level <= main && line.kind === 'heading' && !entry && !/^\d{1,2}\.\d/.test(heading)
}

/** Whether the document numbers its sections as the guide does: then a number tells a section whose heading is worded otherwise. */
function followsNumbers(known: readonly HeadingMark[]): boolean {
  const numbered = known.filter(({ number }) => number !== null)
  return numbered.length >= 4 && numbered.every(({ number, section }) => number === section)
}

function takeByNumber(mark: HeadingMark, taken: ReadonlySet<SectionNumber | null>): HeadingMark {
  const section = sectionNumbers.find((number) => number === mark.number && !taken.has(number))
  return section === undefined ? mark : { ...mark, section }
}

/** The level that most sections are headed with; the higher one where two are equal. */
function mainLevel(marks: readonly HeadingMark[]): number {
  const counts = new Map<number, Set<SectionNumber | null>>()
  for (const { level, section } of marks) counts.set(level, (counts.get(level) ?? new Set()).add(section))
  const sorted = [...counts].sort(([a, left], [b, right]) => right.size - left.size || a - b)
  return sorted[0]?.[0] ?? plainLevel
}
