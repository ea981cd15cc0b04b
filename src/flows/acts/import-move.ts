import { drafting, type FormContent, type ProposalAct } from './act.ts'
import { waiting } from '../imports/pasted.ts'
import { type ActContext, changeProposal, invalid, sectionArgument, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { numberSection } from '../model/naming.ts'
import type { Proposal } from '../model/proposal.ts'
import { sectionOptions } from '../screens/blocks.ts'
import { blockOption, refreshImport } from '../screens/import.ts'
import { refuse, say, wordsOf } from '../screens/replies.ts'

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
