import { type SectionNumber, sectionNumbers } from '../../rubric/section.ts'
import type { Programme } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { attachmentView, attachmentWords } from '../screens/attachment.ts'
import { sentence } from '../screens/blocks.ts'
import { attachmentsOf } from './attachments.ts'

/**
 * The step, with a message for each picture that came into a section's text, or whose description changed; that of one that
 * left it goes. The difference of the sections decides, so that no act has to think of it.
 */
export function withAttachments({ rubric }: Pick<Programme, 'rubric'>, before: Proposal, outcome: Step): Step {
  const after = outcome.proposal
  if (after === null || after.sections === before.sections || outcome.errors !== null) return outcome
  const effects = sectionNumbers.flatMap((number) => changesIn(before, after, number, rubric))
  return effects.length === 0 ? outcome : { ...outcome, effects: [...outcome.effects, ...effects] }
}

function changesIn(
  before: Proposal,
  after: Proposal,
  section: SectionNumber,
  rubric: Programme['rubric'],
): readonly Effect[] {
  if (before.sections[section] === after.sections[section]) return []
  const [old, now] = [attachmentsOf(before.sections[section]), attachmentsOf(after.sections[section])]
  const shown = now.flatMap((attachment, index): readonly Effect[] => {
    const was = old[index]
    if (was?.id === attachment.id && was.description === attachment.description) return []
    const view = attachmentView(after, section, attachment, rubric)
    return [{ type: 'show', to: 'thread', slot: slotOf(section, index), view }]
  })
  const gone = sentence(after.language, attachmentWords.gone[after.language])
  const removed = old.slice(now.length).map((_, index): Effect => {
    return { type: 'remove', to: 'thread', slot: slotOf(section, now.length + index), view: gone }
  })
  return [...shown, ...removed]
}

function slotOf(section: SectionNumber, index: number): string {
  return `picture:${section}.${index + 1}`
}
