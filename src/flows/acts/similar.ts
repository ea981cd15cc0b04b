import { fold } from './commands.ts'
import type { Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { tell } from '../screens/replies.ts'
import { similarList } from '../screens/lists.ts'
import { isEmpty, titleOf } from '../model/standing.ts'
import type { ActContext } from '../model/act-context.ts'
import { unchanged } from '../model/act-context.ts'

/** The most words of a title that are searched for. */
const searchedWords = 12

/** What the catalogue is searched for: any of the title's longer words. Empty where there is no title yet. */
export function similarWords(proposal: Proposal): string {
  if (isEmpty(proposal.sections[1])) return ''
  const words = fold(titleOf(proposal)).match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return [...new Set(words)].slice(0, searchedWords).join(' or ')
}

/** `!similar`: published proposals that share words with the title. */
export function similar(context: ActContext): Step {
  const rows = (context.known.catalogue?.rows ?? []).filter((row) => row.id !== context.proposal.id)
  const shown = similarList(context.proposal, similarWords(context.proposal) === '' ? null : rows)
  return unchanged(context.proposal, tell(context, shown))
}
