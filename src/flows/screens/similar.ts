import { wordsIn } from '../../text/words.ts'
import type { Likeness, Similar } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Block, View } from '../model/view.ts'
import { actions, button, view } from './blocks.ts'

/** Buttons that stand beside the overflow. */
const visibleButtons = 3

/** Proposals like this one, for whoever asked for them; null where there is nothing to go by yet. */
export function similarList({ language }: Proposal, found: readonly Similar[] | null, reader: Likeness['for']): View {
  const { similar } = wordsIn(language)
  if (found === null) return view(language, [{ type: 'text', text: similar.noTitle }])
  if (found.length === 0) return view(language, [{ type: 'text', text: similar.none[reader] }])
  return view(language, [{ type: 'heading', text: similar.heading[reader] }, ...similarBlocks(language, found)])
}

/** The same as an aside before a recap; null where there are none: nothing is to be done about them. */
export function similarNotice({ language }: Proposal, found: readonly Similar[]): View | null {
  if (found.length === 0) return null
  const text = wordsIn(language).similar.before(found.length)
  return view(language, [{ type: 'note', text }, ...similarBlocks(language, found)])
}

/** `MLP-2026-042 · Prévoir les pannes · Léa Moreau`, and where it stands if it is not published. */
export function sayWhole({ id, title, credits, state }: Similar, language: Proposal['language']): string {
  const words = wordsIn(language)
  const row = words.lists.catalogueRow(id, title || words.untitled, credits)
  return state === 'published' ? row : `${row} · ${words.states[state]}`
}

/** Each leads to its post, where the surface can, and has a button to read it. */
function similarBlocks(language: Proposal['language'], found: readonly Similar[]): readonly Block[] {
  const words = wordsIn(language)
  const links = found.map((one) => ({ text: sayWhole(one, language), place: one.post, closed: 'unsaid' as const }))
  const read = found.map((row) =>
    button(row, `${words.buttons.read} ${row.id}`, 'read', { args: { version: String(row.version) } }),
  )
  return [{ type: 'links', links }, ...actions(read.slice(0, visibleButtons), read.slice(visibleButtons))]
}
