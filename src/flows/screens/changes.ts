import type { Rubric } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import type { Effect } from '../model/effect.ts'
import { nameInPlace } from '../model/naming.ts'
import type { Proposal } from '../model/proposal.ts'
import type { ChangeItem } from '../model/review.ts'
import { isDrafting } from '../model/standing.ts'
import type { View } from '../model/view.ts'
import { actions, button, optional, view } from './blocks.ts'

/** One card per request in the learner's thread. */
export function postChanges(proposal: Proposal, rubric: Rubric): readonly Effect[] {
  return proposal.changes.map((change) => refreshChange(proposal, change, rubric))
}

/** The card of one request, edited in place as it is answered. */
export function refreshChange(proposal: Proposal, change: ChangeItem, rubric: Rubric): Effect {
  return { type: 'show', to: 'thread', slot: `change:${change.id}`, view: changeView(proposal, change, rubric) }
}

function changeView(proposal: Proposal, change: ChangeItem, rubric: Rubric): View {
  const { language } = proposal
  const words = wordsIn(language)
  const place = proposal.changes.findIndex((one) => one.id === change.id) + 1
  const criterion = rubric.criteria.find((one) => one.id === change.criterion)
  return view(language, [
    {
      type: 'heading',
      text: words.change.heading(place, proposal.changes.length, ...nameInPlace(rubric, change.section, language)),
    },
    ...optional(
      criterion !== undefined && { type: 'note', text: criterion.name[language] },
      change.quote !== '' && { type: 'quote', text: change.quote },
      { type: 'text', text: change.request },
      { type: 'note', text: words.change.status[change.status] },
      change.explanation !== null && { type: 'text', text: words.change.explanation(change.explanation) },
    ),
    ...(isDrafting(proposal) && change.status === 'open' ? choices(proposal, change) : []),
  ])
}

function choices(proposal: Proposal, change: ChangeItem): ReturnType<typeof actions> {
  const { buttons } = wordsIn(proposal.language)
  const args = { item: change.id, section: String(change.section) }
  return actions([
    button(proposal, buttons.goToSection, 'section', { args, style: 'primary' }),
    button(proposal, buttons.itemDone, 'item-done', { args }),
    button(proposal, buttons.itemExplain, 'item-explain', { args, opens: 'form' }),
  ])
}
