import type { Person } from './event.ts'
import type { Proposal } from './proposal.ts'

/** What an author may do: `write` the text and look after it, or `decide` what becomes of the proposal. */
export type Right = 'write' | 'decide'

/** Somebody who writes a proposal, with what they may do to it. */
export interface Author extends Person {
  readonly rights: readonly Right[]
}

/** Who writes the proposal: its owner, who may do everything. */
export function authorsOf({ owner }: Pick<Proposal, 'owner'>): readonly Author[] {
  return [{ ...owner, rights: ['write', 'decide'] }]
}

/** Whether the person may do that to the proposal, as one of its authors: the one place that knows. */
export function isAllowed({ id }: Pick<Person, 'id'>, right: Right, proposal: Pick<Proposal, 'owner'>): boolean {
  return authorsOf(proposal).some((author) => author.id === id && author.rights.includes(right))
}
