import type { Place } from '../model/event.ts'
import type { Proposal } from '../model/proposal.ts'

/** A proposal of the actor's other account, and who of its authors is linked to somebody here. */
export interface LinkedDraft {
  readonly proposal: Proposal
  readonly platform: Place['platform']
  /** The other account's id there. */
  readonly person: string
  /** Its authors there, by id, with who they are here. */
  readonly here: Readonly<Record<string, string>>
}
