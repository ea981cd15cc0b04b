import type { DraftOutline, OutlineSection } from '../../../flows/screens/outline.ts'
import type { Button, Press } from '../../../flows/model/view.ts'
import type { Language } from '../../../text/language.ts'
import { wordsIn } from '../../../text/words.ts'

/** What stands above the message box while a proposal is written: where one is, and what one press does. */
export interface WritingBar {
  readonly language: Language
  /** Such as `Section 4 · Objectifs`, or `MLP-2026-042 · soumise`. */
  readonly place: string
  /** Such as `2 messages · 34 mots`. */
  readonly count: string
  /** Such as `3/10`. */
  readonly progress: string
  /** What ends this section, or leads on from it; none where nothing can be written. */
  readonly buttons: readonly Button[]
  readonly lines: readonly OutlineLine[]
}

/** One section in the outline. */
export interface OutlineLine {
  readonly name: string
  /** Such as `terminée · 34 mots · 1 remarque`. */
  readonly detail: string
  readonly place: 'here' | 'elsewhere'
  readonly press: Press
}

/** The bar of a draft, in its own language as its cards are. */
export function writingBar(proposal: string, outline: DraftOutline): WritingBar {
  const { language, sections, at } = outline
  const here = sections.find(({ number }) => number === at)
  const finished = sections.filter(({ progress }) => progress === 'finished').length
  return {
    language,
    ...placeOf(proposal, outline, here),
    progress: `${finished}/${sections.length}`,
    buttons: outline.writable === 'yes' && here !== undefined ? [finish(proposal, outline, here)] : [],
    lines: sections.map((section) => lineOf(proposal, outline, section)),
  }
}

/** Where one is; once nothing can be written, what became of it all. */
function placeOf(
  proposal: string,
  { language, state, writable }: DraftOutline,
  here: OutlineSection | undefined,
): Pick<WritingBar, 'place' | 'count'> {
  const words = wordsIn(language)
  if (writable === 'no') return { place: `${proposal} · ${words.states[state]}`, count: '' }
  if (here === undefined) return { place: words.buttons.recap, count: '' }
  return {
    place: `${words.section} ${here.place} · ${here.name}`,
    count: `${words.count.messages(here.messages)} · ${words.count.words(here.words)}`,
  }
}

function finish(proposal: string, outline: DraftOutline, here: OutlineSection): Button {
  const { buttons } = wordsIn(outline.language)
  const args = { section: String(here.number) }
  if (here.progress !== 'finished')
    return { label: buttons.done, style: 'primary', press: pressOf(proposal, outline, 'done', args) }
  const label = outline.next === null ? buttons.toRecap : buttons.next
  return { label, style: 'primary', press: pressOf(proposal, outline, 'next', args) }
}

function lineOf(proposal: string, outline: DraftOutline, section: OutlineSection): OutlineLine {
  const { progress, count } = wordsIn(outline.language)
  const { number, place, name, words, remarks } = section
  const parts = [
    progress[section.progress],
    ...(words > 0 ? [count.words(words)] : []),
    ...(remarks > 0 ? [count.findings(remarks)] : []),
  ]
  const action = outline.writable === 'yes' ? 'section' : 'show'
  return {
    name: `${place}. ${name}`,
    detail: parts.join(' · '),
    place: number === outline.at ? 'here' : 'elsewhere',
    press: pressOf(proposal, outline, action, { section: String(number) }),
  }
}

function pressOf(proposal: string, { version }: DraftOutline, action: string, args: Press['args']): Press {
  return { action, proposal, version, args, opens: 'act' }
}
