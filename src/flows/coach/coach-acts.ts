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
import type { Turn } from '../model/turn.ts'
import { changed, invalid, textField, unchanged } from '../model/turn.ts'
import { isBlank } from '../model/visible.ts'

/** `!coach`, `!coach 4`, `!coach all`: checks without marking anything as done. */
export function coach(turn: Turn): Step {
  return isAboutAll(turn) ? coachWhole(turn) : coachSection(turn, sectionOf(turn))
}

function coachSection(turn: Turn, number: SectionNumber): Step {
  if (isEmpty(turn.proposal.sections[number])) {
    return refuse(turn, wordsOf(turn).coach.emptySection(...titled(turn.rubric, number, turn.proposal.language)))
  }
  const { proposal, effects } = coaching(turn, turn.proposal, number)
  return changed(turn, proposal, ...effects)
}

/** Asked on the recap, the answer stands there; else in a message of its own. */
function coachWhole(turn: Turn): Step {
  const { proposal, effects } = asking(turn, checkedWhole(turn.proposal, turn.rubric), 'whole')
  if (turn.args['on'] === 'recap') {
    return changed(
      turn,
      proposal,
      ...refreshRecap(proposal, turn.rubric),
      ...refreshWhole(proposal, turn.rubric),
      ...effects,
    )
  }
  const { posted, message } = postWhole(proposal, turn.rubric)
  return changed(turn, posted, ...message, ...effects)
}

/** *See all* on a coach message. */
export function seeAll(turn: Turn): Step {
  return unchanged(turn.proposal, tell(turn, allFindingsView(turn.proposal, sectionOf(turn), turn.rubric)))
}

/** *Not relevant*, with a reason: the finding stays away while its passage stands. */
export function dismiss(turn: Turn): Step {
  const words = wordsOf(turn)
  const reason = textField(turn, 'reason')
  const key = textField(turn, 'finding')
  if (isBlank(reason)) return invalid(turn, { reason: words.forms.errors.empty })
  const finding = forAuthor(turn.proposal).find((one) => one.life === 'open' && findingKey(one) === key)
  if (finding === undefined) return refuse(turn, words.coach.gone)
  const proposal = dismissed(turn.proposal, key, reason)
  if (proposal === null) return refuse(turn, words.coach.cannotDismiss)
  const name = inLanguage(turn, criterionIn(turn.rubric, finding.criterion).name)
  const refreshed = refreshCoach(
    proposal,
    finding.section,
    strengthsOf(proposal, finding.section, turn.rubric),
    turn.rubric,
  )
  return changed(turn, proposal, ...refreshed, say(turn, words.coach.dismissed(name)))
}

/** The coach messages of every section, after a change of language. */
export function refreshAllCoach(proposal: Proposal, rubric: Rubric): Step['effects'] {
  const checked = sectionsOf(rubric).filter((number) => proposal.sections[number].runs > 0)
  return checked.flatMap((number) => refreshCoach(proposal, number, strengthsOf(proposal, number, rubric), rubric))
}
