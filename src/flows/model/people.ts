import type { Person } from './event.ts'

/** What an author may do: `write` the text and look after it, or `decide` what becomes of the proposal. */
export type Right = 'write' | 'decide'

/** Somebody who writes a proposal, with what they may do to it. */
export interface Author extends Person {
  readonly rights: readonly Right[]
}

/** The one who began the proposal, as its author: they may do everything. */
export function ownerAsAuthor({ id, name }: Person): Author {
  return { id, name, rights: ['write', 'decide'] }
}

/** Whether the person may do that to the proposal, as one of its authors: the one place that knows. */
export function isAllowed(
  { id }: Pick<Person, 'id'>,
  right: Right,
  { authors }: { readonly authors: readonly Author[] },
): boolean {
  return authors.some((author) => author.id === id && author.rights.includes(right))
}
