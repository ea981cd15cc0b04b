import { placeOf, type Rubric } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import type { Noted, Proposal } from '../proposal.ts'
import { forAuthor, forReviewers, remarksOf } from '../remarks.ts'
import type { Block, View } from '../view.ts'
import { optional, view } from './blocks.ts'
import { bounded, labelOf, originsIn, shortened, wholeRemarkBlocks } from './finding-blocks.ts'
import { readingNotes } from './reading-note.ts'

/** Every remark of the checks on the whole proposal, section by section, with the reasons of those that were set aside. */
export function wholeFindings(proposal: Proposal, reader: 'author' | 'reviewer', rubric: Rubric): View {
  const { language } = proposal
  const words = wordsIn(language).review
  const remarks = remarksOf(forAuthor(proposal).filter(({ life }) => life !== 'closed'))
  const apart = reader === 'reviewer' ? spokenToPrograms(proposal, rubric) : []
  return view(
    language,
    [
      { type: 'heading', text: words.allFindings },
      ...optional(remarks.length === 0 && { type: 'text', text: words.noFindings }),
      ...remarks
        .toSorted((a, b) => a.first.section - b.first.section)
        .flatMap((remark) => [
          { type: 'note', text: `${wordsIn(language).section} ${placeOf(rubric, remark.first.section)}` } as const,
          ...wholeRemarkBlocks(remark, language, rubric, originsIn(remarks)),
          ...reasons([remark.first, ...remark.others]).map(
            (reason) => ({ type: 'note', text: words.reason(reason) }) as const,
          ),
        ]),
      ...apart,
      ...(reader === 'author' ? readingNotes(proposal, proposal.whole.reading) : []),
    ],
    labelOf(remarks),
  )
}

/** The passages that only reviewers are shown, under a sentence that accuses nobody. */
function spokenToPrograms(proposal: Proposal, rubric: Rubric): readonly Block[] {
  const found = forReviewers(proposal)
  if (found.length === 0) return []
  const words = wordsIn(proposal.language)
  const quoted = found.map(
    ({ section, values, quote }) =>
      `${words.section} ${placeOf(rubric, section)} · ${shortened(String(values['quote'] ?? quote), 160)}`,
  )
  return [
    { type: 'text', text: words.review.toPrograms(found.length) },
    { type: 'list', style: 'bullet', items: bounded(quoted, words.count.more) },
  ]
}

function reasons(findings: readonly Noted[]): readonly string[] {
  return [...new Set(findings.flatMap(({ reason }) => reason ?? []))]
}
