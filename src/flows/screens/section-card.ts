import { placeOf, type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { Criterion } from '../../rubric/criteria/criterion.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { clockTime } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'
import { writersOf } from '../authors/writers-of.ts'
import { openRemarks } from '../coach/remarks.ts'
import type { Effect } from '../model/effect.ts'
import { withSection } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Section } from '../model/section-text.ts'
import { isDrafting, progressOf, severityRank } from '../model/standing.ts'
import type { Button, View } from '../model/view.ts'
import { actions, button, optional, sentence, view } from './blocks.ts'
import { nothingFoundInLine } from './nothing-found.ts'
import { outlineButton } from './outline.ts'

/** The card of a section, edited in place: one line once nothing is to be written there for now. */
function sectionCard(proposal: Proposal, number: SectionNumber, rubric: Rubric): View {
  return isFolded(proposal, number) ? foldedCard(proposal, number, rubric) : openCard(proposal, number, rubric)
}

function isFolded(proposal: Proposal, number: SectionNumber): boolean {
  const { mark, folded, cards } = proposal.sections[number]
  return !isDrafting(proposal) || (mark !== 'open' && folded === cards)
}

/** The proposal with the card of a section folded that is finished or skipped. */
export function withFolded(proposal: Proposal, number: SectionNumber): Proposal {
  const section = proposal.sections[number]
  return section.mark === 'open' ? proposal : withSection(proposal, { ...section, folded: section.cards })
}

/** `Section 4/10 · Objectives · finished · 143 words · I found nothing · I cannot judge: …` */
function foldedCard(proposal: Proposal, number: SectionNumber, rubric: Rubric): View {
  const { language } = proposal
  const words = wordsIn(language)
  const section = proposal.sections[number]
  const name = rubric.sections[number].name[language]
  const line = [
    words.card.heading(placeOf(rubric, number), sectionsOf(rubric).length, name),
    ...(isDrafting(proposal) ? [words.progress[progressOf(section)]] : []),
    words.count.words(section.words),
    ...(isDrafting(proposal) ? verdict(proposal, number, rubric) : []),
  ]
  const args = { section: String(number) }
  const show = button(proposal, words.buttons.show, 'show', { args })
  const edit = button(proposal, words.buttons.edit, 'edit', { args, opens: 'form' })
  const open = button(proposal, words.buttons.reopen, 'section', { args })
  return view(language, [
    { type: 'text', text: line.join(' · ') },
    ...(isDrafting(proposal) ? actions([edit, open], [show]) : actions([show])),
  ])
}

/** What the checks of a finished section came to; nothing while the AI coach speaks of it in a message of its own. */
function verdict(proposal: Proposal, number: SectionNumber, rubric: Rubric): readonly string[] {
  const { runs, reading, mark } = proposal.sections[number]
  if (mark !== 'done' || runs === 0 || reading !== null) return []
  const words = wordsIn(proposal.language)
  const remarks = openRemarks(proposal, number, rubric).length
  return remarks === 0 ? nothingFoundInLine(proposal, number, rubric) : [words.count.findings(remarks)]
}

/** What is asked, what is looked at, what is written so far. */
function openCard(proposal: Proposal, number: SectionNumber, rubric: Rubric): View {
  const { language } = proposal
  const words = wordsIn(language)
  const about = rubric.sections[number]
  const asked = mostSevere(number, rubric).map((one) => one.ask[language])
  return view(language, [
    {
      type: 'heading',
      text: words.card.heading(placeOf(rubric, number), sectionsOf(rubric).length, about.name[language]),
    },
    { type: 'note', text: timing(proposal, number, rubric) },
    { type: 'text', text: about.ask[language] },
    ...optional(
      asked.length > 0 && { type: 'note', text: words.card.criteria },
      asked.length > 0 && { type: 'list', style: 'bullet', items: asked },
      { type: 'text', text: answerLine(proposal, number) },
    ),
    ...actions(visible(proposal, number), more(proposal, number)),
  ])
}

