import { inOneLine } from '../prompt/draft.ts'
import type { Mask } from '../prompt/mask.ts'
import { type SectionNumber, sectionNumbers } from '../section.ts'

/** Room for a line about another section, in characters. */
const lineLength = 70

/** The sections beside some, each with the beginning of its text: what the critic knows of them. */
export function inALine(
  { texts, delimiter }: { readonly texts: Readonly<Record<SectionNumber, string>>; readonly delimiter: string },
  mask: Mask,
  beside: readonly SectionNumber[],
): readonly (readonly [SectionNumber, string])[] {
  return sectionNumbers
    .filter((number) => !beside.includes(number) && texts[number].trim() !== '')
    .map((number) => [number, inOneLine(texts[number], mask, delimiter, lineLength)] as const)
}
