import type { Proposal } from '../model/proposal.ts'

/** The proposal that somebody writes no more: what they wrote stays, and their name where they are still credited. */
export function withoutAuthor(proposal: Proposal, person: string, how: 'credited' | 'uncredited'): Proposal {
  const { authors, left = [] } = proposal
  const gone = authors.find(({ id }) => id === person)
  if (gone === undefined) return proposal
  const { id, name } = gone
  const named = how === 'credited' ? [...left, { id, name }] : left
  return { ...proposal, authors: authors.filter((one) => one !== gone), ...(named.length === 0 ? {} : { left: named }) }
}
