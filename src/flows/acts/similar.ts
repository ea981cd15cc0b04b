import { fold } from './commands.ts'
import type { Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { tell } from '../screens/replies.ts'
import { similarList } from '../screens/lists.ts'
import { isEmpty, titleOf } from '../model/standing.ts'
import type { Turn } from '../model/turn.ts'
import { unchanged } from '../model/turn.ts'

/** The most words of a title that are searched for. */
const searchedWords = 12

/** What the catalogue is searched for: any of the title's longer words. Empty where there is no title yet. */
export function similarWords(proposal: Proposal): string {
  if (isEmpty(proposal.sections[1])) return ''
  const words = fold(titleOf(proposal)).match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return [...new Set(words)].slice(0, searchedWords).join(' or ')
}

/** `!similar`: published proposals that share words with the title. */
export function similar(turn: Turn): Step {
  const rows = (turn.known.catalogue?.rows ?? []).filter((row) => row.id !== turn.proposal.id)
  const shown = similarList(turn.proposal, similarWords(turn.proposal) === '' ? null : rows)
  return unchanged(turn.proposal, tell(turn, shown))
}
