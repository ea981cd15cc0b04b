import type { Effect } from '../model/effect.ts'
import type { ActContext } from '../model/act-context.ts'
import { numberSection } from '../model/naming.ts'
import type { Proposal } from '../model/proposal.ts'
import type { PastedBlock } from '../model/pasted.ts'
import type { Block, Button, Option, View } from '../model/view.ts'
import { actions, button, optional, sentence, view } from './blocks.ts'
import { fitsOneSection } from '../imports/read-out.ts'
import { placeOf, type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { shorten } from './finding-blocks.ts'
import { joinList } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'

/** What became of a text that waited. */
type ImportOutcome =
  | { readonly type: 'offered'; readonly rubric: Rubric }
  | {
      readonly type: 'done'
      readonly sections: number
      readonly words: number
      readonly left: number
      readonly undo: readonly Button[]
    }
  | { readonly type: 'kept'; readonly where: string; readonly undo: readonly Button[] }
  | { readonly type: 'dropped'; readonly again: readonly Button[] }

/** *I already have a text*. */
export function importButton(proposal: Proposal): Button {
  return button(proposal, wordsIn(proposal.language).buttons.import, 'import')
}

/** Asks for the text, in the thread of a proposal that has just begun. */
export function importAsked(proposal: Proposal): Effect {
  return { type: 'post', to: 'thread', view: sentence(proposal.language, wordsIn(proposal.language).imports.ask) }
}

/** Shows how the text would be shared out, as the last message of the thread; an older card of it says so. */
export function postImport(proposal: Proposal, rubric: Rubric): readonly Effect[] {
  const shown = proposal.pasted?.shown ?? 0
  const older = sentence(proposal.language, wordsIn(proposal.language).imports.below)
  return [
    ...(shown > 1 ? [{ type: 'show', to: 'thread', slot: slotOf(shown - 1), view: older } as const] : []),
    ...refreshImport(proposal, { type: 'offered', rubric }),
  ]
}

/** Edits its card where it stands. */
export function refreshImport(proposal: Proposal, outcome: ImportOutcome): readonly Effect[] {
  const slot = slotOf(proposal.pasted?.shown ?? 0)
  return [{ type: 'show', to: 'thread', slot, view: outcomeView(proposal, outcome) }]
}

function slotOf(shown: number): string {
  return `import#${shown}`
}

function outcomeView(proposal: Proposal, outcome: ImportOutcome): View {
  const { imports, buttons } = wordsIn(proposal.language)
  switch (outcome.type) {
    case 'offered':
      return preview(proposal, outcome.rubric)
    case 'done': {
      const on = button(proposal, buttons.resume, 'resume', { style: 'primary' })
      const text = imports.done(outcome.sections, outcome.words)
      return view(proposal.language, [
        { type: 'text', text },
        ...optional(outcome.left > 0 && { type: 'note', text: imports.left(outcome.left) }),
        ...actions([on, ...outcome.undo]),
      ])
    }
    case 'kept':
      return sentence(proposal.language, imports.kept(outcome.where), outcome.undo)
    case 'dropped':
      return sentence(proposal.language, imports.dropped, outcome.again)
    default:
      return outcome satisfies never
  }
}

function preview(proposal: Proposal, rubric: Rubric): View {
  const { imports } = wordsIn(proposal.language)
  const blocks = proposal.pasted?.blocks ?? []
  const rows = sectionsOf(rubric).flatMap((number) => rowFor(proposal, rubric, number))
  const without = sectionsOf(rubric).filter((number) => !blocks.some(({ section }) => section === number))
  const missing = without.map((number) => String(placeOf(rubric, number)))
  return view(proposal.language, [
    { type: 'heading', text: imports.heading },
    { type: 'text', text: rows.length > 0 ? imports.intro : imports.introNone },
    ...optional(
      rows.length > 0 && { type: 'table', columns: imports.columns, rows },
      rows.length > 0 &&
        missing.length > 0 && { type: 'note', text: imports.without(joinList(missing, proposal.language)) },
    ),
    ...listUnplaced(proposal, blocks),
    ...oddities(proposal).map((text): Block => ({ type: 'note', text })),
    ...buttonsFor(proposal, rubric),
  ])
}

/** Section, first words, and how many words it would get beside those that it has. */
function rowFor(proposal: Proposal, rubric: Rubric, number: SectionNumber): readonly (readonly string[])[] {
  const { imports } = wordsIn(proposal.language)
  const own = (proposal.pasted?.blocks ?? []).filter(({ section }) => section === number)
  const [first] = own
  if (first === undefined) return []
  const words = own.reduce((sum, block) => sum + block.words, 0)
  const more = own.length > 1 ? imports.passages(own.length) : null
  const opening = [first.opening === '' ? (first.heading ?? '') : first.opening, more]
    .filter((one) => one !== null)
    .join(' ')
  const has = proposal.sections[number].words
  return [[numberSection(rubric, number, proposal.language), opening, imports.count(words, has)]]
}

/** So many passages without a place are named. */
const named = 8

function listUnplaced(proposal: Proposal, blocks: readonly PastedBlock[]): readonly Block[] {
  const { imports, count } = wordsIn(proposal.language)
  const left = blocks.filter(({ section }) => section === null)
  if (left.length === 0) return []
  const items = left
    .slice(0, named)
    .map((block) => imports.passage(block.heading, block.opening, count.words(block.words)))
  const more = left.length > named ? [imports.more(left.length - named)] : []
  return [
    { type: 'text', text: imports.unplaced },
    { type: 'list', style: 'bullet', items: [...items, ...more] },
  ]
}

function oddities({ pasted, language }: Proposal): readonly string[] {
  const { imports } = wordsIn(language)
  return (pasted?.odd ?? []).map((one) => imports.odd[one])
}

/** What can be done with it: behind what the sections have, in its place, whole into one section, or not at all. */
function buttonsFor(proposal: Proposal, rubric: Rubric): readonly Block[] {
  const { imports } = wordsIn(proposal.language)
  const { count = 0, blocks = [] } = proposal.pasted ?? {}
  const args = { import: String(count) }
  const meant = sectionsOf(rubric).filter((number) => blocks.some(({ section }) => section === number))
  const taken = meant.filter((number) => proposal.sections[number].pieces.length > 0)
  const apply = (label: string, how: 'add' | 'replace', style: Button['style']): Button =>
    button(proposal, label, 'import-apply', { style, args: { ...args, how } })
  const share =
    meant.length === 0
      ? []
      : taken.length === 0
        ? [apply(imports.apply, 'add', 'primary')]
        : [apply(imports.behind, 'add', 'primary'), apply(imports.replace, 'replace', 'plain')]
  const at = proposal.at === 'recap' ? (sectionsOf(rubric)[0] ?? 1) : proposal.at
  const keep = button(proposal, imports.keep(placeOf(rubric, at)), 'import-keep', {
    args: { ...args, section: String(at) },
  })
  return [
    ...optional(taken.length > 0 && { type: 'note', text: imports.taken(taken.length) }),
    ...actions(
      [
        ...share,
        button(proposal, imports.move.title, 'import-move', { args, opens: 'form' }),
        button(proposal, imports.drop, 'import-drop', { args }),
      ],
      fitsOneSection(blocks) ? [keep] : [],
    ),
  ]
}

/** One passage in the menu of what can be moved: where it would go now stands behind it. */
export function blockOption({ proposal, rubric }: ActContext, block: PastedBlock, index: number): Option {
  const { imports } = wordsIn(proposal.language)
  const where = block.section === null ? imports.nowhere : imports.section(placeOf(rubric, block.section))
  const name = shorten(block.heading ?? block.opening, 45)
  return { value: String(index), label: `${index + 1}. ${name} → ${where}` }
}
