import { isOnClaim } from '../../rubric/facts/claim-findings.ts'
import { findingId, isFamilySilence } from '../../rubric/finding.ts'
import { problemOf } from '../../rubric/question.ts'
import { criterionIn, type Rubric } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { wordsIn } from '../../text/words.ts'
import { canBeMeant, type Remark } from '../coach/remarks.ts'
import { answerButtons } from '../evidence/answer-buttons.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting } from '../model/standing.ts'
import type { Block, Button, View } from '../model/view.ts'
import { actions, button, view } from './blocks.ts'
import { passage } from './finding-blocks.ts'
import { editButton } from './replies.ts'

/** Under a remark: why it matters, with an example, and the way to say that the passage is meant, or where what it claims can be seen. */
export function remarkActions(proposal: Proposal, remark: Remark): readonly Block[] {
  const args = { section: String(remark.first.section), remark: findingId(remark.first) }
  const explain = button(proposal, wordsIn(proposal.language).buttons.explain, 'explain', { args })
  return actions([explain, ...offerMeant(proposal, remark)])
}

/** The answers to what a repository does not show; nothing under other remarks. */
export function claimActions(proposal: Proposal, { first }: Remark): readonly Block[] {
  return isOnClaim(first) && isDrafting(proposal) ? actions(answerButtons(proposal, first)) : []
}

/** Why each of these remarks matters, and a passage of another project that meets what it asks for. */
export function explanation(proposal: Proposal, remarks: readonly Remark[], rubric: Rubric): View {
  const { language } = proposal
  const [only, ...others] = remarks
  const buttons = only !== undefined && others.length === 0 ? buttonsFor(proposal, only) : []
  return view(language, [...remarks.flatMap((remark) => explainOne(proposal, remark, rubric)), ...actions(buttons)])
}

/** What it is about, why it matters, and how others have said such a thing: never what this learner should write. */
function explainOne({ language }: Proposal, { first, others }: Remark, rubric: Rubric): readonly Block[] {
  const { why } = criterionIn(rubric, first.criterion)
  const named = isFamilySilence(first) ? [first, ...others] : [first]
  const criteria = [...new Set(named.map(({ criterion }) => criterion))]
  const { explained } = wordsIn(language).coach
  return [
    { type: 'heading', text: problemOf(first, language, rubric, others) },
    ...(first.quote === null ? [] : [{ type: 'note', text: passage(first, language) } as const]),
    { type: 'text', text: explained.why(why[language]) },
    { type: 'note', text: explained.example },
    ...criteria.map((id) => ({ type: 'quote', text: criterionIn(rubric, id).met[language] }) as const),
  ]
}

function buttonsFor(proposal: Proposal, remark: Remark): readonly Button[] {
  if (!isDrafting(proposal)) return []
  return [editButton(proposal, remark.first.section), ...offerMeant(proposal, remark)]
}

function offerMeant(proposal: Proposal, remark: Remark): readonly Button[] {
  if (!isDrafting(proposal) || !canBeMeant(remark)) return []
  return isOnClaim(remark.first) ? answerButtons(proposal, remark.first) : [meantButton(proposal, remark)]
}

/** The button that opens the form for one remark. */
export function meantButton(proposal: Proposal, { first }: Remark): Button {
  const args = { section: String(first.section), remark: findingId(first) }
  return button(proposal, wordsIn(proposal.language).buttons.dismiss, 'dismiss', { args, opens: 'form' })
}

/** The same for all remarks of a section. */
export function sectionActions(proposal: Proposal, number: SectionNumber, open: readonly Remark[]): readonly Block[] {
  if (open.length === 0) return []
  const { buttons } = wordsIn(proposal.language)
  const args = { section: String(number) }
  const explain = button(proposal, buttons.explainAll, 'explain', { args })
  const isOffered = isDrafting(proposal) && open.some(canBeMeant)
  return actions([
    explain,
    ...(isOffered ? [button(proposal, buttons.dismiss, 'dismiss', { args, opens: 'form' })] : []),
  ])
}
