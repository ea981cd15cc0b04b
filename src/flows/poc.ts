import { linksOf } from '../rubric/detectors/link.ts'
import type { Step } from './effect.ts'
import { sectionText } from './proposal.ts'
import { tell, wordsOf } from './replies.ts'
import { view } from './screens/blocks.ts'
import type { Turn } from './turn.ts'
import { unchanged } from './turn.ts'

/** `!poc`: the links that were recognised in section 6. They are named, never fetched: nobody vouches for them here. */
export function poc(turn: Turn): Step {
  const { language, sections } = turn.proposal
  const words = wordsOf(turn).poc
  const addresses = [...new Set(linksOf(sectionText(sections[6])).map((link) => link.url))]
  const shown = view(
    language,
    addresses.length === 0
      ? [{ type: 'text', text: words.none }]
      : [
          { type: 'heading', text: words.heading },
          { type: 'list', style: 'bullet', items: addresses },
          { type: 'note', text: words.notInspected },
        ],
    'automatic',
  )
  return unchanged(turn.proposal, tell(turn, shown))
}
