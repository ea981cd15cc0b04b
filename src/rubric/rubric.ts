import { criteria } from './criteria.ts'
import type { Criterion } from './criterion.ts'
import { guide } from './guide.ts'
import type { SectionGuide, SectionNumber } from './section.ts'

/** What a programme checks proposals against: its sections, and the criteria that are on. Plain data. */
export interface Rubric {
  /** Shown beside findings and kept with them: the same text under another version may get other findings. */
  readonly version: string
  readonly sections: Readonly<Record<SectionNumber, SectionGuide>>
  readonly criteria: readonly Criterion[]
}

/** The rubric of the training programme's guide. A programme may load its own (`RUBRIC_FILE`, `src/rubric-file.ts`). */
export const rubric: Rubric = { version: '1.0.0', sections: guide, criteria }
