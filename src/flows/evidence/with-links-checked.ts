import { findingKey } from '../../rubric/finding.ts'
import type { Rubric } from '../../rubric/rubric.ts'
import { recheckOne } from '../coach/coaching.ts'
import type { Effect } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting } from '../model/standing.ts'
import { postCoach, refreshCoach } from '../screens/coach.ts'
import { refreshRecap } from '../screens/recap.ts'
import { refreshCard } from '../screens/section-card.ts'
import { linkSection } from './linked-repositories.ts'

/** A proposal, and what is shown of its checks. */
interface CheckedLinks {
  readonly proposal: Proposal
  readonly effects: readonly Effect[]
}

/**
 * The proposal whose section of links is checked anew with what they showed, and the message of its checks, edited where it
 * stands, or posted where they had nothing to say, with the section’s card, which counts them: only where the section was checked before, while its text can be changed.
 */
export function withLinksChecked(before: Proposal, rubric: Rubric): CheckedLinks {
  const { runs, coached = runs } = before.sections[linkSection]
  if (!isDrafting(before) || runs === 0) return { proposal: before, effects: [] }
  const { proposal, checked } = recheckOne(before, linkSection, rubric)
  if (openIn(proposal) === openIn(before)) return { proposal, effects: [] }
  const around = [...refreshCard(proposal, linkSection, rubric), ...refreshRecap(proposal, rubric)]
  if (coached > 0) return { proposal, effects: [...refreshCoach(proposal, linkSection, rubric, checked), ...around] }
  const { proposal: told, message } = postCoach(proposal, linkSection, rubric, checked)
  return { proposal: told, effects: [...message, ...around] }
}

/** What is asked about the section, as one text. */
function openIn({ findings }: Proposal): string {
  const open = findings.filter(({ section, life }) => section === linkSection && life === 'open')
  return open.map((one) => `${findingKey(one)} ${JSON.stringify(one.values)}`).join('\n')
}
