import type { ListSection } from './role.ts'

/** The section whose entries are looked for. */
export interface ListText {
  readonly raw: string
  readonly section: ListSection
}
