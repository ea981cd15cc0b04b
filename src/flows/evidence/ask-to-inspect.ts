import type { StepContext } from '../model/act-context.ts'
import type { Effect } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { factsCard } from '../screens/facts-card.ts'
import type { Inspection } from './inspection.ts'
import { inspectionStamp, linkSection } from './linked-repositories.ts'

/** The kind of errand that looks at what the links lead to. */
export const inspection = 'inspection'

/** How it is asked for: `since`, `tries` and `for` as `Inspection` has them. */
type InspectionWish = Pick<Inspection, 'since' | 'for'> & Partial<Pick<Inspection, 'tries'>>

/** The proposal with its links asked to be looked at, its card that says so, and the effect that asks. */
export function askToInspect(
  { rubric }: Pick<StepContext, 'rubric'>,
  before: Proposal,
  { since, tries = 0, for: version }: InspectionWish,
): { readonly proposal: Proposal; readonly effects: readonly Effect[] } {
  const { run = 0, cards = 1, repositories = [], sources = [] } = before.inspection ?? {}
  const of = inspectionStamp(before)
  const asked = { run: run + 1, status: 'asked', cards, of, since, tries, repositories, sources } as const
  const proposal = { ...before, inspection: version === undefined ? asked : { ...asked, for: version } }
  const errand = { kind: inspection, subject: linkSection, run: run + 1, of }
  return { proposal, effects: [factsCard(proposal, rubric), { type: 'errand', errand }] }
}
