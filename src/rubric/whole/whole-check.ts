import type { Evidence } from '../checks/check.ts'
import type { Criterion } from '../criteria/criterion.ts'
import type { SectionReading } from '../reading/section-reading.ts'
import type { SectionNumber } from '../section.ts'

/** The ten sections, each parsed once. */
export type SectionReadings = Readonly<Record<SectionNumber, SectionReading>>

/** A finding that only the whole shows; its span lies in the section that it names. */
export interface EvidenceIn extends Evidence {
  readonly section: SectionNumber
}

/** Decides one criterion on the whole proposal. Pure and total. */
export type WholeCheck = (readings: SectionReadings, criterion: Criterion) => readonly EvidenceIn[]
