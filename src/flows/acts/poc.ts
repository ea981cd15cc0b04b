import { type ProposalAct, both, owning } from './act.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { sectionText } from '../model/proposal.ts'
import { view } from '../screens/blocks.ts'
import { refuse, tell, wordsOf } from '../screens/replies.ts'
import { linksOf } from '../../rubric/detectors/link.ts'
import { placeOf, sectionsOf } from '../../rubric/rubric.ts'

/** The section that the guide asks links in. */
const linkSection = 6

/** `!poc`: the links that were recognised in section 6. They are named, never fetched: nobody vouches for them here. */
export const poc: ProposalAct = {
  name: 'poc',
  offer: 'button',
  ...owning,
  command: {
    words: ['poc', 'liens', 'links'],
    argument: 'none',
    usage: both('!poc'),
    help: both('liste les liens reconnus dans vos ressources', 'lists the links recognised in your resources'),
  },
  run: listLinks,
}

function listLinks(context: ActContext): Step {
  const { language, sections } = context.proposal
  const words = wordsOf(context).poc
  if (!sectionsOf(context.rubric).includes(linkSection)) return refuse(context, words.notAsked)
  const place = placeOf(context.rubric, linkSection)
  const addresses = [...new Set(linksOf(sectionText(sections[linkSection])).map((link) => link.url))]
  const shown = view(
    language,
    addresses.length === 0
      ? [{ type: 'text', text: words.none(place) }]
      : [
          { type: 'heading', text: words.heading(place) },
          { type: 'list', style: 'bullet', items: addresses },
          { type: 'note', text: words.notInspected },
        ],
    'automatic',
  )
  return leaveProposal(context.proposal, tell(context, shown))
}
