import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { diffLines } from 'diff'
import type { SectionNumber } from '../../rubric/section.ts'
import { wordsIn } from '../../text/words.ts'
import type { FrozenVersion } from '../model/known.ts'
import { numberSection } from '../model/naming.ts'
import type { Proposal } from '../model/proposal.ts'
import { shorten } from '../screens/finding-blocks.ts'
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
    sectionDifference(proposal, number, changedLines(before.sections[number], now[number]), rubric),
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

/** `- line that went`, `+ line that came` */
function changedLines(before: string, now: string): readonly string[] {
  if (before === now) return []
  const changes = diffLines(before, now, { maxEditLength, ignoreWhitespace: true }) ?? [
    { value: before, added: false, removed: true },
    { value: now, added: true, removed: false },
  ]
  return changes
    .filter((change) => change.added || change.removed)
    .flatMap((change) => markLines(change.value, change.added ? '+' : '−'))
}

function markLines(value: string, sign: string): readonly string[] {
  return value
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `${sign} ${shorten(line)}`)
}
