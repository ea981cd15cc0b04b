import { type SectionNumber, sectionNumbers } from '../section.ts'
import { bareNumber } from '../lexicons/heading-patterns.ts'
import { boldLevel } from './heading-lines.ts'
import type { HeadingMark } from './heading-mark.ts'
import type { HeadingSense } from './heading-sense.ts'

/** A heading with the section that what stands below it belongs to; null where it belongs to none. */
export interface PlacedHeading {
  readonly mark: HeadingMark
  readonly section: SectionNumber | null
  /** Whether a stretch of the document begins here; otherwise it goes on with the stretch before. */
  readonly opens: boolean
  readonly isTitle: boolean
}

/** What a heading hands down to those below it. */
interface Ground {
  readonly section: SectionNumber | null
  /** `open` says nothing of what stands below, `frame` holds other sections and gives the rest its own, `topic` and `whole` keep their parts, `aside` keeps all out but headings that name a section, `closed` those too. */
  readonly kind: 'open' | 'frame' | 'topic' | 'whole' | 'aside' | 'closed'
}

/** What is asked of the whole document to place one heading. */
interface WholeDocument {
  readonly title: HeadingMark | null
  /** How often each heading stands, and the sections that a marked heading names. */
  readonly counts: ReadonlyMap<string, number>
  readonly headed: ReadonlySet<SectionNumber | null>
  /** Sections by the guide's numbers, where the document follows them. */
  readonly numbered: ReadonlyMap<number, SectionNumber>
}

const nothing: Ground = { section: null, kind: 'open' }
const closed: Ground = { section: null, kind: 'closed' }
const aside: Ground = { section: null, kind: 'aside' }

/** Says of each heading which section it belongs to: by its own words, or by what it stands in. */
export function placeHeadings(marks: readonly HeadingMark[]): readonly PlacedHeading[] {
  const document = lookOver(marks)
  const placed: PlacedHeading[] = []
  const above: { readonly level: number; readonly ground: Ground }[] = []
  for (const mark of marks) {
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= mark.level) above.pop()
    const parent = above.at(-1)?.ground ?? nothing
    const previous = placed.at(-1)?.section ?? null
    const isTitle = mark === document.title
    const found = isTitle ? { section: 1 as const, kind: 'open' as const } : groundOf(mark, parent, previous, document)
    const follows = (found === parent && found !== nothing) || (mark.isEntry && found.section !== null)
    placed.push({
      mark,
      section: found.section,
      isTitle,
      opens: placed.length === 0 || !follows || previous !== found.section,
    })
    above.push({ level: mark.level, ground: found })
  }
  return placed
}

function lookOver(marks: readonly HeadingMark[]): WholeDocument {
  const counts = new Map<string, number>()
  for (const { heading } of marks) counts.set(nameOf(heading), (counts.get(nameOf(heading)) ?? 0) + 1)
  const headed = new Set(
    marks.filter(({ level, sense }) => level < boldLevel && isMain(sense)).map(({ sense }) => sense?.section ?? null),
  )
  return { title: titleOf(marks), counts, headed, numbered: numbersOf(marks) }
}

function nameOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isMain(sense: HeadingSense | null): sense is HeadingSense & { readonly section: SectionNumber } {
  return sense !== null && sense.section !== null && sense.weight === 'main' && sense.whole
}

/** The first heading is the title of the document, unless it names a part of one; above two sections it is the title whatever it says. */
function titleOf(marks: readonly HeadingMark[]): HeadingMark | null {
  const [first, ...others] = marks
  if (first === undefined || first.level >= boldLevel || first.sense?.section === 1) return null
  const isAbove = others.every(({ level }) => level > first.level)
  if (!isAbove && (first.level > 1 || first.number !== null)) return null
  const below = new Set(
    others
      .map(({ sense }) => sense)
      .filter(isMain)
      .map(({ section }) => section),
  )
  const weight = first.sense?.weight
  const isThin = (weight === 'topic' || weight === 'light') && others.length > 0
  return first.sense?.whole !== true || (isAbove && (isThin || below.size >= 2)) ? first : null
}

/** How many headings must follow the guide before their numbers are believed. */
const enough = 4

