import { drafting, type ProposalAct } from './act.ts'
import { appendPiece } from './add-anyway.ts'
import { needPasted, withPasted, withoutPasted } from '../imports/pasted.ts'
import { findOverfilled, openText, textFor } from '../imports/read-out.ts'
import { type ActContext, changeProposal, sectionArgument } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { numberSection } from '../model/naming.ts'
import { withPiece, withPieces, withSection } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Piece } from '../model/section-text.ts'
import type { Pasted, PastedBlock } from '../model/pasted.ts'
import { refreshImport } from '../screens/import.ts'
import { refreshRoot, refuse, undoButtons, wordsOf } from '../screens/replies.ts'
import { refreshCard } from '../screens/section-card.ts'
import { placeOf, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'

/** *Share it out*: each section gets its passages, behind what it has, or in its place. */
export const importApply: ProposalAct = {
  name: 'import-apply',
  offer: 'button',
  ...drafting,
  needs: needPasted,
  run: (context) => withPasted(context, (pasted, text) => apply(context, pasted, text)),
}

/** *All of it is my answer*: the message goes whole into one section. */
export const importKeep: ProposalAct = {
  name: 'import-keep',
  offer: 'button',
  ...drafting,
  needs: needPasted,
  run: (context) => withPasted(context, (pasted, text) => keepWhole(context, pasted, text)),
}

/** What a section gets. */
interface Filling {
  readonly number: SectionNumber
  readonly piece: Piece
}

function apply(context: ActContext, pasted: Pasted, text: string): Step {
  const { rubric } = context
  const full = findOverfilled(pasted.blocks)
  if (full !== null) return refuse(context, wordsOf(context).imports.tooLong(placeOf(rubric, full)))
  const opened = openText(text)
  const filled = sectionsOf(rubric).flatMap((number) => pieceFor(context, pasted, opened, number))
  const [first] = filled
  if (first === undefined) return refuse(context, wordsOf(context).imports.nothing)
  const now = filled.reduce((proposal, one) => fill(context, proposal, one), withoutPasted(context.proposal, pasted))
  const cards = filled.flatMap(({ number }) => refreshCard(now, number, rubric))
  const step = changeProposal(context, now, ...cards, refreshRoot(now, rubric))
  const words = filled.reduce((sum, { number }) => sum + wordsFor(pasted.blocks, number), 0)
  const left = pasted.blocks.filter(({ section }) => section === null).length
  const undo = undoButtons(step, first.number)
  const told = refreshImport(now, { type: 'done', sections: filled.length, words, left, undo })
  return { ...step, what: 'imported', effects: [...step.effects, ...told] }
}

function fill({ envelope, args }: ActContext, proposal: Proposal, { number, piece }: Filling): Proposal {
  const section = proposal.sections[number]
  const filled =
    args['how'] === 'replace' ? withPieces(section, [piece], envelope.at) : withPiece(section, piece, envelope.at)
  return withSection(proposal, filled)
}

function wordsFor(blocks: readonly PastedBlock[], number: SectionNumber): number {
  return blocks.reduce((sum, { section, words }) => (section === number ? sum + words : sum), 0)
}

function pieceFor(
  { envelope }: ActContext,
  { blocks, count, message }: Pasted,
  opened: string,
  number: SectionNumber,
): readonly Filling[] {
  const text = textFor(blocks, number, opened)
  if (text === '') return []
  const id = `import ${count}.${number}`
  return [{ number, piece: { id, source: 'form', by: envelope.actor.id, text, revision: 0, joined: [message] } }]
}

function keepWhole(context: ActContext, pasted: Pasted, text: string): Step {
  const number = sectionArgument(context, context.args['section'])
  if (number === null) return refuse(context, wordsOf(context).imports.over)
  const over = withoutPasted(context.proposal, pasted)
  const step = appendPiece({ ...context, proposal: over }, { message: pasted.message, text }, number)
  const undo = undoButtons(step, number)
  const where = numberSection(context.rubric, number, over.language)
  return { ...step, effects: [...step.effects, ...refreshImport(over, { type: 'kept', where, undo })] }
}
