import { wordsIn } from '../../text/words.ts'
import type { TeamMember } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Away } from '../model/settings.ts'
import type { View } from '../model/view.ts'
import { actions, button, optional, view } from './blocks.ts'

/** People that stay visible; the others go to the overflow. */
const visiblePeople = 4

/** Whom a proposal can be given to, each with what they have in hand: who has least comes first, who is away last. */
export function chooseReviewer(proposal: Proposal, able: readonly TeamMember[], away: readonly Away[] = []): View {
  const { review, presence } = wordsIn(proposal.language)
  const isAway = (id: string) => away.some((one) => one.id === id)
  const label = ({ id, name, inHand }: TeamMember) =>
    isAway(id) ? presence.markAway(review.assignTo(name, inHand)) : review.assignTo(name, inHand)
  const buttons = able
    .toSorted((a, b) => Number(isAway(a.id)) - Number(isAway(b.id)) || a.inHand - b.inHand)
    .map((one) => button(proposal, label(one), 'assign', { args: { person: one.id } }))
  return view(proposal.language, [
    { type: 'heading', text: review.assignHeading(proposal.id) },
    ...optional(able.length === 0 && { type: 'text', text: review.noTeam }),
    ...optional(able.length > 0 && { type: 'note', text: review.teamNote }),
    ...actions(buttons.slice(0, visiblePeople), buttons.slice(visiblePeople)),
    ...optional(able.length > 0 && { type: 'note', text: review.moreTeam(proposal.id) }),
  ])
}
