import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Event } from '../model/event.ts'
import type { ClosedWhy } from '../model/access.ts'
import { openInvitations } from '../authors/invitations.ts'
import type { Proposal } from '../model/proposal.ts'
import { titleOf } from '../model/standing.ts'
import type { View } from '../model/view.ts'
import { actions, button, sentence, view } from '../screens/blocks.ts'
import { forNobodyElse, tell } from '../screens/replies.ts'
import { isWho } from '../states/guards.ts'
import { movingWords } from './moving-words.ts'

/** The proposal's place is closed to the bot, or open again: its owner is told once, by direct message. */
export function noteAccess(context: ActContext, { channel, is }: Extract<Event, { type: 'access' }>): Step {
  const { proposal } = context
  const before = proposal.closed ?? null
  // News of a place that it has left is none.
  if (channel !== proposal.home.channel || proposal.state === 'withdrawn' || proposal.state === 'archived')
    return leaveProposal(proposal)
  if (is === 'open') return leaveProposal(before === null ? proposal : { ...proposal, closed: null })
  if (before !== null) return leaveProposal(proposal)
  const closed = { ...proposal, closed: is }
  return leaveProposal(closed, tellOwner(closed, is, context.envelope.at))
}

function tellOwner(proposal: Proposal, why: ClosedWhy, at: string): Effect {
  const { language, owner } = proposal
  const words = movingWords[language]
  const isShared = isWrittenTogether(proposal, at)
  const shown = view(language, [
    { type: 'text', text: toldOf(proposal, why) },
    { type: 'text', text: isShared ? words.closed.howTogether(proposal.id) : words.closed.how(proposal.id) },
    ...actions(isShared ? [] : [moveButton(proposal, words.buttons.goOnHere)]),
  ])
  return {
    type: 'tell',
    person: owner.id,
    to: 'home',
    view: shown,
    direct: { notice: null, openly: forNobodyElse(owner) },
  }
}

function toldOf(proposal: Proposal, why: ClosedWhy): string {
  const { closed } = movingWords[proposal.language]
  return closed.told(proposal.id, titleOf(proposal), closed.why[why])
}

/** The button that moves the proposal to where it is pressed. */
export function moveButton(proposal: Proposal, label: string): ReturnType<typeof button> {
  return button(proposal, label, 'move', { style: 'primary' })
}

/** Whether somebody besides its owner writes it, or may soon. */
export function isWrittenTogether(proposal: Proposal, at: string): boolean {
  return proposal.authors.length > 1 || openInvitations(proposal, at).length > 0
}

/** What an author is told who asks for a proposal whose place is closed. */
export function closedAnswer(context: ActContext, why: ClosedWhy): Effect {
  return tell(context, closedView(context, why))
}

function closedView(context: ActContext, why: ClosedWhy): View {
  const { proposal } = context
  const words = movingWords[proposal.language]
  if (!isWho(context, 'owner'))
    return sentence(proposal.language, `${toldOf(proposal, why)} ${words.ownerMoves(proposal.owner.name)}`)
  return sentence(proposal.language, `${toldOf(proposal, why)} ${words.closed.howHere}`, [
    moveButton(proposal, words.buttons.goOnHere),
  ])
}

/** The step of an act in a closed place, whose answers reach nobody there, with a word that does. */
export function withClosedWord(context: ActContext, outcome: Step): Step {
  const { proposal, envelope } = context
  const why = outcome.proposal?.closed ?? null
  const isThere = envelope.place.channel === proposal.home.channel
  if (why === null || !isThere || !isWho(context, 'author')) return outcome
  return {
    ...outcome,
    effects: [...outcome.effects, closedAnswer({ ...context, proposal: outcome.proposal ?? proposal }, why)],
  }
}

/** A place in which somebody can be heard is open, unless its settings keep the bot from writing. */
export function withOpenPlace(context: ActContext): ActContext {
  const { proposal, envelope } = context
  const why = proposal.closed ?? null
  if (why === null || why === 'refused' || why === 'thread') return context
  return envelope.place.channel === proposal.home.channel
    ? { ...context, proposal: { ...proposal, closed: null } }
    : context
}