/** Where at least four headings carry the guide's numbers and none another one, a number tells a section that is headed in other words, or in none. */
function numbersOf(marks: readonly HeadingMark[]): ReadonlyMap<number, SectionNumber> {
  const known = marks.filter(({ number, sense }) => number !== null && isMain(sense))
  const follows = known.every(({ number, sense }) => number === sense?.section)
  const taken = new Set(known.map(({ number }) => number))
  const isNumbered = known.length >= enough || countBare(marks) >= enough
  return new Map(
    follows && isNumbered
      ? sectionNumbers.filter((number) => !taken.has(number)).map((number) => [number, number])
      : [],
  )
}

/** How many headings are the guide's numbers and nothing else; none where they stand below others, count twice or run back. */
function countBare(marks: readonly HeadingMark[]): number {
  const bare = marks.filter(({ heading, level }) => level < boldLevel && bareNumber.test(heading))
  const top = Math.min(...bare.map(({ level }) => level))
  const numbers = bare.filter(({ level }) => level === top).map(({ number }) => number ?? 0)
  const runsOn = numbers.every((number, index) => number <= 10 && number > (numbers[index - 1] ?? 0))
  const isTop = marks.every((mark, index) => index === 0 || mark.level > top || bare.includes(mark))
  return runsOn && isTop ? numbers.length : 0
}

/** The ground that a heading gives: its parent's own where it is a part of it. */
function groundOf(mark: HeadingMark, parent: Ground, previous: SectionNumber | null, document: WholeDocument): Ground {
  const { sense } = mark
  if (parent.kind === 'closed')
    return isMain(sense) && !isThing(sense) && mark.level < boldLevel ? alone(sense) : parent
  const byNumber = document.numbered.get(mark.number ?? 0)
  if (byNumber !== undefined && parent.kind === 'open' && !isMain(sense)) return { section: byNumber, kind: 'whole' }
  if (mark.isEntry && sense !== null && sense.section === previous) return { section: sense.section, kind: 'whole' }
  if (parent.kind === 'whole' || parent.kind === 'topic') return isOwn(mark, parent, document) ? alone(sense) : parent
  if (parent.kind === 'aside') return isMain(sense) ? alone(sense) : parent
  const own = sense !== null && counts(sense) ? alone(sense) : null
  if (own !== null && own.section !== null && own.section !== 1 && own.section === parent.section) return parent
  return own ?? (parent.kind === 'frame' ? parent : nothing)
}

/** Whether a heading says enough to be believed where nothing around it tells more. */
function counts({ section, weight, whole, beside }: HeadingSense): boolean {
  if (whole || section === null) return true
  return weight === 'main' ? beside <= 3 : weight === 'topic' && beside <= 2
}

/** What the words of a heading say by themselves. */
function alone(sense: HeadingSense | null): Ground {
  if (sense === null || sense.weight === 'leaf') return nothing
  if (sense.section === null) return sense.weight === 'closed' || sense.weight === 'plan' ? closed : aside
  if (sense.section === 1) return { section: 1, kind: 'open' }
  const isFrame = sense.section === 2 || sense.weight === 'light' || (sense.weight === 'topic' && !sense.whole)
  return { section: sense.section, kind: isFrame ? 'frame' : sense.weight === 'topic' ? 'topic' : 'whole' }
}

/** Whether a heading within a section opens another one, or a part that belongs to none. */
function isOwn(mark: HeadingMark, { section, kind }: Ground, { counts: times, headed }: WholeDocument): boolean {
  const { sense, level } = mark
  if (sense?.weight === 'plan') return true
  if (sense?.weight === 'deed') return kind === 'topic' && (section === 5 || section === 6) && level < boldLevel
  if (sense === null || sense.section === section || sense.beside > 1) return false
  if (sense.section === null) return sense.weight === 'closed' && level < boldLevel
  const isLabel = (times.get(nameOf(mark.heading)) ?? 0) > 1
  if (level >= boldLevel && (isLabel || headed.has(sense.section))) return false
  return isMain(sense) && !isLabel && isOpenTo(section, sense)
}

/** Architecture and data are what the words of a document's other parts are most often about. */
function isThing({ section }: HeadingSense): boolean {
  return section === 5 || section === 6
}

/** The parts of these sections are often named after others: a risk of the "Données", an indicator of the "Infrastructure". */
const listing: ReadonlySet<SectionNumber | null> = new Set([4, 7, 8, 9, 10])

function isOpenTo(section: SectionNumber | null, sense: HeadingSense): boolean {
  if (!isThing(sense)) return sense.section !== 2 && sense.section !== 1
  return !listing.has(section) && (section !== 5 || sense.size > 1)
}
