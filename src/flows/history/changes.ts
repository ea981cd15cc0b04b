import type { SectionNumber } from '../../rubric/section.ts'
import type { Event } from '../model/event.ts'
import type { RevisionKey } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Section } from '../model/section-text.ts'
import type { ChangeKind, SectionChange, TextChange } from '../model/text-change.ts'

/** What became of a section's text and mark; null where nothing did that undo takes back. */
export function changeBetween(before: Section, after: Section): SectionChange | null {
  const { number: section, mark } = before
  const [was, is] = [textsById(before), textsById(after)]
  const lost = before.pieces.filter(({ id, text }) => is.get(id) !== text).map(({ id }) => id)
  const gained = after.pieces
    .filter(({ id, text }) => was.get(id) !== text)
    .map(({ id, revision }) => ({ id, revision }))
  const isSkip = after.mark === 'skipped' && mark !== 'skipped'
  if (lost.length + gained.length === 0 && !isSkip) return null
  return { section, mark, had: before.pieces.length, lost, gained, before: lost.length === 0 ? null : before.revision }
}

function textsById({ pieces }: Section): ReadonlyMap<string, string> {
  return new Map(pieces.map(({ id, text }) => [id, text]))
}

/** What a change is called where the act does not say: the pieces tell, and what was done. */
export function kindOf(parts: readonly SectionChange[], { type }: Pick<Event, 'type'>): ChangeKind {
  const some = (of: 'lost' | 'gained') => parts.some((part) => part[of].length > 0)
  if (!some('lost')) return some('gained') ? 'added' : 'skipped'
  if (!some('gained')) return type === 'edited' || type === 'deleted' ? 'deleted' : 'cleared'
  return type === 'edited' ? 'edited' : 'replaced'
}

/**
 * The id of a change: the revision that it left its first section at, or, for a skip, that it found. Known before the
 * change is recorded, so that the answer to it has a button that undoes just this one.
 */
export function changeId({ sections }: Proposal, section: SectionNumber, what: 'text' | 'skip' = 'text'): string {
  return `${what === 'skip' ? 'skip.' : ''}${section}.${sections[section].revision}`
}

/** Which stored texts it takes to take the change back. */
export function textsNeeded({ parts }: TextChange): readonly RevisionKey[] {
  return parts.flatMap(({ section, before }) => (typeof before === 'number' ? [{ section, revision: before }] : []))
}

/** The change that a button names. */
export function findChange(changes: readonly TextChange[], id: string | undefined): TextChange | null {
  return changes.findLast((one) => one.id === id) ?? null
}

/** The latest change of what the learner is at: their section, what brought them there, or at the recap anything. */
export function latestHere({ at }: Pick<Proposal, 'at'>, changes: readonly TextChange[]): TextChange | null {
  const last = changes.at(-1)
  if (at === 'recap' || last?.what === 'skipped') return last ?? null
  return changes.findLast((one) => touches(one, at)) ?? null
}

/** Whether the change is about the section. */
export function touches({ parts }: TextChange, section: SectionNumber): boolean {
  return parts.some((part) => part.section === section)
}
