import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Proposal } from './proposal.ts'
import { isEmpty, progressOf } from './standing.ts'

/** What a section can still lack, the most pressing first. */
const lacks = ['empty', 'blocking', 'asked', 'unfinished', 'skipped'] as const

/** What a section still lacks: words, a correction, an answer to a request, its learner's word that it is finished. */
export type Lack = (typeof lacks)[number]

/** A section that something is missing in. */
export interface Missing {
  readonly section: SectionNumber
  readonly lack: Lack
}

/** What is missing in a section, the most pressing alone; null where nothing is. */
function lackOf(proposal: Proposal, number: SectionNumber, rubric: Rubric): Lack | null {
  const section = proposal.sections[number]
  const isRequired = rubric.sections[number].need === 'required'
  const isSkipped = section.mark === 'skipped'
  // An optional section that its learner has not seen yet is on their way; left empty after that, it is their choice.
  if (isEmpty(section) && !isSkipped && (isRequired || section.cards === 0)) return 'empty'
  if (isBlocked(proposal, number)) return 'blocking'
  if (proposal.changes.some((change) => change.section === number && change.status === 'open')) return 'asked'
  if (progressOf(section) === 'written') return 'unfinished'
  return isSkipped && isRequired ? 'skipped' : null
}

/** Everything that is missing, in the order in which it is gone through: by what is lacking, then as the sections stand. */
export function missingIn(proposal: Proposal, rubric: Rubric): readonly Missing[] {
  const found = sectionsOf(rubric).flatMap((section) => {
    const lack = lackOf(proposal, section, rubric)
    return lack === null ? [] : [{ section, lack }]
  })
  return found.toSorted((a, b) => rankOf(a) - rankOf(b))
}

/** Where *Continue* goes: what is being written, else the first that is missing; null for the recap. */
export function whereNext(proposal: Proposal, rubric: Rubric): Missing | null {
  const missing = missingIn(proposal, rubric)
  const here = missing.find(({ section, lack }) => section === proposal.at && lack === 'unfinished')
  return here ?? missing[0] ?? null
}

/**
 * Where *Next section* goes from a section: to the first that is missing elsewhere, what follows before what stands further
 * up; null for the recap. From a skipped section it does not go back to other skipped ones: that way has an end.
 */
export function whereAfter(proposal: Proposal, from: SectionNumber, rubric: Rubric): Missing | null {
  const others = missingIn(proposal, rubric).filter(({ section }) => section !== from)
  const [first] = others
  if (first === undefined) return null
  const alike = others.filter(({ lack }) => lack === first.lack)
  const following = alike.find(({ section }) => section > from)
  if (following !== undefined) return following
  return first.lack === 'skipped' && proposal.sections[from].mark === 'skipped' ? null : first
}

/** The sections that keep the proposal from being submitted, in the order in which they are gone through. */
export function stoppingSections(proposal: Proposal, rubric: Rubric): readonly SectionNumber[] {
  const stops = ({ section, lack }: Missing) =>
    lack === 'skipped' ? isEmpty(proposal.sections[section]) : lack !== 'unfinished'
  return missingIn(proposal, rubric)
    .filter(stops)
    .map(({ section }) => section)
}

function rankOf({ lack }: Missing): number {
  return lacks.indexOf(lack)
}

/** What is missing altogether (criterion X9) is another matter: the section is empty. */
function isBlocked({ findings }: Proposal, number: SectionNumber): boolean {
  return findings.some(
    ({ section, life, severity, criterion }) =>
      section === number && life === 'open' && severity === 'blocking' && criterion !== 'X9',
  )
}
