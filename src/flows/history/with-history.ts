import { sectionNumbers } from '../../rubric/section.ts'
import type { StepContext } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Section } from '../model/section-text.ts'
import type { RevisionCause, SectionChange, TextChange } from '../model/text-change.ts'
import { changeBetween, changeId, kindOf, touches } from './changes.ts'

/** How many changes can be undone one after another: beyond, what a section was is in its history. */
const undoable = 40

/**
 * The step, with the change of the text that undo takes back, and with every text that it put an end to, to be stored: the
 * difference of the sections, so that no act has to think of either.
 */
export function withHistory({ envelope }: StepContext, before: Proposal, outcome: Step): Step {
  const after = outcome.proposal
  if (after === null || after.sections === before.sections || outcome.errors !== null) return outcome
  const parts = sectionNumbers.flatMap((number) => partOf(before.sections[number], after.sections[number]))
  if (parts.length === 0) return outcome
  const what = outcome.what ?? kindOf(parts, envelope.event)
  const { at, actor } = envelope
  const stored = parts.flatMap((part) => storeBefore(part, before, { what, at, by: actor.id }))
  const effects = [...outcome.effects, ...stored]
  if (what === 'undone' || what === 'redone') return { ...outcome, effects }
  const id = changeId(after, parts[0]?.section ?? 1, what === 'skipped' ? 'skip' : 'text')
  return { ...outcome, effects, proposal: withChange(after, { id, what, at, by: actor.id, parts }) }
}

function partOf(before: Section, after: Section): readonly SectionChange[] {
  const part = before === after ? null : changeBetween(before, after)
  return part === null ? [] : [part]
}

/** What was undone can be made again only while its sections stay as they are. */
function withChange(proposal: Proposal, change: TextChange): Proposal {
  const redo = proposal.redo.filter((one) => !change.parts.some(({ section }) => touches(one, section)))
  return { ...proposal, redo, undo: [...proposal.undo, change].slice(-undoable) }
}

function storeBefore(
  { section, before: revision }: SectionChange,
  { sections }: Proposal,
  how: { readonly what: RevisionCause; readonly at: string; readonly by: string },
): readonly Effect[] {
  if (typeof revision !== 'number') return []
  const { words, pieces } = sections[section]
  return [{ type: 'store', revision: { section, revision, ...how, words, pieces } }]
}
