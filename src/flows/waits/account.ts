import { wordsIn } from '../../text/words.ts'
import { type ActContext, changeProposal, leaveProposal, type StepContext } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Event } from '../model/event.ts'
import type { Known, Need } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting, isLeft, titleOf } from '../model/standing.ts'
import type { View } from '../model/view.ts'
import { actions, button, optional, view } from '../screens/blocks.ts'
import { refreshRoot } from '../screens/replies.ts'
import { wake } from './wake.ts'

type AccountEvent = Extract<Event, { type: 'account' }>

/** How many of the drafts are named, each with its way out. */
const shownDrafts = 10

/** What an account's end or return looks up: whether it is known, and only then what its person has in hand. */
export function accountNeeds({ is }: AccountEvent, { settings }: Known): readonly Need[] {
  if (settings === undefined) return [{ type: 'settings' }]
  return isKnown(is, settings?.goneAt ?? null) ? [] : [{ type: 'theirs' }]
}

function isKnown(is: AccountEvent['is'], goneAt: string | null): boolean {
  return (is === 'closed') === (goneAt !== null)
}

/**
 * The account of the envelope's actor was closed, or opened again. Their claims go back to the queue, what is kept for them
 * is anybody's, and their drafts rest, each by its own step; the coordinators are told once. What is known changes nothing.
 */
export function accountDue(context: StepContext, { is }: AccountEvent): Step {
  const { envelope, known } = context
  const { actor, at } = envelope
  const person = { id: actor.id, name: actor.name }
  if (isKnown(is, known.settings?.goneAt ?? null)) return leaveProposal(null)
  const { claims = [], reserved = [], drafts = [] } = known.theirs ?? {}
  const settle: Effect = {
    type: 'settle',
    change: { id: actor.id, name: actor.name, goneAt: is === 'closed' ? at : null },
  }
  if (is === 'open') return leaveProposal(null, settle, ...drafts.map((one) => wake(one, 'author-account', at)))
  return leaveProposal(
    null,
    settle,
    { type: 'pair', pairing: { do: 'end' }, person, language: actor.language, to: envelope.place },
    ...claims.map((one) => wake(one, 'claim-given-back', at)),
    ...reserved.map((one) => wake(one, 'reservation-ends', at)),
    ...drafts.map((one) => wake(one, 'author-account', at)),
    ...tellGone(context, claims.length, drafts),
  )
}

/** A draft whose author's account was closed rests, and goes on as it is opened again. One that somebody else writes as well goes on. */
export function authorAccount(context: ActContext): Step {
  const { proposal, known } = context
  const isGone = known.settings?.goneAt != null
  if (!isDrafting(proposal) || isGone === (proposal.gone != null)) return leaveProposal(proposal)
  const rested = { ...proposal, gone: isGone ? proposal.owner.id : null }
  const isShown = isLeft(rested) || isLeft(proposal)
  return changeProposal(context, rested, ...(isShown ? [refreshRoot(rested, context.rubric)] : []))
}

/** Nobody is told of somebody who has nothing in hand. */
function tellGone(context: StepContext, claims: number, drafts: readonly Proposal[]): readonly Effect[] {
  if (claims === 0 && drafts.length === 0) return []
  return [{ type: 'post', to: 'coordinators', view: goneView(context, claims, drafts) }]
}

function goneView({ envelope, language }: StepContext, claims: number, drafts: readonly Proposal[]): View {
  const { account, lists, buttons, count } = wordsIn(language)
  const ways = drafts.slice(0, shownDrafts).map((one) => {
    const label = `${buttons.withdraw} · ${one.id}`
    return { ...button(one, label, 'withdraw', { style: 'danger', opens: 'form' }) }
  })
  return view(language, [
    { type: 'heading', text: account.closed(envelope.actor.name) },
    ...optional(
      claims > 0 && { type: 'text', text: account.claims(claims) },
      drafts.length > 0 && { type: 'text', text: account.drafts(drafts.length) },
      drafts.length > 0 && {
        type: 'list',
        style: 'bullet',
        items: drafts.slice(0, shownDrafts).map((one) => lists.row(one.id, titleOf(one))),
      },
      drafts.length > shownDrafts && { type: 'note', text: count.more(drafts.length - shownDrafts) },
      drafts.length > 0 && { type: 'note', text: account.ways },
    ),
    ...actions(ways.slice(0, 3), ways.slice(3)),
  ])
}
