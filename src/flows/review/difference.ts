import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { diffLines, diffWordsWithSpace } from 'diff'
import type { SectionNumber } from '../../rubric/section.ts'
import { wordsIn } from '../../text/words.ts'
import type { FrozenVersion } from '../model/known.ts'
import { numberSection } from '../model/naming.ts'
import type { Proposal } from '../model/proposal.ts'
import { sayPassage } from '../screens/finding-blocks.ts'
import { textsOf } from '../model/standing.ts'
import type { Block } from '../model/view.ts'

/** Beyond this many edits a section counts as rewritten: comparing further would cost more than it tells. */
const maxEditLength = 400

/** Lines that are shown of one section's change. */
const shownLines = 6

/** What changed since a version, section by section: lines that went and lines that came. */
export function difference(before: FrozenVersion, proposal: Proposal, rubric: Rubric): readonly Block[] {
  const words = wordsIn(proposal.language).review
  const now = textsOf(proposal, rubric)
  const sections = sectionsOf(rubric).flatMap((number) =>
    sectionDifference(proposal, number, changedLines(before.sections[number], now[number], words), rubric),
  )
  if (sections.length === 0) return [{ type: 'text', text: words.noDifference }]
  return [{ type: 'heading', text: words.difference(before.version) }, ...sections]
}

function sectionDifference(
  proposal: Proposal,
  number: SectionNumber,
  lines: readonly string[],
  rubric: Rubric,
): readonly Block[] {
  if (lines.length === 0) return []
  const words = wordsIn(proposal.language)
  const rest = lines.length - shownLines
  return [
    { type: 'text', text: numberSection(rubric, number, proposal.language) },
    {
      type: 'list',
      style: 'bullet',
      items: [...lines.slice(0, shownLines), ...(rest > 0 ? [words.count.more(rest)] : [])],
    },
  ]
}

/** `Removed: line that went`, `Added: line that came`: said in words, since no colour reaches everybody. */
function changedLines(before: string, now: string, { gone, came }: ChangeWords): readonly string[] {
  if (before === now) return []
  const changes = diffLines(before, now, { maxEditLength, ignoreWhitespace: true }) ?? [
    { value: before, added: false, removed: true },
    { value: now, added: true, removed: false },
  ]
  return changes
    .filter((change) => change.added || change.removed)
    .flatMap((change) => wordsOf(change.value).map(change.added ? came : gone))
}

interface ChangeWords {
  readonly gone: (line: string) => string
  readonly came: (line: string) => string
}

/** The lines that say something, without their signs: not those between a table's rows, or around code. */
function wordsOf(value: string): readonly string[] {
  return value
    .split('\n')
    .filter((line) => !/^[\s|:-]*$/.test(line) && !/^\s*(?:```|~~~)/.test(line))
    .map((line) => sayPassage(line).replace(/^[-*+•–]\s+/, ''))
}

/** A stretch of a section's text: as it was, gone, or come since. */
export interface ChangedStretch {
  readonly what: 'same' | 'gone' | 'came'
  readonly text: string
}

/** What changed in one section, word by word. */
export interface ChangedSection {
  readonly heading: string
  readonly stretches: readonly ChangedStretch[]
}

/** What changed since a version, in the words of each section that did. */
export function wordDifference(before: FrozenVersion, now: FrozenVersion, rubric: Rubric): readonly ChangedSection[] {
  return sectionsOf(rubric)
    .filter((number) => before.sections[number].trim() !== now.sections[number].trim())
    .map((number) => ({
      heading: numberSection(rubric, number, now.language),
      stretches: changedWords(before.sections[number], now.sections[number]),
    }))
}

/** A section that was rewritten is shown as gone and come, whole. */
function changedWords(before: string, now: string): readonly ChangedStretch[] {
  const changes = diffWordsWithSpace(before, now, { maxEditLength })
  if (changes === undefined) return [{ what: 'gone', text: before } as const, { what: 'came', text: now } as const]
  return changes
    .map(({ value, added, removed }) => ({ what: added ? 'came' : removed ? 'gone' : 'same', text: value }) as const)
    .map((stretch) => (stretch.what === 'same' ? { ...stretch, text: shortenMiddle(stretch.text) } : stretch))
}

/** Characters of unchanged text that are shown on each side of a change. */
const around = 120

function shortenMiddle(text: string): string {
  return text.length <= 2 * around ? text : `${text.slice(0, around)} […] ${text.slice(-around)}`
}