/** The criteria that a card names: the most severe few; the coach knows the rest. */
function mostSevere(number: SectionNumber, rubric: Rubric): readonly Criterion[] {
  const mine = rubric.criteria.filter((one) => one.section === number)
  return mine.toSorted((a, b) => severityRank[a.severity] - severityRank[b.severity]).slice(0, shownCriteria)
}

const shownCriteria = 4

/** Edits the section's card where it stands. */
export function refreshCard(proposal: Proposal, number: SectionNumber, rubric: Rubric): readonly Effect[] {
  const { cards } = proposal.sections[number]
  if (cards === 0) return []
  return [{ type: 'show', to: 'thread', slot: cardSlot(number, cards), view: sectionCard(proposal, number, rubric) }]
}

/** Posts the card at the end of the thread, counted already in `cards`, and takes the older one away. */
export function postCard(proposal: Proposal, number: SectionNumber, rubric: Rubric): readonly Effect[] {
  const { cards } = proposal.sections[number]
  const moved = sentence(proposal.language, wordsIn(proposal.language).card.moved(placeOf(rubric, number)))
  const older: readonly Effect[] =
    cards > 1 ? [{ type: 'remove', to: 'thread', slot: cardSlot(number, cards - 1), view: moved }] : []
  return [...refreshCard(proposal, number, rubric), ...older]
}

function cardSlot(number: SectionNumber, cards: number): string {
  return `section:${number}#${cards}`
}

function timing(proposal: Proposal, number: SectionNumber, rubric: Rubric): string {
  const words = wordsIn(proposal.language)
  const about = rubric.sections[number]
  const minutes = words.card.minutes(about.minutes)
  return about.need === 'optional' ? `${minutes} · ${words.card.optional}` : minutes
}

/** `Your answer: 2 messages, 143 words · saved 14:02` */
function answerLine(proposal: Proposal, number: SectionNumber): string {
  const words = wordsIn(proposal.language)
  const section = proposal.sections[number]
  const mark = section.mark === 'open' ? '' : ` · ${words.progress[progressOf(section)]}`
  if (section.pieces.length === 0 || section.savedAt === null) return `${words.card.empty}${mark}`
  const messages = words.count.messages(section.pieces.length)
  const time = clockTime(section.savedAt, proposal.language, proposal.timeZone)
  return `${words.card.answer(messages, words.count.words(section.words), time)}${mark}${writers(proposal, section)}`
}

/** Where more than one person wrote in the section, who did. */
function writers(proposal: Proposal, { pieces }: Section): string {
  const isShared = new Set(pieces.map(({ by }) => by)).size > 1
  const names = isShared ? writersOf(proposal, pieces) : ''
  return names === '' ? '' : ` · ${names}`
}

function visible(proposal: Proposal, number: SectionNumber): readonly Button[] {
  const { buttons } = wordsIn(proposal.language)
  const args = { section: String(number) }
  return [
    button(proposal, buttons.done, 'done', { style: 'primary', args }),
    button(proposal, buttons.example, 'example', { args }),
    button(proposal, buttons.skip, 'skip', { args }),
    outlineButton(proposal),
  ]
}

function more(proposal: Proposal, number: SectionNumber): readonly Button[] {
  const { buttons } = wordsIn(proposal.language)
  const args = { section: String(number) }
  return [
    button(proposal, buttons.back, 'back', { args }),
    button(proposal, buttons.show, 'show', { args }),
    button(proposal, buttons.edit, 'edit', { args, opens: 'form' }),
    button(proposal, buttons.why, 'why', { args }),
    button(proposal, buttons.check, 'coach', { args }),
    ...(proposal.sections[number].pieces.length > 0 ? [button(proposal, buttons.clear, 'clear', { args })] : []),
    button(proposal, buttons.help, 'help'),
    button(proposal, buttons.otherLanguage, 'language', { args: { to: proposal.language === 'fr' ? 'en' : 'fr' } }),
  ]
}
