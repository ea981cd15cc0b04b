import { wordsIn } from '../../text/words.ts'
import type { Proposal } from '../proposal.ts'
import type { View } from '../view.ts'
import { optional, view } from './blocks.ts'
import { findingBlocks } from './finding-blocks.ts'

/** Every finding of the checks for the reviewer, with the author's reasons for those that were set aside. */
export function wholeFindings(proposal: Proposal): View {
  const { language } = proposal
  const words = wordsIn(language).review
  const shown = proposal.findings.filter((finding) => finding.life !== 'closed')
  const ordered = shown.toSorted((a, b) => a.section - b.section)
  return view(
    language,
    [
      { type: 'heading', text: words.allFindings },
      ...optional(ordered.length === 0 && { type: 'text', text: words.noFindings }),
      ...ordered.flatMap((finding) => [
        { type: 'note', text: `${wordsIn(language).section} ${finding.section}` } as const,
        ...findingBlocks(finding, language),
        ...optional(finding.reason !== null && { type: 'note', text: words.reason(finding.reason) }),
      ]),
    ],
    'automatic',
  )
}
