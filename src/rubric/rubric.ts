import { criteria, criterion } from './criteria/criteria.ts'
import type { Criterion } from './criteria/criterion.ts'
import { guide } from './guide.ts'
import { type SectionGuide, type SectionNumber, sectionNumbers } from './section.ts'

/** What a programme checks proposals against: its sections, and the criteria that are on. Plain data. */
export interface Rubric {
  /** Shown beside findings and kept with them: the same text under another version may get other findings. */
  readonly version: string
  readonly sections: Readonly<Record<SectionNumber, SectionGuide>>
  readonly criteria: readonly Criterion[]
}

/** The rubric of the training programme's guide. A programme may load its own (`RUBRIC_FILE`, `src/start/rubric.ts`). */
export const rubric: Rubric = { version: '1.0.0', sections: guide, criteria }

/** The sections that a proposal under this rubric is made of, in their order. */
export function sectionsOf({ sections }: Rubric): readonly SectionNumber[] {
  return sectionNumbers.filter((number) => sections[number].need !== 'off')
}

/** The number that people know a section by: its place among those asked for. One that is off keeps its own. */
export function placeOf(inForce: Rubric, number: SectionNumber): number {
  return sectionsOf(inForce).indexOf(number) + 1 || number
}

/** The criterion in force; of one that was turned off since it was raised, the guide's own wording. */
export function criterionIn(inForce: Rubric, id: string): Criterion {
  return inForce.criteria.find((one) => one.id === id) ?? criterion(id)
}

/** Whether what this criterion finds is for reviewers alone; of one that was turned off since, by the guide. */
export function isForReviewers(inForce: Rubric, id: string): boolean {
  const byId = (one: Criterion): boolean => one.id === id
  return (inForce.criteria.find(byId) ?? criteria.find(byId))?.audience === 'reviewers'
}
