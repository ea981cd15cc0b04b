import { placeOf, type Rubric } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Language } from '../../text/language.ts'

/** A section as people know it: its place among the sections asked for, and its name. */
export function nameInPlace(rubric: Rubric, number: SectionNumber, language: Language): readonly [number, string] {
  return [placeOf(rubric, number), rubric.sections[number].name[language]]
}

/** `4. Objectives` */
export function numberSection(rubric: Rubric, number: SectionNumber, language: Language): string {
  return nameInPlace(rubric, number, language).join('. ')
}
