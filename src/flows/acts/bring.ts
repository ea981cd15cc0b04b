import { joinList } from '../../text/format.ts'
import { leaveProposal, type StepContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Press } from '../model/view.ts'
import { titleOf } from '../model/standing.ts'
import type { LinkedDraft } from '../linking/linked-draft.ts'
import { linkingWords } from '../linking/linking-words.ts'
import { authorsStaying, whyNotBrought } from '../linking/why-not-brought.ts'
import { generalButton, sentence, view, actions } from '../screens/blocks.ts'
import { answerAlone } from '../screens/replies.ts'
import type { GeneralAct } from './act.ts'

/** *Move it here*: a draft of one's account on another platform goes on in this place. */
export const bring: GeneralAct = {
  name: 'bring',
  offer: 'button',
  general: { words: [], argument: 'none', lines: [], run: bringHere },
}

/** Whether it can come is looked at as it is done, and what came of it is said then. */
function bringHere({ envelope }: StepContext, { tenant = '', proposal = '' }: Press['args']): Step {
  const { actor, place } = envelope
  return leaveProposal(null, { type: 'bring', from: { tenant, proposal }, actor, to: place })
}

/** What is offered of a draft on another platform, with all that changes. */
export function offerToBring(context: StepContext, draft: LinkedDraft): Step {
  const { actor } = context.envelope
  const { language } = actor
  const words = linkingWords[language]
  const { proposal, platform, here } = draft
  const why = whyNotBrought(draft, context.envelope)
  if (why !== null) return answerAlone(context, sentence(language, why))
  const staying = authorsStaying(proposal, here).map(({ name }) => name)
  const whom =
    staying.length === 0
      ? []
      : [staying.length === 1 ? words.oneCoAuthor(staying[0] ?? '') : words.coAuthors(joinList(staying, language))]
  const texts = [words.elsewhere(proposal.id, titleOf(proposal), words.platforms[platform]), words.changes, ...whom]
  const args = { tenant: proposal.tenant, proposal: proposal.id }
  return answerAlone(
    context,
    view(language, [
      ...texts.map((text) => ({ type: 'text', text }) as const),
      ...actions([generalButton(words.buttons.bring, 'bring', { style: 'primary', args })]),
    ]),
  )
}
