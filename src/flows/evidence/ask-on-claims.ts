import { isOnClaim } from '../../rubric/facts/claim-findings.ts'
import { offerUntold } from '../../rubric/facts/claim-questions.ts'
import { checkSection } from '../../rubric/checks/check-section.ts'
import { findingKey } from '../../rubric/finding.ts'
import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Effect } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { sectionText } from '../model/section-text.ts'
import { isDrafting, isEmpty } from '../model/standing.ts'
import { sentence } from '../screens/blocks.ts'
import { postCoach, refreshCoach } from '../screens/coach.ts'
import { refreshRecap } from '../screens/recap.ts'
import { editButton } from '../screens/replies.ts'
import { refreshCard } from '../screens/section-card.ts'
import { confront, withClaims } from './confront.ts'
import { lookedLinks } from './looked-links.ts'

/** A proposal, and what is shown of what became of it. */
interface AskedProposal {
  readonly proposal: Proposal
  readonly effects: readonly Effect[]
}

/**
 * What an inspection that came back leads to while the text can be changed: its questions stand in the coach's messages of
 * the sections that were checked, and what the text does not tell is offered once.
 */
export function askOnClaims(before: Proposal, rubric: Rubric): AskedProposal {
  if (!isDrafting(before)) return { proposal: before, effects: [] }
  const asked = withClaims(before, rubric)
  const changed = sectionsOf(rubric).filter((number) => openIn(before, number) !== openIn(asked, number))
  const shown = changed.reduce<AskedProposal>((so, number) => showAsked(so, number, rubric), {
    proposal: asked,
    effects: [],
  })
  const offered = offerOnce(shown.proposal, rubric)
  const recap = changed.length === 0 ? [] : refreshRecap(offered.proposal, rubric)
  return { proposal: offered.proposal, effects: [...shown.effects, ...recap, ...offered.effects] }
}

function openIn({ findings }: Proposal, number: SectionNumber): string {
  const open = findings.filter((one) => isOnClaim(one) && one.section === number && one.life === 'open')
  return open.map((one) => findingKey(one)).join('\n')
}

/** Where the coach had nothing to say, its message comes now; a section that nobody has checked is asked about when it is. */
function showAsked({ proposal, effects }: AskedProposal, number: SectionNumber, rubric: Rubric): AskedProposal {
  const { runs, coached = runs } = proposal.sections[number]
  if (runs === 0) return { proposal, effects }
  const card = refreshCard(proposal, number, rubric)
  if (coached > 0) return { proposal, effects: [...effects, ...card, ...refreshCoach(proposal, number, rubric)] }
  if (openIn(proposal, number) === '') return { proposal, effects }
  const checked = checkSection(number, sectionText(proposal.sections[number]), rubric, lookedLinks(proposal))
  const { proposal: told, message } = postCoach(proposal, number, rubric, checked)
  return { proposal: told, effects: [...effects, ...refreshCard(told, number, rubric), ...message] }
}

/** The section that tells what a project is made of. */
const tellingSection = 5

/** What a repository shows and no section names: each such thing once, where there is a text to tell it in. */
function offerOnce(proposal: Proposal, rubric: Rubric): AskedProposal {
  const { offered = [], language, sections } = proposal
  const found = isEmpty(sections[tellingSection]) ? null : confront(proposal, rubric)
  const untold = (found?.untold ?? []).filter(({ id }) => !offered.includes(id))
  const text = found === null ? null : offerUntold({ untold }, found.looked, language)
  if (text === null) return { proposal, effects: [] }
  const view = sentence(language, text, [editButton(proposal, tellingSection)])
  const told = { ...proposal, offered: [...offered, ...untold.map(({ id }) => id)] }
  return { proposal: told, effects: [{ type: 'post', to: 'thread', view }] }
}
