import { placeOf, type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { Severity } from '../../rubric/finding.ts'
import { shortDateTime } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'
import { briefEvidence } from '../evidence/brief-evidence.ts'
import type { Programme } from '../model/act-context.ts'
import type { Effect } from '../model/effect.ts'
import { creditLine } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Review } from '../model/review.ts'
import { sectionText } from '../model/section-text.ts'
import { forAuthor, forReviewers, remarksOf } from '../coach/remarks.ts'
import { isEmpty, titleOf } from '../model/standing.ts'
import type { Block, Button, View } from '../model/view.ts'
import { actions, button, optional, sentence, view } from './blocks.ts'
import { excerpt, shorten } from './finding-blocks.ts'
import { listMeant } from './meant.ts'
import { listButton } from './requests.ts'

/** How a review ended, as its card says ever after. */
export type ReviewOutcome =
  | 'recalled'
  | 'changes-requested'
  | 'approved'
  | 'published'
  | 'withdrawn'
  | 'archived'
  | 'restored'
  | 'dropped'

/** The one card of a version in the reviewers' channel, edited in place. */
function reviewCard(proposal: Proposal, review: Review, { rubric, pages = [] }: CardProgramme): View {
  const words = wordsIn(proposal.language).review
  return view(proposal.language, [
    ...headline(proposal, review),
    ...optional(
      { type: 'note', text: standing(proposal, review) },
      review.lapsed !== null && { type: 'note', text: sayLapsed(proposal, review.lapsed) },
      review.reviewer === null &&
        review.previous !== null && { type: 'note', text: sayPrevious(proposal, review, review.previous.name) },
    ),
    ...summary(proposal, rubric),
    { type: 'note', text: words.facts },
    { type: 'list', style: 'bullet', items: [...sayFacts(proposal, rubric), ...briefEvidence(proposal)] },
    ...listMeant(proposal, rubric, { type: 'note', text: words.meant }),
    ...listAnswered(proposal, rubric),
    ...listSimilar(proposal, review),
    ...optional(
      review.items.length > 0 && {
        type: 'note',
        text: words.noted(wordsIn(proposal.language).count.requests(review.items.length)),
      },
    ),
    ...actions(...buttonsOf(proposal, review, pages.includes(proposal.home.platform))),
  ])
}

/** What of the programme the card depends on. */
type CardProgramme = Pick<Programme, 'rubric' | 'pages'>

/** Posts the card of a new version; the card of the one before points to it. */
export function postReview(proposal: Proposal, programme: CardProgramme): readonly Effect[] {
  const older = proposal.version - 1
  const replaced = sentence(
    proposal.language,
    `${proposal.id} · v${older}. ${wordsIn(proposal.language).review.replaced(proposal.version)}`,
  )
  const before: readonly Effect[] =
    older > 0 ? [{ type: 'show', to: 'reviewers', slot: reviewSlot(older), view: replaced }] : []
  return [...before, ...refreshReview(proposal, programme)]
}

/** Brings the card up to date where it stands. */
export function refreshReview(proposal: Proposal, programme: CardProgramme): readonly Effect[] {
  const { review } = proposal
  if (review === null) return []
  return [
    { type: 'show', to: 'reviewers', slot: reviewSlot(review.version), view: reviewCard(proposal, review, programme) },
  ]
}

/** The card of a review that is over: who wrote what, and how it ended. */
export function closeReview(proposal: Proposal, outcome: ReviewOutcome): readonly Effect[] {
  const { review } = proposal
  if (review === null) return []
  const words = wordsIn(proposal.language)
  const ended = view(proposal.language, [
    ...headline(proposal, review),
    { type: 'note', text: words.review.outcome[outcome] },
    ...optional(isOver(proposal, outcome) && { type: 'note', text: words.review.neverRestored }),
    ...actions(closedVisible(proposal, review, outcome), closedMore(proposal, outcome)),
  ])
  return [{ type: 'show', to: 'reviewers', slot: reviewSlot(review.version), view: ended }]
}

/** What was decided on is read on, with what the checks said: whoever decided has marks of their own. */
function closedVisible(proposal: Proposal, review: Review, outcome: ReviewOutcome): readonly Button[] {
  const { buttons } = wordsIn(proposal.language)
  const isDecided = outcome === 'approved' || outcome === 'published'
  return [
    ...(isReadable(outcome) ? [read(proposal, review)] : []),
    ...(isDecided ? [button(proposal, buttons.findings, 'findings')] : []),
  ]
}

/** What its author took back is no longer offered to read. */
function isReadable(outcome: ReviewOutcome): boolean {
  return outcome !== 'recalled' && outcome !== 'restored' && outcome !== 'dropped'
}

/** A withdrawn or archived proposal that can no longer be restored. */
function isOver({ restore }: Proposal, outcome: ReviewOutcome): boolean {
  return (outcome === 'withdrawn' || outcome === 'archived') && restore === 'over'
}

function reviewSlot(version: number): string {
  return `review:v${version}`
}

function headline(proposal: Proposal, review: Review): readonly Block[] {
  const words = wordsIn(proposal.language).review
  return [
    { type: 'heading', text: titleOf(proposal) },
    { type: 'note', text: `${words.heading(proposal.id, review.version)} · ${words.by(creditLine(proposal))}` },
  ]
}

function standing(proposal: Proposal, review: Review): string {
  const words = wordsIn(proposal.language).review
  const since = (iso: string) => shortDateTime(iso, proposal.language, proposal.timeZone)
  if (review.reviewer === null || review.claimedAt === null) return words.waiting(since(review.submittedAt))
  return words.claimedBy(review.reviewer.name, since(review.claimedAt))
}

