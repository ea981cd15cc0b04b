import type { Span } from '../finding.ts'
import type { SectionNumber } from '../section.ts'
import type { ClaimFactId } from './claim-rules.ts'

/**
 * How a clause tells of a thing. `asserted`: the author says that it is there. `described`: an architecture told in the present,
 * as it is or will be. `planned`: announced for later, which claims nothing.
 */
export type ClaimTense = 'asserted' | 'described' | 'planned'

/** One thing that a section says of the project, and that a repository can show. */
export interface ProposalClaim {
  readonly fact: ClaimFactId
  readonly section: SectionNumber
  /** The clause that says it: UTF-16 offsets into the section's text. */
  readonly span: Span
  /** Exactly the text at `span`. */
  readonly quote: string
  readonly tense: ClaimTense
}
