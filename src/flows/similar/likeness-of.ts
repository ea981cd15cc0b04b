import type { Likeness } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import { sectionText } from '../model/section-text.ts'

/** What the proposal is compared by, for this reader. */
export function likenessOf({ id, sections }: Proposal, reader: Likeness['for']): Likeness {
  return { proposal: id, title: sectionText(sections[1]), summary: sectionText(sections[2]), for: reader }
}
