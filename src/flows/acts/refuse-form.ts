import { drawTabbed } from '../../text/markdown/draw-tabbed.ts'
import { unsavedWords } from '../history/unsaved-words.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { isBlank } from '../model/visible.ts'
import type { Block } from '../model/view.ts'
import { actions, sentence, view } from '../screens/blocks.ts'
import { forNobodyElse, tell } from '../screens/replies.ts'
import { refuseWithWays, waysOn } from '../states/ways-on.ts'
import { findAct } from './acts.ts'

/**
 * Nothing changes: whoever filled the form in is told why, such as somebody who was removed from the authors while it was
 * open. What they typed comes back to them, in their own messages, where it stays.
 */
export function refuseForm(context: ActContext, why: string): Step {
  const { proposal, envelope } = context
  const typed = textsOf(context)
  if (typed.length === 0) return refuseWithWays(context, why)
  const words = unsavedWords[proposal.language]
  const shown = view(proposal.language, [
    { type: 'text', text: `${why} ${words.refused}` },
    ...typed,
    ...actions(waysOn(context)),
  ])
  const notice = sentence(proposal.language, `${why} ${words.inMessages}`)
  return leaveProposal(proposal, {
    ...tell(context, shown),
    direct: { notice, openly: forNobodyElse(envelope.actor) },
  })
}

/** Every text that was typed, under the name of its field: not what was chosen from a list. */
function textsOf(context: ActContext): readonly Block[] {
  const { event } = context.envelope
  const form = event.type === 'filled' ? findAct(event.action)?.form : undefined
  if (event.type !== 'filled' || form === undefined) return []
  return form.content(context).fields.flatMap(({ type, name, label }): readonly Block[] => {
    const text = event.fields[name]
    if (type !== 'text' || typeof text !== 'string' || isBlank(text)) return []
    return [
      { type: 'heading', text: label },
      { type: 'markdown', text: drawTabbed(text) },
    ]
  })
}
