import { criterionIn, type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { findingKey } from '../../rubric/finding.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { asking } from './coached.ts'
import { checkedWhole, dismissed, strengthsOf } from './coaching.ts'
import type { Step } from '../model/effect.ts'
import { titled } from '../model/naming.ts'
import { coaching, isAboutAll, sectionOf } from '../acts/navigate.ts'
import type { Proposal } from '../model/proposal.ts'
import { inLanguage, refuse, say, tell, wordsOf } from '../screens/replies.ts'
import { forAuthor } from './remarks.ts'
import { allFindingsView, refreshCoach } from '../screens/coach.ts'
import { refreshRecap } from '../screens/recap.ts'
import { postWhole, refreshWhole } from '../screens/whole.ts'
import { isEmpty } from '../model/standing.ts'
import type { ActContext } from '../model/act-context.ts'
import { changed, invalid, textField, unchanged } from '../model/act-context.ts'
import { isBlank } from '../model/visible.ts'

/** `!coach`, `!coach 4`, `!coach all`: checks without marking anything as done. */
export function coach(context: ActContext): Step {
  return isAboutAll(context) ? coachWhole(context) : coachSection(context, sectionOf(context))
}

function coachSection(context: ActContext, number: SectionNumber): Step {
  if (isEmpty(context.proposal.sections[number])) {
    return refuse(
      context,
      wordsOf(context).coach.emptySection(...titled(context.rubric, number, context.proposal.language)),
    )
  }
  const { proposal, effects } = coaching(context, context.proposal, number)
  return changed(context, proposal, ...effects)
}

/** Asked on the recap, the answer stands there; else in a message of its own. */
function coachWhole(context: ActContext): Step {
  const { proposal, effects } = asking(context, checkedWhole(context.proposal, context.rubric), 'whole')
  if (context.args['on'] === 'recap') {
    return changed(
      context,
      proposal,
      ...refreshRecap(proposal, context.rubric),
      ...refreshWhole(proposal, context.rubric),
      ...effects,
    )
  }
  const { posted, message } = postWhole(proposal, context.rubric)
  return changed(context, posted, ...message, ...effects)
}

/** *See all* on a coach message. */
export function seeAll(context: ActContext): Step {
  return unchanged(
    context.proposal,
    tell(context, allFindingsView(context.proposal, sectionOf(context), context.rubric)),
  )
}

/** *Not relevant*, with a reason: the finding stays away while its passage stands. */
export function dismiss(context: ActContext): Step {
  const words = wordsOf(context)
  const reason = textField(context, 'reason')
  const key = textField(context, 'finding')
  if (isBlank(reason)) return invalid(context, { reason: words.forms.errors.empty })
  const finding = forAuthor(context.proposal).find((one) => one.life === 'open' && findingKey(one) === key)
  if (finding === undefined) return refuse(context, words.coach.gone)
  const proposal = dismissed(context.proposal, key, reason)
  if (proposal === null) return refuse(context, words.coach.cannotDismiss)
  const name = inLanguage(context, criterionIn(context.rubric, finding.criterion).name)
  const refreshed = refreshCoach(
    proposal,
    finding.section,
    strengthsOf(proposal, finding.section, context.rubric),
    context.rubric,
  )
  return changed(context, proposal, ...refreshed, say(context, words.coach.dismissed(name)))
}

/** The coach messages of every section, after a change of language. */
export function refreshAllCoach(proposal: Proposal, rubric: Rubric): Step['effects'] {
  const checked = sectionsOf(rubric).filter((number) => proposal.sections[number].runs > 0)
  return checked.flatMap((number) => refreshCoach(proposal, number, strengthsOf(proposal, number, rubric), rubric))
}
