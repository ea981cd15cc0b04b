import { countWords } from '../../rubric/detectors/words.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { ActContext } from '../model/act-context.ts'
import type { Effect } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import type { SectionRevision } from '../model/text-change.ts'

/** Below every number that a change of a section has, and that a pasted text has beside them. */
const below = -1_000_000

/** A form's text that could not take its place, stored beside the proposal: the section's history has it. */
export function keepUnsaved(
  context: ActContext,
  section: SectionNumber,
  text: string,
): { readonly proposal: Proposal; readonly revision: SectionRevision; readonly stored: Effect } {
  const { id, at, actor } = context.envelope
  const unsaved = (context.proposal.unsaved ?? 0) + 1
  const piece = { id, source: 'form', by: actor.id, text, revision: 0 } as const
  const revision: SectionRevision = {
    section,
    revision: below - unsaved,
    what: 'unsaved',
    at,
    by: actor.id,
    words: countWords(text),
    pieces: [piece],
  }
  return { proposal: { ...context.proposal, unsaved }, revision, stored: { type: 'store', revision } }
}
