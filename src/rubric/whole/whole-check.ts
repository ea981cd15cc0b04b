import type { Found } from '../checks/check.ts'
import type { Criterion } from '../criterion.ts'
import type { Reading } from '../reading/facts.ts'
import type { SectionNumber } from '../section.ts'

/** The ten sections, each parsed once. */
export type Readings = Readonly<Record<SectionNumber, Reading>>

/** A finding that only the whole shows; its span lies in the section that it names. */
export interface FoundIn extends Found {
  readonly section: SectionNumber
}

/** Decides one criterion on the whole proposal. Pure and total. */
export type WholeCheck = (readings: Readings, criterion: Criterion) => readonly FoundIn[]
