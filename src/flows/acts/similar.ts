import { type ProposalAct, both, owning } from './act.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { isEmpty, titleOf } from '../model/standing.ts'
import { similarList } from '../screens/lists.ts'
import { tell } from '../screens/replies.ts'
import { fold } from '../../text/fold.ts'

/** `!similar`: published proposals that share words with the title. */
export const similar: ProposalAct = {
  name: 'similar',
  offer: 'button',
  ...owning,
  command: {
    words: ['similaires', 'similaire', 'similar'],
    argument: 'none',
    usage: both('!similaires', '!similar'),
    help: both(
      'cherche dans le catalogue des propositions proches de la vôtre',
      'looks for proposals like yours in the catalogue',
    ),
  },
  needs: (proposal) => {
    const words = searchedWords(proposal)
    return words === '' ? [] : [{ type: 'catalogue', words }]
  },
  run: listSimilar,
}

/** The most words of a title that are searched for. */
const mostWords = 12

/** What the catalogue is searched for: any of the title's longer words. Empty where there is no title yet. */
function searchedWords(proposal: Proposal): string {
  if (isEmpty(proposal.sections[1])) return ''
  const words = fold(titleOf(proposal)).match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return [...new Set(words)].slice(0, mostWords).join(' or ')
}

function listSimilar(context: ActContext): Step {
  const rows = (context.known.catalogue?.rows ?? []).filter((row) => row.id !== context.proposal.id)
  const shown = similarList(context.proposal, searchedWords(context.proposal) === '' ? null : rows)
  return leaveProposal(context.proposal, tell(context, shown))
}
