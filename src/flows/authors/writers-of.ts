import { joinList } from '../../text/format.ts'
import { creditsOf } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Piece } from '../model/section-text.ts'

/** Who wrote these pieces, by name and each once; empty where nobody is credited for any of them. */
export function writersOf(proposal: Proposal, pieces: readonly Pick<Piece, 'by'>[]): string {
  const people = creditsOf(proposal).filter(({ id }) => pieces.some(({ by }) => by === id))
  return joinList(
    people.map(({ name }) => name),
    proposal.language,
  )
}
