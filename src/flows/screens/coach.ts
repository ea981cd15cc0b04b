import { problemOf } from '../../rubric/question.ts'
import { placeOf, type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { type CheckedSection, checkSection } from '../../rubric/checks/check-section.ts'
import { praisedIn } from '../../rubric/checks/praise.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import { lookedLinks } from '../evidence/looked-links.ts'
import type { Effect } from '../model/effect.ts'
import { whereAfter } from '../model/missing.ts'
import { nameInPlace } from '../model/naming.ts'
import { withSection } from '../model/pieces.ts'
import type { Noted, Proposal } from '../model/proposal.ts'
import { sectionText } from '../model/section-text.ts'
import { forAuthor, openRemarks, type Remark, remarksOf } from '../coach/remarks.ts'
import { isDrafting } from '../model/standing.ts'
import type { Block, Button, View } from '../model/view.ts'
import { actions, button, optional, sentence, view } from './blocks.ts'
import { claimActions, remarkActions, sectionActions } from './explanation.ts'
import { labelOf, meantBlocks, originsIn, remarkBlocks, sayPassage, wholeRemarkBlocks } from './finding-blocks.ts'
import { nothingFound, unjudgedNote } from './nothing-found.ts'
import { isUnfinished, readingNotes } from './reading-note.ts'

/** How many remarks a coach message shows before *See all*. */
const shownRemarks = 3

/** The coach's message on a section: what is solid, then at most three remarks. */
function coachView(proposal: Proposal, number: SectionNumber, rubric: Rubric, checked: CheckedSection): View {
  const { language } = proposal
  const words = wordsIn(language)
  const open = openRemarks(proposal, number, rubric)
  const shown = open.slice(0, shownRemarks)
  const dismissed = dismissedOf(proposal, number, rubric).length
  return view(
    language,
    [
      { type: 'heading', text: headCoach(proposal, number, rubric) },
      ...solid(proposal, number, checked),
      ...(open.length === 0
        ? nothingFound(proposal, number, rubric)
        : [{ type: 'note', text: words.coach.count(shown.length, open.length) } as const]),
      ...shown.flatMap((remark) => [
        ...remarkBlocks(remark, language, rubric, originsIn(open)),
        ...remarkActions(proposal, remark),
      ]),
      ...optional(dismissed > 0 && { type: 'note', text: words.coach.dismissedCount(dismissed) }),
      ...stuckNote(open, language, rubric),
      ...(open.length === 0 ? [] : unjudgedNote(proposal, number, rubric)),
      ...readingNotes(proposal, proposal.sections[number].reading),
      ...(isDrafting(proposal) ? inRow(buttons(proposal, number, open, rubric)) : []),
    ],
    labelOf(shown),
  )
}

/** Posts this run's message; the one before says that there is a newer one. The proposal that knows of it, and the effects. */
export function postCoach(
  before: Proposal,
  number: SectionNumber,
  rubric: Rubric,
  checked: CheckedSection,
): { readonly proposal: Proposal; readonly message: readonly Effect[] } {
  const section = before.sections[number]
  const proposal = withSection(before, { ...section, coached: section.runs })
  const newer = sentence(before.language, wordsIn(before.language).coach.superseded(placeOf(rubric, number)))
  const older = slotBefore(before, number)
  return {
    proposal,
    message: [
      ...refreshCoach(proposal, number, rubric, checked),
      ...(older === null ? [] : [{ type: 'show', to: 'thread', slot: older, view: newer } as const]),
    ],
  }
}

/** Nothing is to be said of this run: what was said before is taken away. */
export function silenceCoach(
  before: Proposal,
  number: SectionNumber,
  rubric: Rubric,
): { readonly proposal: Proposal; readonly message: readonly Effect[] } {
  const proposal = withSection(before, { ...before.sections[number], coached: 0 })
  const settled = sentence(before.language, wordsIn(before.language).coach.settled(placeOf(rubric, number)))
  const older = slotBefore(before, number)
  return {
    proposal,
    message: older === null ? [] : [{ type: 'remove', to: 'thread', slot: older, view: settled }],
  }
}

/** Where the message before this run stands, if one does: each run had one before that was noted. */
function slotBefore({ sections }: Proposal, number: SectionNumber): string | null {
  const { runs, coached = runs - 1 } = sections[number]
  return coached < 1 ? null : coachSlot(number, coached)
}

/** Edits the last message where it stands, such as after a dismissal. */
export function refreshCoach(
  proposal: Proposal,
  number: SectionNumber,
  rubric: Rubric,
  known?: CheckedSection,
): readonly Effect[] {
  const { runs, coached = runs } = proposal.sections[number]
  if (coached === 0) return []
  const checked = known ?? checkSection(number, sectionText(proposal.sections[number]), rubric, lookedLinks(proposal))
  const shown = coachView(proposal, number, rubric, checked)
  return [{ type: 'show', to: 'thread', slot: coachSlot(number, coached), view: shown }]
}

/** Every open remark of a section with all its passages, and those that were set aside, for *See all*. */
export function allFindingsView(proposal: Proposal, number: SectionNumber, rubric: Rubric): View {
  const { language } = proposal
  const words = wordsIn(language)
  const open = openRemarks(proposal, number, rubric)
  const dismissed = dismissedOf(proposal, number, rubric)
  return view(
    language,
    [
      { type: 'heading', text: headCoach(proposal, number, rubric) },
      ...(open.length === 0 ? nothingFound(proposal, number, rubric) : []),
      ...open.flatMap((remark) => [
        ...wholeRemarkBlocks(remark, language, rubric, originsIn(open)),
        ...claimActions(proposal, remark),
      ]),
      ...optional(dismissed.length > 0 && { type: 'note', text: words.coach.dismissedCount(dismissed.length) }),
      ...dismissed.flatMap((remark) => meantBlocks(remark, language, rubric)),
      ...sectionActions(proposal, number, open),
    ],
    labelOf(open),
  )
}

function dismissedOf(proposal: Proposal, number: SectionNumber, rubric: Rubric): readonly Remark[] {
  return remarksOf(
    forAuthor(proposal, rubric).filter(({ section, life }) => section === number && life === 'dismissed'),
  )
}

/** Four buttons stay visible; the others go to the overflow. */
function inRow(all: readonly Button[]): readonly Block[] {
  return actions(all.slice(0, 4), all.slice(4))
}

/** The first passage that the same was said of so often that a person should help; undefined where there is none. */
function stuckOn(open: readonly Remark[]): Noted | undefined {
  return open.flatMap(({ first, others }) => [first, ...others]).find(({ rounds }) => rounds >= stuckRounds)
}

function stuckNote(open: readonly Remark[], language: Language, rubric: Rubric): readonly Block[] {
  const stuck = stuckOn(open)
  if (stuck === undefined) return []
  return [{ type: 'note', text: wordsIn(language).coach.stuck(problemOf(stuck, language, rubric)) }]
}

/** Coach rounds with the same remark after which a person is offered. */
const stuckRounds = 3

function coachSlot(number: SectionNumber, runs: number): string {
  return `coach:${number}#${runs}`
}

function solid(proposal: Proposal, number: SectionNumber, checked: CheckedSection): readonly Block[] {
  const [first] = praisedIn(checked, sectionText(proposal.sections[number]), proposal.findings)
  if (first === undefined) return []
  return [
    { type: 'note', text: wordsIn(proposal.language).coach.solid },
    { type: 'quote', text: sayPassage(first.quote) },
  ]
}

function buttons(
  proposal: Proposal,
  number: SectionNumber,
  open: readonly Remark[],
  rubric: Rubric,
): readonly Button[] {
  const words = wordsIn(proposal.language).buttons
  const args = { section: String(number) }
  return [
    button(proposal, nextLabel(proposal, number, rubric), 'next', { args, style: 'primary' }),
    button(proposal, words.edit, 'edit', { args, opens: 'form' }),
    ...(open.length > shownRemarks || open.some(({ others }) => others.length > 0)
      ? [button(proposal, words.seeAll, 'see-all', { args })]
      : []),
    ...(stuckOn(open) !== undefined ? [button(proposal, words.askHuman, 'ask-human', { args, opens: 'form' })] : []),
    ...(isUnfinished(proposal.sections[number].reading) ? [button(proposal, words.coachAgain, 'coach', { args })] : []),
  ]
}

/** What *Next section* leads to as things stand: it names what does not simply follow. */
export function nextLabel(proposal: Proposal, number: SectionNumber, rubric: Rubric): string {
  const { buttons } = wordsIn(proposal.language)
  const missing = whereAfter(proposal, number, rubric)
  if (missing === null) return buttons.toRecap
  const following = sectionsOf(rubric).find((one) => one > number)
  return missing.section === following
    ? buttons.next
    : buttons.goTo(rubric.sections[missing.section].name[proposal.language])
}

function headCoach({ language, sections }: Proposal, number: SectionNumber, rubric: Rubric): string {
  const { heading, headingRead } = wordsIn(language).coach
  const isRead = sections[number].reading?.status === 'read'
  return (isRead ? headingRead : heading)(...nameInPlace(rubric, number, language))
}
