import type { Rubric } from '../../rubric/rubric.ts'
import { sectionsOf } from '../../rubric/rubric.ts'
import { sectionNumbers } from '../../rubric/section.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { Proposal } from './proposal.ts'
import type { Section } from './section-text.ts'
import { sectionText } from './section-text.ts'
import { sectionsFrom } from './pieces.ts'
import { findTitle } from './title.ts'

/** Where one section stands: without a word, written, finished by its learner, or skipped for now, whatever is in it. */
export type Progress = 'empty' | 'written' | 'finished' | 'skipped'

/** Where the section stands: the one place that tells the four apart. */
export function progressOf(section: Section): Progress {
  if (section.mark === 'skipped') return 'skipped'
  if (isEmpty(section)) return 'empty'
  return section.mark === 'done' ? 'finished' : 'written'
}

/** The sections asked for that stand there. */
export function sectionsThat(are: Progress, proposal: Proposal, rubric: Rubric): readonly SectionNumber[] {
  return sectionsOf(rubric).filter((number) => progressOf(proposal.sections[number]) === are)
}

/** How many of the sections asked for the learner has finished: a skipped one is not. */
export function finishedCount(proposal: Proposal, rubric: Rubric): number {
  return sectionsThat('finished', proposal, rubric).length
}

/** Whether the learner may change the text now. */
export function isDrafting(proposal: Proposal): boolean {
  return proposal.state === 'drafting' || proposal.state === 'changes-requested'
}

/** Whether its author has set it aside for a while. */
export function isPaused(proposal: Proposal): proposal is Proposal & { readonly paused: string } {
  return proposal.paused !== undefined && proposal.paused !== null
}

/** Whether its author's account is closed, and nobody else writes it. */
export function isLeft({ gone, owner, authors }: Proposal): boolean {
  return gone === owner.id && authors.every(({ id, rights }) => id === owner.id || !rights.includes('write'))
}

/** The draft's title, or “Untitled”. */
export function titleOf(proposal: Proposal): string {
  return draftTitle(proposal) || wordsIn(proposal.language).untitled
}

/** The draft's title; empty while there is none. Looks no further than the first piece that holds one: it is asked for at every turn. */
export function draftTitle({ sections }: Proposal): string {
  for (const { text } of sections[1].pieces) {
    const title = findTitle(text)
    if (title !== '') return title
  }
  return ''
}

/** The title of section 1's text, or “Untitled”. */
export function titleFrom(text: string, language: Language): string {
  return findTitle(text) || wordsIn(language).untitled
}

/** Every section's text; none for those that are not asked for. */
export function textsOf(proposal: Proposal, rubric: Rubric): Readonly<Record<SectionNumber, string>> {
  const asked = new Set(sectionsOf(rubric))
  return sectionsFrom((number) => (asked.has(number) ? sectionText(proposal.sections[number]) : ''))
}

/** The most severe first. */
export const severityRank = { blocking: 0, major: 1, minor: 2 } as const

/** A section is empty until it holds a word, as the checks count (criterion X9): emoji alone say nothing yet. */
export function isEmpty(section: Section): boolean {
  return section.words === 0
}

/** Changes whenever any section's text does: a recap is about exactly this text. */
export function textStamp(proposal: Proposal): string {
  return sectionNumbers.map((number) => proposal.sections[number].revision).join('.')
}
