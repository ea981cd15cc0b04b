import { wordsIn } from '../../text/words.ts'
import type { TeamMember } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import type { View } from '../model/view.ts'
import { actions, button, optional, view } from './blocks.ts'

/** People that stay visible; the others go to the overflow. */
const visiblePeople = 4

/** Whom a proposal can be given to, each with what they have in hand: who has least comes first. */
export function chooseReviewer(proposal: Proposal, able: readonly TeamMember[]): View {
  const { review } = wordsIn(proposal.language)
  const buttons = able
    .toSorted((a, b) => a.inHand - b.inHand)
    .map(({ id, name, inHand }) => button(proposal, review.assignTo(name, inHand), 'assign', { args: { person: id } }))
  return view(proposal.language, [
    { type: 'heading', text: review.assignHeading(proposal.id) },
    ...optional(able.length === 0 && { type: 'text', text: review.noTeam }),
    ...optional(able.length > 0 && { type: 'note', text: review.teamNote }),
    ...actions(buttons.slice(0, visiblePeople), buttons.slice(visiblePeople)),
    ...optional(able.length > 0 && { type: 'note', text: review.moreTeam(proposal.id) }),
  ])
}
