import { isPrivate } from '../authors/is-private.ts'
import type { Envelope } from '../model/event.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Author } from '../model/people.ts'
import type { LinkedDraft } from './linked-draft.ts'
import { linkingWords } from './linking-words.ts'

/** Why a draft of another platform cannot come to the place now; null where it can. */
export function whyNotBrought(
  { proposal, person, here }: LinkedDraft,
  { place, actor }: Pick<Envelope, 'place' | 'actor'>,
): string | null {
  const { notNow } = linkingWords[actor.language]
  const { id, owner, state, version } = proposal
  if (proposal.goesOn !== undefined) return notNow.gone(id)
  if (owner.id !== person) return notNow.notOwner(id, owner.name)
  if (state === 'withdrawn' || state === 'archived') return notNow.over(id)
  if (state !== 'drafting' || version > 0) return notNow.submitted(id)
  return isPrivate(place) && writersHere(proposal, here).length > 1 ? notNow.private : null
}

/** Its authors who can go on here. */
export function writersHere({ authors }: Proposal, here: LinkedDraft['here']): readonly Author[] {
  return authors.filter(({ id }) => here[id] !== undefined)
}

/** Its authors who cannot. */
export function authorsStaying({ authors }: Proposal, here: LinkedDraft['here']): readonly Author[] {
  return authors.filter(({ id }) => here[id] === undefined)
}
