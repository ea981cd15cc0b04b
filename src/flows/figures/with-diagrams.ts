import { type SectionNumber, sectionNumbers } from '../../rubric/section.ts'
import type { Programme } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Proposal, Section } from '../model/proposal.ts'
import type { SectionDiagrams } from './diagram.ts'
import { diagramsOf } from './diagrams-in.ts'
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
  const { run = 0, messages = 0, diagrams = [] } = before ?? {}
  return { run: run + 1, status: 'asked', messages, diagrams }
}

function drawEffect(proposal: Proposal, subject: SectionNumber, run: number): Effect {
  return { type: 'errand', errand: { kind: drawing, subject, run, of: diagramStamp(proposal, subject) } }
}
