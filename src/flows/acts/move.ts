import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { livesIn, whyNotMoved } from '../moving/may-move.ts'
import { showThere } from '../moving/show-there.ts'
import { movingWords } from '../moving/moving-words.ts'
import { sayWithWay, wayTo } from '../moving/where-it-goes-on.ts'
import { view } from '../screens/blocks.ts'
import { refreshRoot, refuse, say } from '../screens/replies.ts'
import { isWho } from '../states/guards.ts'
import { owning, type ProposalAct } from './act.ts'

/** *Move it here*: the proposal goes on in the place where this is pressed, with everything, under a new root message. */
export const move: ProposalAct = {
  name: 'move',
  offer: 'button',
  ...owning,
  needs: ({ id }) => [{ type: 'thread', proposal: id }],
  run: moveHere,
}

function moveHere(context: ActContext): Step {
  const { proposal, envelope, known } = context
  const words = movingWords[proposal.language]
  const isClosed = (proposal.closed ?? null) !== null
  if (!isWho(context, 'owner'))
    return {
      ...refuse(context, ''),
      effects: [sayWithWay(context, [words.ownerMoves(proposal.owner.name)], known.thread ?? null)],
    }
  if (livesIn(proposal, envelope.place) && !isClosed)
    return {
      ...refuse(context, ''),
      effects: [sayWithWay(context, [words.hereAlready(proposal.id)], known.thread ?? null)],
    }
  const why = whyNotMoved(context)
  return why === null ? moveTo(context) : refuse(context, why)
}

/**
 * What stands in the old thread is tidied first, in the order of the lane; then the new root message stands, and everything
 * after it goes to its thread.
 */
function moveTo(context: ActContext): Step {
  const { envelope, known } = context
  const { thread } = known.thread ?? { thread: null }
  const leaves = known.thread == null || thread === null ? null : { channel: known.thread.channel, id: thread }
  const moved: Proposal = {
    ...context.proposal,
    home: { ...envelope.place, thread: null },
    moved: (context.proposal.moved ?? 0) + 1,
    closed: null,
  }
  const there = showThere({ ...context, proposal: moved })
  const proposal = there.proposal ?? moved
  const words = movingWords[proposal.language]
  const isTidied = (context.proposal.closed ?? null) === null
  const old = there.effects.filter(({ type }) => type === 'remove')
  const root: Effect = { ...refreshRoot(proposal, context.rubric), leaves }
  const step = changeProposal(
    context,
    proposal,
    ...(isTidied ? old : []),
    root,
    { type: 'forward', to: 'thread', view: forwardView(proposal) },
    ...there.effects.filter((effect) => effect.type !== 'remove' && !isRoot(effect)),
    say({ ...context, proposal }, words.moved(proposal.id)),
  )
  return { ...there, ...step, frozen: there.frozen }
}

function isRoot(effect: Effect): boolean {
  return effect.type === 'show' && effect.slot === 'root'
}

function forwardView(proposal: Proposal) {
  const { id, language } = proposal
  return view(language, [{ type: 'text', text: movingWords[language].forward(id) }, wayTo(id, language, null)])
}
