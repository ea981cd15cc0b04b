import type { ActContext } from '../model/act-context.ts'
import type { FrozenVersion } from '../model/known.ts'
import type { FileAsked } from '../model/page.ts'
import type { FileBlock } from '../model/view.ts'
import { fileOf } from '../acts/export-draft.ts'
import { compiledFiles } from '../screens/catalogue-card.ts'
import { wordsOf } from '../screens/replies.ts'
import { isWho } from '../states/guards.ts'

/**
 * A file that somebody fetches where a chat could not hold it, from what holds now: the text as it stands is its authors'
 * alone, a version is everybody's who was given the way to it, as long as it is in the catalogue.
 */
export function handedFile(
  context: ActContext,
  { version, format }: FileAsked,
  frozen: FrozenVersion | null,
): { readonly file: FileBlock } | { readonly refusal: string } {
  const { proposal, rubric } = context
  const { refusals, catalogue } = wordsOf(context)
  if (version === 0) {
    const file = fileOf(context, format)
    return isWho(context, 'author') && file !== null ? { file } : { refusal: refusals.notYours(proposal.id) }
  }
  const isPublic = proposal.published === version && proposal.state !== 'withdrawn'
  const files = frozen === null || !isPublic ? [] : compiledFiles(proposal, frozen, rubric)
  const file = files.find(({ asked }) => asked?.format === format)
  return file === undefined ? { refusal: catalogue.takenDown(proposal.id) } : { file }
}
