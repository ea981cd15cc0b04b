import type { SectionNumber } from '../../rubric/section.ts'
import { type ActContext, type ErrandRules, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { tellMisconfigured } from '../screens/blocked.ts'
import { refreshDiagrams } from '../screens/diagram.ts'
import type { Diagram, SectionDiagrams } from './diagram.ts'

/** The kind of errand that draws a section's diagrams. */
export const drawing = 'draw'

/** What drawing a section's diagrams comes back with: what became of each, in order. */
export interface Drawn {
  readonly diagrams: readonly Diagram[]
  /** Those of earlier texts whose pictures a frozen version still shows. */
  readonly kept?: readonly Diagram[]
}

/** The core's side of a drawing: nobody wrote anything, so that the proposal counts as touched when its learner last did. */
export const drawingRules: ErrandRules<SectionNumber, Drawn> = {
  awaits: (proposal, { subject, run }) => {
    const asked = proposal.diagrams?.[subject]
    return asked?.status === 'asked' && asked.run === run
  },
  stampOf: diagramStamp,
  takeOutcome(context, { subject, run }, outcome) {
    switch (outcome.type) {
      case 'answered': {
        const { diagrams, kept = [] } = outcome.answer
        return end(context, subject, { run, status: 'drawn', messages: diagrams.length, diagrams, ...keeping(kept) })
      }
      case 'failed': {
        // The pictures stand as they did: the next drawing says which of them nobody needs any more.
        const { diagrams = [], kept = [] } = context.proposal.diagrams?.[subject] ?? {}
        const drawn = [...diagrams, ...kept].filter((one) => one.outcome.type === 'drawn')
        return end(context, subject, { run, status: 'failed', messages: 1, diagrams: [], ...keeping(drawn) })
      }
      case 'outdated':
        // Whatever changed the text asked for another drawing.
        return leaveProposal(context.proposal)
      default:
        return outcome satisfies never
    }
  },
  tellMisconfigured,
}

function keeping(kept: readonly Diagram[]): Pick<SectionDiagrams, 'kept'> {
  return kept.length === 0 ? {} : { kept }
}

/** Changes whenever the section's text does. */
export function diagramStamp(proposal: Proposal, section: SectionNumber): string {
  return String(proposal.sections[section].revision)
}

function end({ proposal, rubric }: ActContext, section: SectionNumber, drawn: SectionDiagrams): Step {
  if (proposal.diagrams?.[section]?.for === 'page') {
    const kept: SectionDiagrams = { ...drawn, messages: 0 }
    return leaveProposal({ ...proposal, diagrams: { ...proposal.diagrams, [section]: kept } })
  }
  const now = { ...proposal, diagrams: { ...proposal.diagrams, [section]: drawn } }
  return leaveProposal(now, ...refreshDiagrams(proposal, now, section, rubric))
}
