import type { SectionNumber } from '../section.ts'
import type { ClaimFactId } from './claim-rules.ts'
import type { FactSight } from './fact.ts'

/** A claim as it is asked about: another passage, or another sight of its fact, makes it another one. */
export interface AskedClaim {
  readonly fact: ClaimFactId
  readonly section: SectionNumber
  /** The clause that says it, its spaces joined. */
  readonly passage: string
  readonly sight: FactSight
}

/** What an author said of a claim that was not seen: it holds while the claim stays the same. */
export type ClaimAnswer = AskedClaim &
  (
    | { readonly type: 'planned' }
    | {
        readonly type: 'elsewhere'
        /** Where it is to be seen, as the author wrote it. */
        readonly link: string
      }
  )

/** Whether it is the same claim, seen as little as before. */
export function isSameClaim(one: AskedClaim, other: AskedClaim): boolean {
  return (
    one.fact === other.fact &&
    one.section === other.section &&
    one.passage === other.passage &&
    one.sight === other.sight
  )
}

/** A clause as it is compared and kept: its spaces joined, and no more than its beginning. */
export function passageOf(quote: string): string {
  return quote.replace(/\s+/g, ' ').trim().slice(0, longestPassage)
}

const longestPassage = 300
