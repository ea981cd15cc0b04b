import type { ActContext } from '../model/act-context.ts'
import type { NamedPerson, Person } from '../model/event.ts'
import { findNamed } from '../review/find-named.ts'
import { authorWords } from './author-words.ts'

/** One person whom somebody named, or the sentence that says why it is not known who is meant. */
export type WhoIsMeant = { readonly person: NamedPerson } | { readonly unclear: string }

/**
 * Whom the act is about: whom the platform names in a mention or a form, else one of these people, by a button's id or by
 * the name that was typed.
 */
export function whoIsMeant(context: ActContext, among: readonly Person[] = []): WhoIsMeant {
  const { refusals } = authorWords[context.proposal.language]
  const [first, ...others] = peopleNamed(context)
  if (first !== undefined) return others.length === 0 ? { person: first } : { unclear: refusals.one }
  const typed = context.args['person'] ?? chosenIn(context) ?? context.args['named'] ?? ''
  const found = among.find(({ id }) => id === typed) ?? findNamed(among, typed)
  if (found !== null) return { person: found }
  return { unclear: typed === '' ? refusals.whom : refusals.unknown(typed.replace(/^@/, '')) }
}

function chosenIn({ fields }: ActContext): string | undefined {
  const { person } = fields
  return typeof person === 'string' && person !== '' ? person : undefined
}

/** Whom the platform says that the words or the form name. */
export function peopleNamed({ envelope: { event } }: ActContext): readonly NamedPerson[] {
  return 'people' in event ? (event.people ?? []) : []
}
