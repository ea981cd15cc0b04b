import type { ActContext } from '../model/act-context.ts'
import { leaveProposal } from '../model/act-context.ts'
import type { Schedule, Step } from '../model/effect.ts'
import { withSection } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting } from '../model/standing.ts'
import { postCard } from '../screens/section-card.ts'
import { msAfter } from '../../text/format.ts'

/** How long an answer stands alone before the card comes down below it: each further message begins it anew. */
const quietMs = 5_000

/** The timer of a card that stands above what its learner wrote last. */
export function cardTimers(proposal: Proposal): readonly Schedule[] {
  const at = returnsAt(proposal)
  return at === null ? [] : [{ type: 'schedule', name: 'card-returns', at }]
}

/** When the card of the section that is written in has to come down; null where it need not. */
function returnsAt(proposal: Proposal): string | null {
  const { at, below = null, sections } = proposal
  if (below === null || at === 'recap' || !isDrafting(proposal) || sections[at].mark !== 'open') return null
  return msAfter(below, quietMs)
}

/**
 * The answer has stood alone for a while: its card is posted anew below it, once, and the one above is taken away. Where
 * somebody wrote on meanwhile, the moment has moved, and nothing happens now.
 */
export function bringCardDown({ proposal, envelope, rubric }: ActContext): Step {
  const { at } = proposal
  const moment = returnsAt(proposal)
  if (moment === null || at === 'recap' || envelope.at < moment) return leaveProposal(proposal, ...cardTimers(proposal))
  const section = proposal.sections[at]
  const moved = { ...withSection(proposal, { ...section, cards: section.cards + 1 }), below: null }
  return leaveProposal(moved, ...postCard(moved, at, rubric))
}
