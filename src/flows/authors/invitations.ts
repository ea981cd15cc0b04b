import { longDate, msAfter } from '../../text/format.ts'
import { dayAfter, localTime, momentOf } from '../../text/zone.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Schedule, Step } from '../model/effect.ts'
import type { Person } from '../model/event.ts'
import type { Invitation } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting } from '../model/standing.ts'
import { sentence } from '../screens/blocks.ts'
import { authorWords } from './author-words.ts'
import { tellAuthor } from './tell-author.ts'

/** The invitations that somebody can still answer. */
export function openInvitations(proposal: Proposal, at: string): readonly Invitation[] {
  return isDrafting(proposal) ? (proposal.invitations ?? []).filter(({ until }) => at < until) : []
}

/** Somebody's invitation that they can still answer; null where there is none. */
export function invitationOf(proposal: Proposal, person: string, at: string): Invitation | null {
  return openInvitations(proposal, at).find(({ id }) => id === person) ?? null
}

/** The proposal with somebody invited, to the end of the last day where its owner lives. */
export function withInvitation(context: ActContext, { id, name }: Person): Proposal {
  const { proposal, envelope, limits } = context
  const { day } = localTime(envelope.at, proposal.timeZone)
  const until = momentOf({ day: dayAfter(day, limits.authors.invitationDays + 1), ms: 0 }, proposal.timeZone)
  const others = openInvitations(proposal, envelope.at).filter((one) => one.id !== id)
  return { ...proposal, invitations: [...others, { id, name, at: envelope.at, until }] }
}

/** The proposal without somebody's invitation. */
export function withoutInvitation(proposal: Proposal, person: string): Proposal {
  const { invitations } = proposal
  if (invitations === undefined) return proposal
  return { ...proposal, invitations: invitations.filter(({ id }) => id !== person) }
}

/** The last day of an invitation, in words. */
export function lastDay({ until }: Invitation, { language, timeZone }: Proposal): string {
  return longDate(msAfter(until, -1), language, timeZone)
}

/** The timer of the first invitation that ends without an answer. */
export function invitationTimers(proposal: Proposal): readonly Schedule[] {
  const { invitations = [] } = proposal
  const [first] = isDrafting(proposal) ? invitations.map(({ until }) => until).toSorted() : []
  return first === undefined ? [] : [{ type: 'schedule', name: 'invitation-ends', at: first }]
}

/** Invitations have ended: the owner hears of each that nobody answered. */
export function invitationsDue(context: ActContext): Step {
  const { proposal, envelope } = context
  const over = (proposal.invitations ?? []).filter(({ until }) => until <= envelope.at)
  if (over.length === 0) return leaveProposal(proposal, ...invitationTimers(proposal))
  const words = authorWords[proposal.language].invitation
  const told = over.map(({ name }) =>
    tellAuthor(proposal, proposal.owner, sentence(proposal.language, words.lapsed(name, proposal.id))),
  )
  const invitations = openInvitations(proposal, envelope.at)
  return leaveProposal({ ...proposal, invitations }, ...(isDrafting(proposal) ? told : []))
}
