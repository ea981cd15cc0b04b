import { problemOf } from '../../rubric/question.ts'
import { placeOf, type Rubric } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import { allOf, forAuthor, type Remark, remarksOf } from '../coach/remarks.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Block } from '../model/view.ts'
import { passage, reasonsOf, takeFirst } from './finding-blocks.ts'

/** What would have stopped the submission and was kept as it is, in one section or in all. */
export function meantRemarks(proposal: Proposal, rubric: Rubric): readonly Remark[] {
  const kept = forAuthor(proposal, rubric).filter(
    ({ life, severity }) => life === 'dismissed' && severity === 'blocking',
  )
  return remarksOf(kept).toSorted((a, b) => a.first.section - b.first.section)
}

/** `Value to fill in · item 2 · from X to Y days · Meant by the author: “…”` */
export function sayMeant(remark: Remark, proposal: Proposal, rubric: Rubric): string {
  const { language } = proposal
  const passages = [...new Set(allOf(remark).map((one) => passage(one, language)))]
  const quoted = takeFirst(passages, wordsIn(language).count.more, mostPassages)
  return [problemOf(remark.first, language, rubric), ...quoted, ...reasonsOf(allOf(remark), language)].join(' · ')
}

const mostPassages = 3

/** All of them as a list under a heading; nothing where none was kept. */
export function listMeant(proposal: Proposal, rubric: Rubric, heading: Block): readonly Block[] {
  const lines = meantRemarks(proposal, rubric).map(
    (remark) => `${placeOf(rubric, remark.first.section)}. ${sayMeant(remark, proposal, rubric)}`,
  )
  if (lines.length === 0) return []
  return [heading, { type: 'list', style: 'bullet', items: takeFirst(lines, wordsIn(proposal.language).count.more) }]
}
