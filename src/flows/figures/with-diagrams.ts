import { type SectionNumber, sectionNumbers } from '../../rubric/section.ts'
import { type ActContext, leaveProposal, type Programme } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Section } from '../model/section-text.ts'
import type { SectionDiagrams } from './diagram.ts'
import { diagramsOf } from './diagrams-in.ts'
import type { WithDiagrams } from './drawn-diagrams.ts'
import { diagramStamp, drawing } from './drawing-rules.ts'

/**
 * The step, with the diagrams of each section whose Mermaid texts changed to be drawn: the difference of the sections
 * decides, so that no act has to think of it. Nothing where the program draws none.
 */
export function withDiagrams({ errands }: Programme, before: Proposal, outcome: Step): Step {
  const after = outcome.proposal
  if (after === null || after.sections === before.sections || outcome.errors !== null) return outcome
  if (!Object.hasOwn(errands, drawing)) return outcome
  const changed = sectionNumbers.filter((number) => isToDraw(before, after, number))
  if (changed.length === 0) return outcome
  const asked = changed.map((number) => [number, askedAnew(after.diagrams?.[number])] as const)
  const proposal = { ...after, diagrams: { ...after.diagrams, ...Object.fromEntries(asked) } }
  const drawings = asked.map(([number, { run }]) => drawEffect(proposal, number, run))
  return { ...outcome, proposal, effects: [...outcome.effects, ...drawings] }
}

/** Also where other words of the section changed while they were being drawn: that drawing comes back as outdated. */
function isToDraw(before: Proposal, after: Proposal, number: SectionNumber): boolean {
  const [old, now] = [before.sections[number], after.sections[number]]
  if (old === now || old.revision === now.revision) return false
  return after.diagrams?.[number]?.status === 'asked' || sourcesOf(old) !== sourcesOf(now)
}

function sourcesOf(section: Section): string {
  return JSON.stringify(diagramsOf(section).map(({ text }) => text))
}

function askedAnew(before: SectionDiagrams | undefined): SectionDiagrams {
  const { run = 0, messages = 0, diagrams = [], kept } = before ?? {}
  return { run: run + 1, status: 'asked', messages, diagrams, ...(kept && { kept }) }
}

/** Whether the section has diagrams that nobody ever asked to be drawn: its text is older than drawing. */
export function isNeverAsked({ sections, diagrams }: WithDiagrams, section: SectionNumber): boolean {
  return diagrams?.[section] === undefined && diagramsOf(sections[section]).length > 0
}

/** What was never drawn is, now that a page shows it; in the thread nobody waits for it. */
export function drawNeverAsked({ proposal, errands }: ActContext): Step {
  if (!Object.hasOwn(errands, drawing)) return leaveProposal(proposal)
  const asked = sectionNumbers
    .filter((number) => isNeverAsked(proposal, number))
    .map((number) => [number, { ...askedAnew(undefined), for: 'page' as const }] as const)
  if (asked.length === 0) return leaveProposal(proposal)
  const now = { ...proposal, diagrams: { ...proposal.diagrams, ...Object.fromEntries(asked) } }
  return leaveProposal(now, ...asked.map(([number, { run }]) => drawEffect(now, number, run)))
}

function drawEffect(proposal: Proposal, subject: SectionNumber, run: number): Effect {
  return { type: 'errand', errand: { kind: drawing, subject, run, of: diagramStamp(proposal, subject) } }
}
