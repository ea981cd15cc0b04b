import { authorWords } from '../authors/author-words.ts'
import { authorsButton } from './author-buttons.ts'
import { problemOf } from '../../rubric/question.ts'
import { criterionIn, placeOf, type Rubric } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import type { Effect } from '../model/effect.ts'
import { numberSection } from '../model/naming.ts'
import { creditLine, creditsOf } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import { canBeMeant, forAuthor, type Remark, remarksOf } from '../coach/remarks.ts'
import { stoppingSections } from '../model/missing.ts'
import { isDrafting, textStamp } from '../model/standing.ts'
import type { Block, Button, View } from '../model/view.ts'
import { actions, button, view } from './blocks.ts'
import { meantButton } from './explanation.ts'
import { passage, remarkBlocks } from './finding-blocks.ts'
import { listMeant } from './meant.ts'
import { gapSentences } from './matrix.ts'
import { outlineTable } from './outline.ts'
import { isUnfinished, readingNotes } from './reading-note.ts'

/** The ten sections at a glance, what stops a submission, and the button that submits exactly this text. */
function recapView(proposal: Proposal, rubric: Rubric): View {
  const { language } = proposal
  const words = wordsIn(language)
  const stops = [...missing(proposal, rubric), ...blocking(proposal, rubric), ...listUnanswered(proposal, rubric)]
  return view(language, [
    { type: 'heading', text: words.recap.heading },
    outlineTable(proposal, rubric),
    ...stops,
    ...listMeant(proposal, rubric, { type: 'text', text: words.recap.meant }),
    ...advice(proposal, rubric),
    ...gaps(proposal, rubric),
    ...read(proposal, rubric),
    ...credits(proposal),
    ...(isDrafting(proposal)
      ? ending(proposal, stops.length === 0 ? 'ready' : 'stopped', rubric)
      : showClosed(proposal)),
  ])
}

/** Posts the recap at the end of the thread, counted already in `recaps`; the one before is taken away. */
export function postRecap(proposal: Proposal, rubric: Rubric): readonly Effect[] {
  const { recaps } = proposal
  const older = view(proposal.language, [{ type: 'note', text: wordsIn(proposal.language).recap.older }])
  return [
    { type: 'show', to: 'thread', slot: `recap#${recaps}`, view: recapView(proposal, rubric) },
    ...(recaps > 1 ? [{ type: 'remove', to: 'thread', slot: `recap#${recaps - 1}`, view: older } as const] : []),
  ]
}

/** Brings the last recap up to date where it stands: after a submission it has no buttons. */
export function refreshRecap(proposal: Proposal, rubric: Rubric): readonly Effect[] {
  if (proposal.recaps === 0) return []
  return [{ type: 'show', to: 'thread', slot: `recap#${proposal.recaps}`, view: recapView(proposal, rubric) }]
}

/** Who will stand on the document, where it is more than its owner: submitting confirms it. */
function credits(proposal: Proposal): readonly Block[] {
  if (creditsOf(proposal).length === 1) return []
  const words = authorWords[proposal.language]
  const hint: readonly Block[] = isDrafting(proposal)
    ? [{ type: 'note', text: words.creditsHint }, ...actions([authorsButton(proposal)])]
    : []
  return [{ type: 'text', text: words.credits(creditLine(proposal)) }, ...hint]
}

function missing(proposal: Proposal, rubric: Rubric): readonly Block[] {
  const found = openBlocking(proposal, rubric).filter(({ first }) => first.criterion === 'X9')
  const names = found.map(({ first: { section } }) => numberSection(rubric, section, proposal.language))
  return listUnder(wordsIn(proposal.language).recap.missing, names)
}

function blocking(proposal: Proposal, rubric: Rubric): readonly Block[] {
  const found = openBlocking(proposal, rubric).filter(({ first }) => first.criterion !== 'X9')
  return listUnder(
    wordsIn(proposal.language).recap.blocking,
    found.map((remark) => `${placeOf(rubric, remark.first.section)}. ${sayStop(remark, proposal, rubric)}`),
  )
}

/** `Value to fill in · item 2 · from X to Y days and 1 more` */
function sayStop({ first, others }: Remark, { language }: Proposal, rubric: Rubric): string {
  const more = others.length === 0 ? [] : [wordsIn(language).count.more(others.length)]
  return [problemOf(first, language, rubric), passage(first, language), ...more].join(' · ')
}

function listUnanswered(proposal: Proposal, rubric: Rubric): readonly Block[] {
  const open = proposal.changes.filter((change) => change.status === 'open')
  return listUnder(
    wordsIn(proposal.language).recap.changes,
    open.map((change) => `${placeOf(rubric, change.section)}. ${change.request}`),
  )
}

function advice(proposal: Proposal, rubric: Rubric): readonly Block[] {
  const open = openOf(proposal, rubric).filter(({ first }) => first.severity !== 'blocking')
  if (open.length === 0) return []
  return [{ type: 'text', text: wordsIn(proposal.language).recap.openFindings(open.length) }]
}

