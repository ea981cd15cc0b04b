import { languageOf } from '../../rubric/detectors/language.ts'
import { countWords } from '../../rubric/detectors/words.ts'
import type { Span } from '../../rubric/finding.ts'
import { openSectionTables } from '../../rubric/reading/section-table.ts'
import { type Split, splitProposal, type Stretch } from '../../rubric/reading/split.ts'
import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Pasted, PastedBlock } from '../model/pasted.ts'
import { firstChars, tame } from '../model/visible.ts'

/** How many passages of a text can be moved one by one: as many as a menu holds on every platform. */
const mostPassages = 100
/** How many of the ten parts make a text one to be shared out. */
const several = 3
/** No text of several parts is as short as this. */
const shortest = 200

/** What was found in a text that could be shared out among the sections. */
interface Readout {
  readonly blocks: readonly PastedBlock[]
  readonly odd: Pasted['odd']
}

/** Whether a text holds several of the ten parts, so that no section alone is meant. Looks no further where it is short. */
export function holdsSeveralParts(text: string, rubric: Rubric): boolean {
  if (text.length < shortest || !/[\r\n]/.test(text)) return false
  return partsIn(splitProposal(text), rubric) >= several
}

function partsIn({ blocks }: Split, rubric: Rubric): number {
  const asked = new Set<SectionNumber>(sectionsOf(rubric))
  return new Set(
    blocks.flatMap(({ section }) => (section !== null && section > 1 && asked.has(section) ? [section] : [])),
  ).size
}

/** Takes a text apart into passages, each with the section that it would go into. */
export function readOut(raw: string, rubric: Rubric): Readout {
  const split = splitProposal(raw)
  const { text } = split
  const asked = new Set<SectionNumber>(sectionsOf(rubric))
  const stretches = split.blocks
    .filter(({ text: { start, end } }) => end > start)
    .map((one) => (one.section === null || asked.has(one.section) ? one : { ...one, section: null }))
  const passages = withinMost(withOneTitle(stretches))
  return { blocks: passages.map((one) => blockOf(text, one)), odd: oddOf(split, stretches.length) }
}

function oddOf({ notes, blocks, sections }: Split, count: number): Pasted['odd'] {
  const spoken = Object.values(sections).map(({ text }) => languageOf(text.slice(0, 4000)))
  const clear = spoken.filter((one) => one !== null && one.words >= 8 && one.share >= 0.7)
  return [
    ...(new Set(clear.map((one) => one?.language)).size > 1 ? (['mixed'] as const) : []),
    ...(notes.some(({ type }) => type === 'double') ? (['double'] as const) : []),
    ...(blocks.every(({ heading }) => heading === null) ? (['headless'] as const) : []),
    ...(count > mostPassages ? (['long'] as const) : []),
  ]
}

/** The title of the document gives way to the name that the text itself gives its project. */
function withOneTitle(stretches: readonly Stretch[]): readonly Stretch[] {
  const [first, ...others] = stretches.filter(({ section }) => section === 1)
  if (others.length === 0) return stretches
  return stretches.map((one) => (one === first ? { ...one, section: null } : one))
}

/** Neighbours that go into one section become one passage where there are too many; what is still too much is the last one. */
function withinMost(stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length <= mostPassages) return stretches
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const last = joined.at(-1)
    if (last?.section !== stretch.section) joined.push(stretch)
    else joined[joined.length - 1] = { ...last, text: { start: last.text.start, end: stretch.text.end } }
  }
  const [first, end] = [joined[mostPassages - 1], joined.at(-1)]
  if (joined.length <= mostPassages || first === undefined || end === undefined) return joined
  const rest = { ...first, section: null, text: { start: first.text.start, end: end.text.end } }
  return [...joined.slice(0, mostPassages - 1), rest]
}

function blockOf(raw: string, { heading, section, text }: Stretch): PastedBlock {
  const [words, opening] = [countWords(raw.slice(text.start, text.end)), openingOf(raw, text, heading)]
  return { heading: heading === null ? null : short(heading, 60), section, opening, words, ...text }
}

/** The first words below the heading. */
function openingOf(raw: string, { start, end }: Span, heading: string | null): string {
  const head = raw.slice(start, Math.min(end, start + 500))
  const below = heading !== null && head.includes(heading) ? head.slice(head.indexOf(heading) + heading.length) : head
  return short(
    below
      .replace(/```[^\n]*/g, ' ')
      .replace(/-{3,}|[#*_>|`~]+/g, ' ')
      .replace(/^[\s:–—-]+/, ''),
    80,
  )
}

function short(text: string, longest: number): string {
  const line = tame(firstChars(text, longest * 4))
  if (line.length <= longest) return line
  const cut = firstChars(line, longest - 1)
  // At a word's end, unless that leaves hardly anything.
  const end = cut.lastIndexOf(' ')
  return `${(end > longest / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:(–-]+$/u, '')}…`
}

/** The text that a section would get: its passages in order, a blank line between. `text` is the whole one as `openText` gives it. */
export function textFor(blocks: readonly PastedBlock[], number: SectionNumber, text: string): string {
  return blocks
    .filter(({ section }) => section === number)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((one) => one !== '')
    .join('\n\n')
}

/** A whole text as its passages are cut from it: a table of sections without its signs, every word where it stood. */
export function openText(raw: string): string {
  return openSectionTables(raw).text
}

/** So many characters go into one section at once: as many as one message may have. */
const mostForOne = 40_000

/** The first section that would get more than one section takes at once; null where none does. */
export function findOverfilled(blocks: readonly PastedBlock[]): SectionNumber | null {
  const sizes = new Map<SectionNumber, number>()
  for (const { section, start, end } of blocks)
    if (section !== null) sizes.set(section, (sizes.get(section) ?? 0) + end - start)
  return [...sizes].find(([, size]) => size > mostForOne)?.[0] ?? null
}

/** Whether the whole text may go into one section. */
export function fitsOneSection(blocks: readonly PastedBlock[]): boolean {
  return (blocks.at(-1)?.end ?? 0) - (blocks[0]?.start ?? 0) <= mostForOne
}
