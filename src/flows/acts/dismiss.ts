import { drafting, type FormContent, type ProposalAct } from './act.ts'
import { dismissFinding } from '../coach/coaching.ts'
import { forAuthor } from '../coach/remarks.ts'
import { type ActContext, changeProposal, invalid, sectionOf, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Noted } from '../model/proposal.ts'
import { severityRank } from '../model/standing.ts'
import type { Option } from '../model/view.ts'
import { isBlank } from '../model/visible.ts'
import { refreshCoach } from '../screens/coach.ts'
import { long } from '../screens/blocks.ts'
import { findingLine, sayPassage } from '../screens/finding-blocks.ts'
import { refuse, say, wordsOf } from '../screens/replies.ts'
import { findingKey } from '../../rubric/finding.ts'
import { problemOf } from '../../rubric/question.ts'
import type { SectionNumber } from '../../rubric/section.ts'

/** *Not relevant*, with a reason: the finding stays away while its passage stands. */
export const dismiss: ProposalAct = {
  name: 'dismiss',
  offer: 'button',
  ...drafting,
  section: 'one',
  form: {
    refusal: (context) => (dismissable(context, sectionOf(context)).length === 0 ? wordsOf(context).coach.gone : null),
    content: dismissForm,
  },
  run: setAside,
}

function dismissForm(context: ActContext): FormContent {
  const { language } = context.proposal
  const { dismiss } = wordsOf(context).forms
  const options = dismissable(context, sectionOf(context)).map((finding): Option => {
    const passage = finding.quote === null ? '' : ` · ${sayPassage(finding.quote, 60)}`
    return { value: findingKey(finding), label: `${findingLine(finding, language, context.rubric)}${passage}` }
  })
  return {
    title: dismiss.title,
    intro: [],
    fields: [
      { type: 'choice', name: 'finding', label: dismiss.which, value: options[0]?.value ?? '', options },
      long('reason', dismiss.label, dismiss.hint, ''),
    ],
    submit: dismiss.save,
  }
}

/** The open findings that may be set aside, one for each passage. */
function dismissable({ proposal, rubric }: ActContext, number: SectionNumber): readonly Noted[] {
  const open = forAuthor(proposal, rubric)
    .filter(({ section, life, severity }) => section === number && life === 'open' && severity !== 'blocking')
    .toSorted((a, b) => severityRank[a.severity] - severityRank[b.severity])
  return [...new Map(open.map((finding) => [findingKey(finding), finding])).values()]
}

function setAside(context: ActContext): Step {
  const words = wordsOf(context)
  const reason = textField(context, 'reason')
  const key = textField(context, 'finding')
  if (isBlank(reason)) return invalid(context, { reason: words.forms.errors.empty })
  const finding = forAuthor(context.proposal, context.rubric).find(
    (one) => one.life === 'open' && findingKey(one) === key,
  )
  if (finding === undefined) return refuse(context, words.coach.gone)
  const proposal = dismissFinding(context.proposal, key, reason)
  if (proposal === null) return refuse(context, words.coach.cannotDismiss)
  const name = problemOf(finding, proposal.language, context.rubric)
  const refreshed = refreshCoach(proposal, finding.section, context.rubric)
  return changeProposal(context, proposal, ...refreshed, say(context, words.coach.dismissed(name)))
}
