import { placeOf, type Rubric } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Language } from '../../text/language.ts'

/** A section as people know it: its place among the sections asked for, and its name. */
export function titled(rubric: Rubric, number: SectionNumber, language: Language): readonly [number, string] {
  return [placeOf(rubric, number), rubric.sections[number].name[language]]
}

/** `4. Objectives` */
export function numbered(rubric: Rubric, number: SectionNumber, language: Language): string {
  return titled(rubric, number, language).join('. ')
}
