import { distance } from 'fastest-levenshtein'
import { guide } from '../guide.ts'
import { numberPrefix } from '../lexicons/heading-patterns.ts'
import { appendixNames, headingNames } from '../lexicons/headings.ts'
import { type SectionNumber, sectionNumbers } from '../section.ts'
import { fold } from './fold.ts'
import type { TextLine } from './lines.ts'

const names = new Map<string, SectionNumber>(
  sectionNumbers.flatMap((section) =>
    [
      ...headingNames[section],
      bareName(fold(guide[section].heading.fr).plain),
      bareName(fold(guide[section].heading.en).plain),
    ].map((name) => [name, section] as const),
  ),
)
const appendices = new Set(appendixNames)
const guideNames = new Set(
  sectionNumbers.flatMap((section) => [
    bareName(fold(guide[section].heading.fr).plain),
    bareName(fold(guide[section].heading.en).plain),
  ]),
)

/** A line that names a section, or another part of a document. */
export interface HeadingName {
  readonly section: SectionNumber | null
  readonly text: string
  readonly whole: boolean
  readonly isNumbered: boolean
  /** Where text goes on behind the heading on the same line ("Titre : …"). */
  readonly rest: number | null
}

/** The name that a line of a document heads its text with; null where it is none that we know. */
export function nameOf(raw: string, line: TextLine, kind: 'plain' | 'marked'): HeadingName | null {
  const text = fold(raw, line.start, line.end)
  const numbered = /^[\s#>_\W]{0,12}(?:section\s|partie\s)?(?:\d{1,2}|[ivx]{1,4})\s?[.):/-]/.test(text.plain)
  const whole = bareName(text.plain)
  if (names.has(whole) || appendices.has(whole)) {
    return { section: names.get(whole) ?? null, text: whole, whole: true, isNumbered: numbered, rest: null }
  }
  const near = kind === 'plain' ? null : nearestName(whole)
  if (near !== null)
    return { section: names.get(near) ?? null, text: near, whole: true, isNumbered: numbered, rest: null }
  const cut = text.plain.search(/\s?(?::|\s-\s)\s?\S/)
  const head = cut < 0 ? '' : bareName(text.plain.slice(0, cut))
  const section = names.get(head)
  if (section === undefined) return nearName(whole, numbered)
  const colon = cut + (/^\s?(?::|\s-)\s*/.exec(text.plain.slice(cut))?.[0].length ?? 1)
  return { section, text: head, whole: false, isNumbered: numbered, rest: text.starts[colon] ?? line.end }
}

/** A known heading with a letter or two wrong ("Metriques de sucess"). */
function nearestName(whole: string): string | null {
  if (whole.length < 7 || whole.length > 90) return null
  const allowed = whole.length < 14 ? 1 : 2 + Math.floor(whole.length / 30)
  return (
    [...names.keys()].find(
      (name) => Math.abs(name.length - whole.length) <= allowed && distance(name, whole) <= allowed,
    ) ?? null
  )
}

/** A heading that begins with one of the guide's and says more ("Objectifs du projet MLOps de Fromagix"). */
function nearName(whole: string, numbered: boolean): HeadingName | null {
  for (const name of guideNames) {
    if (whole.startsWith(`${name} `) && name.includes(' ')) {
      return { section: names.get(name) ?? null, text: name, whole: false, isNumbered: numbered, rest: null }
    }
  }
  return null
}

/** The words of a folded heading: no number, no emoji, no bracketed remark, no colon; "and" and "&" are one. */
function bareName(plain: string): string {
  return plain
    .replace(/\([^()]{0,80}\)/g, ' ')
    .replace(/^[^a-z0-9]{1,20}/, '')
    .replace(numberPrefix, '')
    .replace(/^(?:\d{1,2}|[ivx]{1,4}(?=\s?[.):/-]))(?:\.\d{1,2}){0,2}\s?[.):°/-]{0,2}\s{0,3}/, '')
    .replace(/^[^a-z0-9]{1,20}/, '')
    .replace(/,\s(?:and|et)\s/g, ' and ')
    .replace(/[^a-z0-9)]{1,20}$/, '')
    .replace(/\s+/g, ' ')
    .replace(/, and /g, ' and ')
}

/** Whether a plain line is certainly a heading: exactly one of the guide's, or a known one behind a number. */
export function isSureName(name: HeadingName): boolean {
  return name.whole && (guideNames.has(name.text) || name.isNumbered)
}
