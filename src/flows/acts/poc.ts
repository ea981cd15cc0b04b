import { type ProposalAct, both, owning } from './act.ts'
import { askToInspect } from '../evidence/ask-to-inspect.ts'
import { evidenceWords } from '../evidence/evidence-words.ts'
import { isFresh, minutesBefore } from '../evidence/fresh.ts'
import { inspects } from '../evidence/inspects.ts'
import { isAnythingLinked } from '../evidence/is-anything-linked.ts'
import { inspectionStamp, linkSection } from '../evidence/linked-repositories.ts'
import { type ActContext, changeProposal, leaveProposal } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { sectionText } from '../model/section-text.ts'
import { view } from '../screens/blocks.ts'
import { factsCard, removeFactsCard } from '../screens/facts-card.ts'
import { refuse, tell, wordsOf } from '../screens/replies.ts'
import { linksOf } from '../../rubric/detectors/link.ts'
import { placeOf, sectionsOf } from '../../rubric/rubric.ts'

/** What was looked at so few minutes ago is shown as it is: whoever asks may have pressed twice. */
const freshMinutes = 1

/** `!poc`: the links that were recognised in section 6, and what the repositories among them show, at the end of the thread. */
export const poc: ProposalAct = {
  name: 'poc',
  offer: 'button',
  ...owning,
  command: {
    words: ['poc', 'liens', 'links'],
    argument: 'none',
    usage: both('!poc'),
    help: both(
      'liste les liens reconnus dans vos ressources, et regarde vos dépôts GitHub',
      'lists the links recognised in your resources, and looks at your GitHub repositories',
    ),
  },
  run: showLinks,
}

function showLinks(context: ActContext): Step {
  const { proposal, rubric } = context
  if (!sectionsOf(rubric).includes(linkSection)) return refuse(context, wordsOf(context).poc.notAsked)
  if (!inspects(context) || !isAnythingLinked(proposal))
    return leaveProposal(proposal, tellLinks(context, wordsOf(context).poc.notInspected))
  const told = tellLinks(context, evidenceWords[proposal.language].card.below)
  const { proposal: looked, effects } = lookAgain(context)
  return changeProposal(context, looked, told, ...effects)
}

/** The card comes down to the end of the thread, and goes where it stood; what is looked at already is not asked for twice. */
function lookAgain(context: ActContext): { readonly proposal: Proposal; readonly effects: readonly Effect[] } {
  const { proposal: before, envelope, rubric } = context
  const { inspection } = before
  const since = minutesBefore(envelope.at, freshMinutes)
  if (inspection === undefined) return askToInspect(context, before, { since })
  const proposal = { ...before, inspection: { ...inspection, cards: inspection.cards + 1 } }
  const isUnderWay = inspection.status === 'asked' && inspection.of === inspectionStamp(before)
  const gone = removeFactsCard(before)
  if (isUnderWay || isFresh(before, since)) return { proposal, effects: [gone, factsCard(proposal, rubric)] }
  // What a submitted version waits for goes on for it.
  const version = inspection.status === 'asked' ? inspection.for : undefined
  const asked = askToInspect(context, proposal, version === undefined ? { since } : { since, for: version })
  return { proposal: asked.proposal, effects: [gone, ...asked.effects] }
}

function tellLinks(context: ActContext, note: string): Effect {
  const { language, sections } = context.proposal
  const words = wordsOf(context).poc
  const place = placeOf(context.rubric, linkSection)
  const addresses = [...new Set(linksOf(sectionText(sections[linkSection])).map((link) => link.url))]
  const shown = view(
    language,
    addresses.length === 0
      ? [{ type: 'text', text: words.none(place) }]
      : [
          { type: 'heading', text: words.heading(place) },
          { type: 'list', style: 'bullet', items: addresses },
          { type: 'note', text: note },
        ],
    'automatic',
  )
  return tell(context, shown)
}
