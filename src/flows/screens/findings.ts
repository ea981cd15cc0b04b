import { placeOf, type Rubric } from '../../rubric/rubric.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { Proposal } from '../model/proposal.ts'
import { numberSection } from '../model/naming.ts'
import { forAuthor, forReviewers, type Remark, remarksOf } from '../coach/remarks.ts'
import { isDrafting } from '../model/standing.ts'
import type { Block, View } from '../model/view.ts'
import { actions, button, optional, view } from './blocks.ts'
import { takeFirst, labelOf, originsIn, reasonsOf, sayPassage, wholeRemarkBlocks } from './finding-blocks.ts'
import { nothingFound } from './nothing-found.ts'
import { isUnfinished, readingNotes } from './reading-note.ts'

/** Every remark of the checks on the whole proposal, section by section, with the reasons of those that were set aside. */
export function wholeFindings(proposal: Proposal, reader: 'author' | 'reviewer', rubric: Rubric): View {
  const { language } = proposal
  const words = wordsIn(language).review
  const remarks = remarksOf(forAuthor(proposal, rubric).filter(({ life }) => life !== 'closed'))
  const [empty, written] = partEmpty(remarks)
  return view(
    language,
    [
      { type: 'heading', text: reader === 'author' ? headFindings(proposal) : words.allFindings },
      ...(remarks.length > 0
        ? []
        : reader === 'author'
          ? nothingFound(proposal, 'whole', rubric)
          : [{ type: 'text', text: words.noFindings } as const]),
      ...written
        .toSorted((a, b) => a.first.section - b.first.section)
        .flatMap((remark, index, all) => [
          ...optional(
            all[index - 1]?.first.section !== remark.first.section && {
              type: 'note',
              text: `${wordsIn(language).section} ${placeOf(rubric, remark.first.section)}`,
            },
          ),
          ...wholeRemarkBlocks(remark, language, rubric, originsIn(remarks)),
          ...reasonsOf([remark.first, ...remark.others], language).map((text) => ({ type: 'note', text }) as const),
        ]),
      ...emptySections(empty, language, rubric),
      ...(reader === 'author' ? readingEnd(proposal) : spokenToPrograms(proposal, rubric)),
    ],
    labelOf(remarks),
  )
}

/** One remark for all sections without a word (X9), behind those on what is written. */
function emptySections(empty: readonly Remark[], language: Language, rubric: Rubric): readonly Block[] {
  if (empty.length === 0) return []
  const { coach } = wordsIn(language)
  const sections = empty.map((remark) => remark.first.section).toSorted((a, b) => a - b)
  return [
    { type: 'heading', text: coach.emptyHeading(sections.length) },
    { type: 'text', text: coach.emptySections(sections.length) },
    { type: 'list', style: 'bullet', items: sections.map((section) => numberSection(rubric, section, language)) },
  ]
}

function partEmpty(remarks: readonly Remark[]): readonly [empty: readonly Remark[], written: readonly Remark[]] {
  const isEmpty = ({ first }: Remark) => first.criterion === 'X9'
  return [remarks.filter(isEmpty), remarks.filter((remark) => !isEmpty(remark))]
}

function headFindings({ language, whole }: Proposal): string {
  const { wholeHeading, wholeHeadingRead } = wordsIn(language).coach
  return whole.reading?.status === 'read' ? wholeHeadingRead : wholeHeading
}

/** Where the AI coach's reading stands, and the way to another one. */
function readingEnd(proposal: Proposal): readonly Block[] {
  const { reading } = proposal.whole
  const again = button(proposal, wordsIn(proposal.language).buttons.coachAgain, 'coach', { args: { section: 'all' } })
  return [
    ...readingNotes(proposal, reading),
    ...(isDrafting(proposal) && isUnfinished(reading) ? actions([again]) : []),
  ]
}

/** The passages that only reviewers are shown, under a sentence that accuses nobody. */
function spokenToPrograms(proposal: Proposal, rubric: Rubric): readonly Block[] {
  const found = forReviewers(proposal, rubric)
  if (found.length === 0) return []
  const words = wordsIn(proposal.language)
  const quoted = found.map(
    ({ section, values, quote }) =>
      `${words.section} ${placeOf(rubric, section)} · ${sayPassage(String(values['quote'] ?? quote), 160)}`,
  )
  return [
    { type: 'text', text: words.review.toPrograms(found.length) },
    { type: 'list', style: 'bullet', items: takeFirst(quoted, words.count.more) },
  ]
}
