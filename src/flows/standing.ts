import { sectionNumbers } from '../rubric/section.ts'
import type { SectionNumber } from '../rubric/section.ts'
import type { Language } from '../text/language.ts'
import { wordsIn } from '../text/words.ts'
import type { Noted, Proposal, Section } from './proposal.ts'
import { sectionText } from './proposal.ts'
import { sectionsFrom } from './pieces.ts'

/** How many sections the learner has finished or chosen to skip. */
export function doneCount(proposal: Proposal): number {
  return sectionNumbers.filter((number) => proposal.sections[number].mark !== 'open').length
}

/** Whether the learner may change the text now. */
export function isDrafting(proposal: Proposal): boolean {
  return proposal.state === 'drafting' || proposal.state === 'changes-requested'
}

/** The draft's title. */
export function titleOf(proposal: Proposal): string {
  return titleFrom(sectionText(proposal.sections[1]), proposal.language)
}

/** The first line of section 1 without its Markdown heading marks, or “Untitled”. */
export function titleFrom(text: string, language: Language): string {
  const first = text
    .split('\n')
    .map((line) => line.replace(/^[#\s]+/, '').trim())
    .find((line) => line !== '')
  if (first === undefined) return wordsIn(language).untitled
  return first.length > 150 ? `${first.slice(0, 149).trimEnd()}…` : first
}

/** Every section's text. */
export function textsOf(proposal: Proposal): Readonly<Record<SectionNumber, string>> {
  return sectionsFrom((number) => sectionText(proposal.sections[number]))
}

/** Whose turn it is, in words. */
export function turnOf(proposal: Proposal): string {
  const { turns } = wordsIn(proposal.language)
  switch (proposal.state) {
    case 'drafting':
    case 'changes-requested':
      return turns.yours
    case 'submitted':
      return turns.reviewers
    case 'in-review':
      return proposal.review?.reviewer ? turns.reviewer(proposal.review.reviewer.name) : turns.reviewers
    case 'approved':
      return turns.bot
    case 'published':
      return turns.catalogue(proposal.published ?? proposal.version)
    case 'withdrawn':
    case 'archived':
      return turns.nobody
    default:
      return proposal.state satisfies never
  }
}

/** The findings of one section that are open, most severe first. */
export function openFindings(proposal: Proposal, number: SectionNumber): readonly Noted[] {
  const open = proposal.findings.filter((finding) => finding.section === number && finding.life === 'open')
  return open.toSorted((a, b) => severityRank[a.severity] - severityRank[b.severity])
}

/** The most severe first. */
export const severityRank = { blocking: 0, major: 1, minor: 2 } as const

/** A section is empty until it holds a word or any other sign. */
export function isEmpty(section: Section): boolean {
  return section.pieces.every((piece) => piece.text.trim() === '')
}

/** Changes whenever any section's text does: a recap is about exactly this text. */
export function textStamp(proposal: Proposal): string {
  return sectionNumbers.map((number) => proposal.sections[number].revision).join('.')
}
