import { both, drafting, type FormContent, type ProposalAct } from './act.ts'
import { appendPiece } from './add-anyway.ts'
import { startProposal, starting } from './start.ts'
import { findOverfilled, readOut, textFor } from '../imports/read-out.ts'
import {
  type ActContext,
  changeProposal,
  invalid,
  leaveProposal,
  sectionArgument,
  textField,
} from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Need } from '../model/known.ts'
import { withPiece, withPieces, withSection } from '../model/pieces.ts'
import type { Pasted, PastedBlock, Piece, Proposal, SectionRevision } from '../model/proposal.ts'
import type { Press } from '../model/view.ts'
import { sectionOptions } from '../screens/blocks.ts'
import { blockOption, importAsked, importButton, postImport, refreshImport } from '../screens/import.ts'
import { refreshRoot, refuse, say, undoButtons, wordsOf } from '../screens/replies.ts'
import { refreshCard } from '../screens/section-card.ts'
import { numberSection } from '../model/naming.ts'
import { placeOf, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'

/** *I already have a text*: asks for it, or shows again the one that waits for a word. */
export const importText: ProposalAct = {
  name: 'import',
  offer: 'button',
  ...drafting,
  command: {
    words: ['importer', 'import'],
    argument: 'none',
    usage: both('!importer', '!import'),
    help: both(
      'répartit un texte déjà écrit dans les sections',
      'shares a text you already have out among the sections',
    ),
  },
  run: askOrShow,
  general: {
    words: ['importer', 'import'],
    argument: 'none',
    lines: [
      {
        usage: both('importer', 'import'),
        help: both(
          'commence une proposition avec un texte déjà écrit',
          'starts a proposal with a text you already have',
        ),
      },
    ],
    needs: () => starting,
    run: (context) => asking(startProposal(context, null)),
  },
}

/** *Share it out*: each section gets its passages, behind what it has, or in its place. */
export const importApply: ProposalAct = {
  name: 'import-apply',
  offer: 'button',
  ...drafting,
  needs: textNeeded,
  run: (context) => withText(context, (pasted, text) => apply(context, pasted, text)),
}

/** *Move a passage*: to another section, or to none. */
export const importMove: ProposalAct = {
  name: 'import-move',
  offer: 'button',
  ...drafting,
  form: {
    refusal: (context) => (waiting(context) === null ? wordsOf(context).imports.over : null),
    content: moveForm,
  },
  run: move,
}

/** *All of it is my answer*: the message goes whole into one section. */
export const importKeep: ProposalAct = {
  name: 'import-keep',
  offer: 'button',
  ...drafting,
  needs: textNeeded,
  run: (context) => withText(context, (pasted, text) => keepWhole(context, pasted, text)),
}

/** *Import nothing*. */
export const importDrop: ProposalAct = {
  name: 'import-drop',
  offer: 'button',
  ...drafting,
  run: drop,
}

/** The section whose history holds the texts that wait, under numbers that no change of it ever has. */
const holder: SectionNumber = 1

function keyOf(count: number): Pick<SectionRevision, 'section' | 'revision'> {
  return { section: holder, revision: -count }
}

function textNeeded({ id, pasted }: Proposal, args: Press['args']): readonly Need[] {
  const isMeant = pasted?.stage === 'offered' && args['import'] === String(pasted.count)
  return isMeant ? [{ type: 'revisions', proposal: id, of: [keyOf(pasted.count)] }] : []
}

/** The text that waits, where the button is about it. */
function waiting({ proposal: { pasted }, args }: ActContext): Pasted | null {
  return pasted?.stage === 'offered' && args['import'] === String(pasted.count) ? pasted : null
}

function withText(context: ActContext, run: (pasted: Pasted, text: string) => Step): Step {
  const pasted = waiting(context)
  if (pasted === null) return refuse(context, wordsOf(context).imports.over)
  const key = keyOf(pasted.count)
  const stored = context.known.revisions?.find(
    ({ section, revision }) => section === key.section && revision === key.revision,
  )
  const text = stored?.pieces[0]?.text
  return text === undefined ? refuse(context, wordsOf(context).imports.lost) : run(pasted, text)
}

function askOrShow(context: ActContext): Step {
  const { proposal } = context
  if (proposal.pasted?.stage !== 'offered')
    return asking(leaveProposal(proposal, say(context, wordsOf(context).imports.ask)))
  const again = { ...proposal, pasted: { ...proposal.pasted, shown: proposal.pasted.shown + 1 } }
  return changeProposal(context, again, ...postImport(again, context.rubric))
}

/** From now on the next long message is taken for the text to import. */
function asking(step: Step): Step {
  const { proposal } = step
  if (proposal === null) return step
  const pasted: Pasted = { ...(proposal.pasted ?? nothing), stage: 'asked' }
  const isNew = proposal.undo.length === 0 && step.effects.some(({ type }) => type === 'show')
  return {
    ...step,
    proposal: { ...proposal, pasted },
    effects: [...step.effects, ...(isNew ? [importAsked(proposal)] : [])],
  }
}

const nothing: Pasted = { stage: 'over', count: 0, shown: 0, message: '', at: '', blocks: [], odd: [] }

/** A message that is no answer but a whole text: kept beside the proposal, and shown as it would be shared out. */
export function offerImport(context: ActContext, message: string, text: string): Step {
  const { proposal, envelope, rubric } = context
  const before = proposal.pasted ?? nothing
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

function apply(context: ActContext, pasted: Pasted, text: string): Step {
  const { proposal, envelope, rubric, args } = context
  const full = findOverfilled(pasted.blocks)
  if (full !== null) return refuse(context, wordsOf(context).imports.tooLong(placeOf(rubric, full)))
  const filled = sectionsOf(rubric).flatMap((number) => pieceFor(context, pasted, text, number))
  if (filled.length === 0) return refuse(context, wordsOf(context).imports.nothing)
  let now: Proposal = { ...proposal, pasted: { ...pasted, stage: 'over', blocks: [] } }
  for (const { number, piece } of filled) {
    const section = now.sections[number]
    const isReplaced = args['how'] === 'replace'
    now = withSection(
      now,
      isReplaced ? withPieces(section, [piece], envelope.at) : withPiece(section, piece, envelope.at),
    )
  }
  const words = filled.reduce((sum, { number }) => sum + wordsFor(pasted.blocks, number), 0)
  const step = changeProposal(
    context,
    now,
    ...filled.flatMap(({ number }) => refreshCard(now, number, rubric)),
    refreshRoot(now, rubric),
  )
  const undo = undoButtons(step, filled[0]?.number ?? 1)
  const left = pasted.blocks.filter(({ section }) => section === null).length
  return {
    ...step,
    what: 'imported',
    effects: [...step.effects, ...refreshImport(now, { type: 'done', sections: filled.length, words, left, undo })],
  }
}

function wordsFor(blocks: readonly PastedBlock[], number: SectionNumber): number {
  return blocks.reduce((sum, { section, words }) => (section === number ? sum + words : sum), 0)
}

function pieceFor(
  { envelope }: ActContext,
  { blocks, count, message }: Pasted,
  raw: string,
  number: SectionNumber,
): readonly { readonly number: SectionNumber; readonly piece: Piece }[] {
  const text = textFor(blocks, number, raw)
  if (text === '') return []
  const id = `import ${count}.${number}`
  return [{ number, piece: { id, source: 'form', by: envelope.actor.id, text, revision: 0, joined: [message] } }]
}

function moveForm(context: ActContext): FormContent {
  const { imports } = wordsOf(context)
  const blocks = context.proposal.pasted?.blocks ?? []
  return {
    title: imports.move.title,
    intro: [],
    fields: [
      {
        type: 'choice',
        name: 'block',
        label: imports.move.block,
        value: '',
        options: blocks.map((block, index) => blockOption(context, block, index)),
      },
      {
        type: 'choice',
        name: 'target',
        label: imports.move.target,
        value: '',
        options: [...sectionOptions(context), { value: 'none', label: imports.move.none }],
      },
    ],
    submit: imports.move.save,
  }
}

function move(context: ActContext): Step {
  const pasted = waiting(context)
  const { imports, forms } = wordsOf(context)
  if (pasted === null) return refuse(context, imports.over)
  const chosen = pasted.blocks.find((_, index) => String(index) === textField(context, 'block'))
  const target = textField(context, 'target')
  const section = sectionArgument(context, target)
  if (chosen === undefined) return invalid(context, { block: imports.move.missing })
  if (section === null && target !== 'none') return invalid(context, { target: forms.errors.section })
  const blocks = pasted.blocks.map((block) => (block === chosen ? { ...block, section } : block))
  const now: Proposal = { ...context.proposal, pasted: { ...pasted, blocks } }
  const where = section === null ? null : numberSection(context.rubric, section, now.language)
  const told = say(context, imports.moved(chosen.heading ?? chosen.opening, where))
  return changeProposal(context, now, ...refreshImport(now, { type: 'offered', rubric: context.rubric }), told)
}

function keepWhole(context: ActContext, pasted: Pasted, text: string): Step {
  const number = sectionArgument(context, context.args['section'])
  if (number === null) return refuse(context, wordsOf(context).imports.over)
  const over: Proposal = { ...context.proposal, pasted: { ...pasted, stage: 'over', blocks: [] } }
  const step = appendPiece({ ...context, proposal: over }, { message: pasted.message, text }, number)
  const undo = undoButtons(step, number)
  const where = numberSection(context.rubric, number, over.language)
  return { ...step, effects: [...step.effects, ...refreshImport(over, { type: 'kept', where, undo })] }
}

function drop(context: ActContext): Step {
  const pasted = waiting(context)
  if (pasted === null) return refuse(context, wordsOf(context).imports.over)
  return dropImport(context, pasted)
}

/** The text that waited is not wanted any more, or its message was deleted. */
export function dropImport(context: ActContext, pasted: Pasted): Step {
  const over: Proposal = { ...context.proposal, pasted: { ...pasted, stage: 'over', blocks: [] } }
  return changeProposal(context, over, ...refreshImport(over, { type: 'dropped', again: [importButton(over)] }))
}
