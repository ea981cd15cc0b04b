import { checkProposal } from '../../src/rubric/checks/check-proposal.ts'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
import { wholeChecks } from '../../src/rubric/checks/checks.ts'
import type { Finding } from '../../src/rubric/finding.ts'
import type { Reason } from '../../src/rubric/judge/judged.ts'
import type { Outcome } from './read-tasks.ts'
import type { Task } from './tasks.ts'

/** What became of one criterion over all texts that were read. */
export interface CriterionCount {
  readonly criterion: string
  readonly automatic: { fr: number; en: number }
  /** Findings of the model that are shown. */
  readonly shown: { fr: number; en: number }
  /** Findings of the model that are kept back, by reason. */
  readonly recorded: Partial<Record<Reason, number>>
  notAssessed: number
}

/** Counts findings by criterion, in the order of their ids; criteria without any are left out. */
export function criterionCounts(outcomes: readonly Outcome[]): readonly CriterionCount[] {
  const counts = new Map<string, CriterionCount>()
  const of = (criterion: string): CriterionCount => {
    const known = counts.get(criterion)
    if (known !== undefined) return known
    const made = { criterion, automatic: { fr: 0, en: 0 }, shown: { fr: 0, en: 0 }, recorded: {}, notAssessed: 0 }
    counts.set(criterion, made)
    return made
  }
  for (const { task, judged } of outcomes) {
    if (judged === null) continue
    const { lang } = task
    for (const { criterion } of automaticOf(task)) of(criterion).automatic[lang] += 1
    for (const { criterion } of judged.findings) of(criterion).shown[lang] += 1
    for (const { finding, why } of judged.recorded) {
      const { recorded } = of(finding.criterion)
      recorded[why] = (recorded[why] ?? 0) + 1
    }
    for (const id of judged.notAssessed) of(id).notAssessed += 1
  }
  return [...counts.values()].toSorted((one, other) =>
    one.criterion.localeCompare(other.criterion, 'en', { numeric: true }),
  )
}

function automaticOf({ scope, texts }: Task): readonly Finding[] {
  if (scope !== 'whole') return checkSection(scope, texts[scope]).findings
  return checkProposal(texts).findings.filter(({ criterion }) => Object.hasOwn(wholeChecks, criterion))
}
