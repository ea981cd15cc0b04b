import { drafting, type FormContent, type ProposalAct } from './act.ts'
import { dismissFindings } from '../coach/coaching.ts'
import { allOf, canBeMeant, findRemark, openRemarks, type Remark } from '../coach/remarks.ts'
import { type ActContext, changeProposal, checkedField, invalid, sectionOf, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Noted } from '../model/proposal.ts'
import type { Block, Field } from '../model/view.ts'
import { isBlank } from '../model/visible.ts'
import { refreshCoach } from '../screens/coach.ts'
import { long } from '../screens/blocks.ts'
import { findingLine, passage } from '../screens/finding-blocks.ts'
import { refreshRecap } from '../screens/recap.ts'
import { refuse, say, wordsOf } from '../screens/replies.ts'
import { refreshCard } from '../screens/section-card.ts'
import { refreshWhole } from '../screens/whole.ts'
import { findingId, findingKey } from '../../rubric/finding.ts'
import { problemOf } from '../../rubric/question.ts'

/** *It is meant*, with a reason: the remark stays away while its passages stand, stops nothing, and reviewers read the reason. */
export const dismiss: ProposalAct = {
  name: 'dismiss',
  offer: 'button',
  ...drafting,
  section: 'one',
  form: {
    refusal: (context) => (choices(context).length === 0 ? wordsOf(context).coach.gone : null),
    content: dismissForm,
  },
  run: keepAsItIs,
}

/** What the form is about: the remark that its button stands under, or one of the section's to choose. */
function choices(context: ActContext): readonly Remark[] {
  const { remark } = context.args
  if (remark === undefined) return openRemarks(context.proposal, sectionOf(context), context.rubric).filter(canBeMeant)
  const found = findRemark(context.proposal, remark, context.rubric)
  return found !== undefined && canBeMeant(found) ? [found] : []
}

function dismissForm(context: ActContext): FormContent {
  const { dismiss } = wordsOf(context).forms
  const all = choices(context)
  const [only] = context.args['remark'] === undefined ? [] : all
  return {
    title: dismiss.title,
    intro: only === undefined ? [] : introduce(context, only),
    fields: [
      ...(only === undefined ? whichRemark(context, all) : whichPassages(context, only)),
      long('reason', dismiss.label, dismiss.hint, ''),
    ],
    submit: dismiss.save,
  }
}

/** What it is about; a secret has a warning of its own. */
function introduce(context: ActContext, { first, others }: Remark): readonly Block[] {
  const { language } = context.proposal
  const isSecret = first.criterion === 'X12' && first.severity === 'blocking'
  return [
    { type: 'text', text: findingLine(first, language, context.rubric, 'ai', others) },
    ...(isSecret ? [{ type: 'text', text: wordsOf(context).forms.dismiss.secret } as const] : []),
  ]
}

function whichRemark(context: ActContext, all: readonly Remark[]): readonly Field[] {
  const { language } = context.proposal
  const options = all.map((remark) => {
    const { first, others } = remark
    const said = [
      findingLine(first, language, context.rubric, 'ai', others),
      ...(first.quote === null ? [] : [short(context, first)]),
    ]
    const more = others.length === 0 ? [] : [wordsOf(context).count.more(others.length)]
    return { value: findingId(first), label: [...said, ...more].join(' · ') }
  })
  const value = options[0]?.value ?? ''
  return [{ type: 'choice', name: 'finding', label: wordsOf(context).forms.dismiss.which, value, options }]
}

/** All passages of the remark at once; whoever means only some unticks the others. */
function whichPassages(context: ActContext, remark: Remark): readonly Field[] {
  const options = [...passagesOf(remark)].map(([value, one]) => ({ value, label: short(context, one) }))
  if (options.length < 2) return []
  const values = options.map(({ value }) => value)
  return [{ type: 'checks', name: 'passages', label: wordsOf(context).forms.dismiss.passages, values, options }]
}

function passagesOf(remark: Remark): ReadonlyMap<string, Noted> {
  return new Map(allOf(remark).map((one) => [findingId(one), one]))
}

function short(context: ActContext, finding: Noted): string {
  return passage(finding, context.proposal.language, 60)
}

function keepAsItIs(context: ActContext): Step {
  const words = wordsOf(context)
  const reason = textField(context, 'reason')
  if (isBlank(reason)) return invalid(context, { reason: words.forms.errors.empty })
  const id = context.args['remark'] ?? textField(context, 'finding')
  const remark = findRemark(context.proposal, id, context.rubric)
  if (remark === undefined) return refuse(context, words.coach.gone)
  if (!canBeMeant(remark)) return refuse(context, words.coach.cannotDismiss)
  const meant = meantIn(context, remark)
  if (meant.length === 0) return invalid(context, { passages: words.forms.errors.passage })
  const proposal = dismissFindings(context.proposal, meant, reason)
  const [first = remark.first, ...others] = meant
  const name = problemOf(first, proposal.language, context.rubric, others)
  const { section } = remark.first
  return changeProposal(
    context,
    proposal,
    ...refreshCard(proposal, section, context.rubric),
    ...refreshCoach(proposal, section, context.rubric),
    ...refreshWhole(proposal, context.rubric),
    ...refreshRecap(proposal, context.rubric),
    say(context, words.coach.dismissed(name)),
  )
}

/** The passages that are ticked, where there was something to tick; an older form named a single one by its whole text. */
function meantIn(context: ActContext, remark: Remark): readonly Noted[] {
  const named = allOf(remark).filter((one) => findingKey(one) === textField(context, 'finding'))
  if (named.length > 0) return named
  if (context.fields['passages'] === undefined || passagesOf(remark).size < 2) return allOf(remark)
  const ticked = new Set(checkedField(context, 'passages'))
  return allOf(remark).filter((one) => ticked.has(findingId(one)))
}