/** Where a theme does not lead on from one section to the next. */
function gaps(proposal: Proposal, rubric: Rubric): readonly Block[] {
  return listUnder(wordsIn(proposal.language).recap.gaps, gapSentences(proposal, rubric, shownGaps))
}

const shownGaps = 5

/** What the AI coach sees that only the whole shows, and where its reading stands. */
function read(proposal: Proposal, rubric: Rubric): readonly Block[] {
  const { reading } = proposal.whole
  if (reading === null) return []
  const { language } = proposal
  const args = { section: 'all', on: 'recap' }
  const again = button(proposal, wordsIn(language).buttons.coachAgain, 'coach', { args })
  const found = openOf(proposal, rubric).filter(
    ({ first }) => first.origin === 'ai' && criterionIn(rubric, first.criterion).section === 'all',
  )
  return [
    ...(found.length === 0 ? [] : [{ type: 'text', text: wordsIn(language).recap.read } as const]),
    ...found.slice(0, shownRead).flatMap((remark) => remarkBlocks(remark, language, rubric)),
    ...readingNotes(proposal, reading),
    ...(isDrafting(proposal) && isUnfinished(reading) ? actions([again]) : []),
  ]
}

const shownRead = 3

function openBlocking(proposal: Proposal, rubric: Rubric): readonly Remark[] {
  return openOf(proposal, rubric).filter(({ first }) => first.severity === 'blocking')
}

function openOf(proposal: Proposal, rubric: Rubric): readonly Remark[] {
  return remarksOf(forAuthor(proposal, rubric).filter(({ life }) => life === 'open'))
}

function listUnder(heading: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return []
  return [
    { type: 'text', text: heading },
    { type: 'list', style: 'bullet', items },
  ]
}

function showClosed({ language, state }: Proposal): readonly Block[] {
  const { recap, stands } = wordsIn(language)
  return [{ type: 'note', text: recap.closed(stands[state]) }]
}

function ending(proposal: Proposal, how: 'ready' | 'stopped', rubric: Rubric): readonly Block[] {
  return [...howItStands(proposal, how), ...(how === 'ready' ? onward(proposal) : wayBack(proposal, rubric))]
}

/** Several people read the same recap: it says by name who submits, and where that button is. */
function howItStands(proposal: Proposal, how: 'ready' | 'stopped'): readonly Block[] {
  const { recap } = wordsIn(proposal.language)
  const { owner, authors, language } = proposal
  if (authors.length === 1) return [{ type: 'text', text: recap[how] }]
  const words = authorWords[language].recap
  if (how === 'stopped')
    return [
      { type: 'text', text: recap.stopped },
      { type: 'note', text: words.submits(owner.name) },
    ]
  const hint: readonly Block[] = isForOwner(proposal) ? [] : [{ type: 'note', text: words.askOwn(owner.name) }]
  return [{ type: 'text', text: words.ready(owner.name) }, ...hint]
}

/** Whether whoever submits has asked for it; whoever writes alone submits. */
function isForOwner({ authors, recapAsker }: Proposal): boolean {
  return authors.length === 1 || recapAsker !== 'co-author'
}

function onward(proposal: Proposal): readonly Block[] {
  const { buttons } = wordsIn(proposal.language)
  const everything = button(proposal, buttons.showAll, 'show', { args: { section: 'all' } })
  const submit = button(proposal, buttons.submit, 'submit', { style: 'primary', args: { stamp: textStamp(proposal) } })
  const first = isForOwner(proposal) ? submit : button(proposal, buttons.recap, 'recap')
  return actions([first, button(proposal, buttons.resume, 'resume'), everything, matrix(proposal)])
}

function matrix(proposal: Proposal): Button {
  return button(proposal, wordsIn(proposal.language).buttons.matrix, 'matrix')
}

/** Straight to what is missing: the first such section is one press away, the others are behind the overflow. */
function wayBack(proposal: Proposal, rubric: Rubric): readonly Block[] {
  const { buttons } = wordsIn(proposal.language)
  const ways = stoppingSections(proposal, rubric).map((number, index) =>
    button(proposal, buttons.goTo(rubric.sections[number].name[proposal.language]), 'section', {
      args: { section: String(number) },
      style: index === 0 ? 'primary' : 'plain',
    }),
  )
  return actions(
    [...ways.slice(0, 1), ...confirm(proposal, rubric), button(proposal, buttons.recap, 'recap'), matrix(proposal)],
    ways.slice(1),
  )
}

/** The first of what stops the submission may be meant. */
function confirm(proposal: Proposal, rubric: Rubric): readonly Button[] {
  const [first] = openBlocking(proposal, rubric).filter(canBeMeant)
  return first === undefined ? [] : [meantButton(proposal, first)]
}