function sayPrevious(proposal: Proposal, { reserved = null }: Review, name: string): string {
  const words = wordsIn(proposal.language).review
  if (reserved === null) return words.previous(name)
  return words.previousFirst(name, shortDateTime(reserved, proposal.language, proposal.timeZone))
}

function sayLapsed(proposal: Proposal, { name, at }: NonNullable<Review['lapsed']>): string {
  const since = shortDateTime(at, proposal.language, proposal.timeZone)
  return wordsIn(proposal.language).review.lapsed(name, since)
}

/** The section that sums up, where the rubric asks for one. */
function summary({ language, sections }: Proposal, rubric: Rubric): readonly Block[] {
  if (!sectionsOf(rubric).includes(2)) return []
  const words = wordsIn(language).review
  return [{ type: 'note', text: words.summary }, excerpt(sectionText(sections[2]).trim() || words.noSummary, 600)]
}

/** By their references alone: whoever asks for them sees them as they are then. */
function listSimilar({ language }: Proposal, { similar = [] }: Review): readonly Block[] {
  if (similar.length === 0) return []
  return [{ type: 'note', text: wordsIn(language).similar.onCard(similar.join(', ')) }]
}

/** Counts, never opinions: the findings themselves open up after the reviewer's own marks. */
export function sayFacts(proposal: Proposal, rubric: Rubric): readonly string[] {
  const words = wordsIn(proposal.language)
  const sections = sectionsOf(rubric)
  const written = sections.filter((number) => !isEmpty(proposal.sections[number])).length
  const total = sections.reduce((sum, number) => sum + proposal.sections[number].words, 0)
  const remarks = remarksOf(forAuthor(proposal, rubric))
  const open = (severity: Severity) =>
    remarks.filter(({ first }) => first.severity === severity && first.life === 'open').length
  const dismissed = remarks.filter(({ first }) => first.life === 'dismissed').length
  const apart = forReviewers(proposal, rubric).length
  return [
    words.review.factWords(words.count.words(total), words.count.sections(written)),
    words.review.factFindings(open('major'), open('minor'), dismissed),
    ...(apart > 0 ? [words.review.toPrograms(apart)] : []),
  ]
}

/** What became of the requests of the review before. */
export function listAnswered(proposal: Proposal, rubric: Rubric): readonly Block[] {
  if (proposal.changes.length === 0) return []
  const words = wordsIn(proposal.language).review
  const items = proposal.changes.map((change) =>
    [
      `${placeOf(rubric, change.section)}. ${shorten(change.request, 160)} · ${words.statuses[change.status]}`,
      change.explanation === null ? '' : ` · ${shorten(change.explanation, 200)}`,
    ].join(''),
  )
  return [
    { type: 'note', text: words.answered },
    { type: 'list', style: 'bullet', items },
  ]
}

/** What stands in the row, and what in the menu behind it. */
function buttonsOf(
  proposal: Proposal,
  review: Review,
  hasPage: boolean,
): readonly [row: readonly Button[], menu: readonly Button[]] {
  const { buttons } = wordsIn(proposal.language)
  const conflict = button(proposal, buttons.conflict, 'conflict', { opens: 'form' })
  const reading = read(proposal, review)
  const assign = button(proposal, buttons.assign, 'assign')
  const alike =
    (review.similar ?? []).length === 0 ? [] : [button(proposal, buttons.similar, 'similar', { args: { for: 'team' } })]
  if (review.reviewer === null) {
    const claim = button(proposal, buttons.claim, 'claim', { style: 'primary' })
    return [
      [claim, reading, conflict],
      [...alike, assign, coordinators(proposal)],
    ]
  }
  const { items } = review
  const send = (style: Button['style']) => button(proposal, buttons.review, 'review', { style, opens: 'form' })
  const ask = button(proposal, buttons.addItem, 'add-item', { opens: 'form' })
  const found = button(proposal, buttons.findings, 'findings')
  const last = items.length > 0 ? listButton(proposal) : [found]
  const menu = [
    ...(items.length > 0 ? [found] : []),
    ...alike,
    button(proposal, buttons.release, 'release'),
    conflict,
    assign,
    coordinators(proposal),
  ]
  return hasPage
    ? [
        [deskButton(proposal), ask, send('plain'), ...last],
        [reading, ...menu],
      ]
    : [[send('primary'), ask, reading, ...last], menu]
}

/** *Read and review*, which leads to the page of the review. */
export function deskButton(proposal: Proposal): Button {
  return button(proposal, wordsIn(proposal.language).buttons.desk, 'desk', { style: 'primary' })
}

function closedMore(proposal: Proposal, outcome: ReviewOutcome): readonly Button[] {
  const { buttons } = wordsIn(proposal.language)
  if (isOver(proposal, outcome)) return []
  if (outcome === 'withdrawn' || outcome === 'archived')
    return [button(proposal, buttons.restore, 'restore', { opens: 'form' })]
  return proposal.published === null ? [] : [coordinators(proposal)]
}

/** The coordinator's way out, whichever version this card is about. */
function coordinators(proposal: Proposal): Button {
  const { buttons } = wordsIn(proposal.language)
  if (proposal.published === null) {
    return button(proposal, buttons.withdraw, 'withdraw', { style: 'danger', opens: 'form' })
  }
  return button(proposal, buttons.takeDown, 'take-down', { style: 'danger', opens: 'form' })
}

function read(proposal: Proposal, review: Review): Button {
  const { buttons } = wordsIn(proposal.language)
  return button(proposal, buttons.read, 'read', { args: { version: String(review.version) } })
}
