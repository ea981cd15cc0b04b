import { joinList } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import type { Person } from './event.ts'

/** What an author may do: `write` the text and look after it, or `decide` what becomes of the proposal. */
export type Right = 'write' | 'decide'

/** Somebody who writes a proposal, with what they may do to it. */
export interface Author extends Person {
  readonly rights: readonly Right[]
  /** Their IANA time zone as they began to write along; not there for the owner, and where it was not noted yet. */
  readonly timeZone?: string
}

/** The one who began the proposal, as its author: they may do everything. */
export function ownerAsAuthor({ id, name }: Person): Author {
  return { id, name, rights: ['write', 'decide'] }
}

/** Somebody who writes along with the owner. */
export function coAuthor({ id, name, timeZone }: Person & Pick<Author, 'timeZone'>): Author {
  return { id, name, rights: ['write'], ...(timeZone === undefined ? {} : { timeZone }) }
}

/** The time zone in which an author is told of moments; the owner's, where theirs was never noted. */
export function zoneOf({ authors, timeZone }: Zoned, person: string): string {
  return authors.find(({ id }) => id === person)?.timeZone ?? timeZone
}

/** What of a proposal says in which time zone its authors live. */
interface Zoned {
  readonly authors: readonly Author[]
  readonly timeZone: string
}

/** An invitation to write along: open until it is answered, runs out, or the text is submitted. */
export interface Invitation extends Person {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly until: string
}

/** Whom a proposal names as its authors: those who write it, the owner first, then those who left and are still named. */
export function creditsOf({ authors, left = [] }: Credited): readonly Person[] {
  return [...authors, ...left]
}

/** What of a proposal says who wrote it. */
interface Credited {
  readonly authors: readonly Author[]
  readonly left?: readonly Person[]
}

/** The same as words: “Léa Moreau, Karim Benali et Sophie Laurent”. */
export function creditLine(proposal: Credited & { readonly language: Language }): string {
  return joinList(
    creditsOf(proposal).map(({ name }) => name),
    proposal.language,
  )
}

/** Those who write it now, as words. */
export function authorLine({ authors, language }: Credited & { readonly language: Language }): string {
  return joinList(
    authors.map(({ name }) => name),
    language,
  )
}

/** Those who write it, but for one: whoever did something knows it. */
export function authorsBut({ authors }: { readonly authors: readonly Author[] }, person: string): readonly Author[] {
  return authors.filter(({ id }) => id !== person)
}

/** Whether the person may do that to the proposal, as one of its authors: the one place that knows. */
export function isAllowed(
  { id }: Pick<Person, 'id'>,
  right: Right,
  { authors }: { readonly authors: readonly Author[] },
): boolean {
  return authors.some((author) => author.id === id && author.rights.includes(right))
}
