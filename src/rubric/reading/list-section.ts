import type { SectionNumber } from '../section.ts'

/** The sections that are lists of entries. */
export type ListSection = 4 | 7 | 8

/** Whether a section is a list of entries: objectives, risks or indicators. */
export function isListSection(section: SectionNumber): section is ListSection {
  return section === 4 || section === 7 || section === 8
}

/** The section whose entries are looked for. */
export interface ListText {
  readonly raw: string
  readonly section: ListSection
}
