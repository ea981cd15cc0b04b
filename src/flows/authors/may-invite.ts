import type { ActContext } from '../model/act-context.ts'
import type { NamedPerson } from '../model/event.ts'
import { isAllowed } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting } from '../model/standing.ts'
import { movingWords } from '../moving/moving-words.ts'
import { wordsOf } from '../screens/replies.ts'
import { isWho } from '../states/guards.ts'
import { authorWords } from './author-words.ts'
import { isPrivate } from './is-private.ts'
import { invitationOf, lastDay, openInvitations } from './invitations.ts'

/** Why nobody can be invited here now; null where somebody can. */
export function whyNobody(context: ActContext): string | null {
  const { proposal, envelope, limits } = context
  const { refusals } = authorWords[proposal.language]
  if (!isWho(context, 'owner')) return refusals.onlyOwner(proposal.owner.name)
  if (!isDrafting(proposal))
    return wordsOf(context).refusals.noEdge(proposal.id, wordsOf(context).stands[proposal.state])
  if (isPrivate(proposal.home)) return movingWords[proposal.language].invite(proposal.id)
  const asked = proposal.authors.length + openInvitations(proposal, envelope.at).length
  return asked >= limits.authors.most ? refusals.full(limits.authors.most) : null
}

/** Why this person cannot be invited; null where they can. */
export function whyNot({ proposal, envelope }: ActContext, person: NamedPerson): string | null {
  const { id, name } = person
  const { refusals } = authorWords[proposal.language]
  if (id === envelope.actor.id) return refusals.self
  if (isAllowed({ id }, 'write', proposal)) return refusals.already(name)
  const open = invitationOf(proposal, id, envelope.at)
  if (open !== null) return refusals.invited(name, lastDay(open, proposal))
  return whyNoAuthor(proposal, person)
}

/** Why somebody can be no author of anything here; null where they can. */
export function whyNoAuthor({ language }: Pick<Proposal, 'language'>, { name, standing }: NamedPerson): string | null {
  const { refusals } = authorWords[language]
  switch (standing) {
    case 'bot':
      return refusals.bot(name)
    case 'outside':
      return refusals.outside(name)
    case 'gone':
      return refusals.accountClosed(name)
    case 'unreachable':
      return refusals.unreachable(name)
    case undefined:
      return null
    default:
      return standing satisfies never
  }
}
