import type { CheckedSection } from '../checks/check-section.ts'
import { type Finding, isFamilySilence, isSilence } from '../finding.ts'
import { type Draft, wordsAt } from '../prompt/draft.ts'
import { isWeak } from './contract.ts'
import type { Weighed } from './votes.ts'

/** A subject that code had read nothing on, and that a model found treated: where, or null where it named no passage. */
export interface Addressed {
  readonly criterion: string
  readonly passage: string | null
}

/**
 * What a reading answers of code's own questions: a subject is treated where the verdict says so, and a family is as soon as any
 * passage is named, however short it falls. That it is missing, without a passage, leaves the question as it is.
 */
export function addressedIn(
  { findings }: CheckedSection,
  verdicts: readonly Weighed[],
  draft: Draft,
): readonly Addressed[] {
  const asked = findings.filter(isSilence)
  const families = new Set(asked.filter(isFamilySilence).map(({ criterion }) => criterion))
  return [...new Set(asked.map(({ criterion }) => criterion))].flatMap((criterion): readonly Addressed[] => {
    const verdict = verdicts.find(({ id }) => id === criterion)
    if (verdict === undefined) return []
    const sentence = draft.sentences[(verdict.evidence[0] ?? 0) - 1]
    const passage = sentence === undefined ? null : wordsAt(draft, sentence)
    const isTreated = !isWeak(verdict) || (passage !== null && families.has(criterion))
    return isTreated ? [{ criterion, passage }] : []
  })
}

/** The findings without code's own questions that a reading has answered. */
export function withoutAddressed(findings: readonly Finding[], addressed: readonly Addressed[]): readonly Finding[] {
  const answered = new Set(addressed.map(({ criterion }) => criterion))
  return findings.filter((one) => !isSilence(one) || !answered.has(one.criterion))
}
