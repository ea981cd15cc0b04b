import { readOut } from './read-out.ts'
import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Need } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Piece } from '../model/section-text.ts'
import type { Pasted } from '../model/pasted.ts'
import type { SectionRevision } from '../model/text-change.ts'
import type { Press } from '../model/view.ts'
import { importButton, postImport, refreshImport } from '../screens/import.ts'
import { refuse, wordsOf } from '../screens/replies.ts'
import type { SectionNumber } from '../../rubric/section.ts'

/** No text waits, and none ever did. */
export const nothingPasted: Pasted = { stage: 'over', count: 0, shown: 0, message: '', at: '', blocks: [], odd: [] }

/** The section whose history holds the texts that wait, under numbers that no change of it ever has. */
const holder: SectionNumber = 1

function keyOf(count: number): Pick<SectionRevision, 'section' | 'revision'> {
  return { section: holder, revision: -count }
}

/** The text that waits must be looked up: it does not lie in the proposal. */
export function needPasted({ id, pasted }: Proposal, args: Press['args']): readonly Need[] {
  const isMeant = pasted?.stage === 'offered' && args['import'] === String(pasted.count)
  return isMeant ? [{ type: 'revisions', proposal: id, of: [keyOf(pasted.count)] }] : []
}

/** The text that waits, where the button is about it. */
export function waiting({ proposal: { pasted }, args }: ActContext): Pasted | null {
  return pasted?.stage === 'offered' && args['import'] === String(pasted.count) ? pasted : null
}

/** Does something with the text that waits; says so where it does not any more. */
export function withPasted(context: ActContext, run: (pasted: Pasted, text: string) => Step): Step {
  const pasted = waiting(context)
  if (pasted === null) return refuse(context, wordsOf(context).imports.over)
  const key = keyOf(pasted.count)
  const stored = context.known.revisions?.find(
    ({ section, revision }) => section === key.section && revision === key.revision,
  )
  const text = stored?.pieces[0]?.text
  return text === undefined ? refuse(context, wordsOf(context).imports.lost) : run(pasted, text)
}

/** A message that is no answer but a whole text: kept beside the proposal, and shown as it would be shared out. */
export function offerImport(context: ActContext, message: string, text: string): Step {
  const { proposal, envelope, rubric } = context
  const before = proposal.pasted ?? nothingPasted
  const pasted: Pasted = {
    stage: 'offered',
    count: before.count + 1,
    shown: before.shown + 1,
    message,
    at: envelope.at,
    ...readOut(text, rubric),
  }
  const now = { ...proposal, pasted }
  const piece: Piece = { id: message, source: 'form', by: envelope.actor.id, text, revision: 0 }
  const words = pasted.blocks.reduce((sum, block) => sum + block.words, 0)
  const { at, actor } = envelope
  return changeProposal(
    context,
    now,
    { type: 'store', revision: { ...keyOf(pasted.count), what: 'pasted', at, by: actor.id, words, pieces: [piece] } },
    ...postImport(now, rubric),
  )
}

/** The text that waited is not wanted any more, or its message was deleted. */
export function dropImport(context: ActContext, pasted: Pasted): Step {
  const over = withoutPasted(context.proposal, pasted)
  return changeProposal(context, over, ...refreshImport(over, { type: 'dropped', again: [importButton(over)] }))
}

/** The proposal once nothing waits any more. */
export function withoutPasted(proposal: Proposal, pasted: Pasted): Proposal {
  return { ...proposal, pasted: { ...pasted, stage: 'over', blocks: [] } }
}
