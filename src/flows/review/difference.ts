import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { diffLines } from 'diff'
import type { SectionNumber } from '../../rubric/section.ts'
import { wordsIn } from '../../text/words.ts'
import type { FrozenVersion } from '../model/known.ts'
import { numberSection } from '../model/naming.ts'
import type { Proposal } from '../model/proposal.ts'
import { sayPassage } from '../screens/finding-blocks.ts'
import { textsOf } from '../model/standing.ts'
import type { Block } from '../model/view.ts'

/** Beyond this many edits a section counts as rewritten: comparing further would cost more than it tells. */
export const maxEditLength = 400

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
