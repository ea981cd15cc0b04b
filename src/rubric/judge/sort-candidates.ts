import type { Severity } from '../finding.ts'
import type { Candidate } from './candidates.ts'
import type { Reason, Recorded } from './judged.ts'
import { isNamedBy } from './one-weakness.ts'
import { leastCertainty } from './votes.ts'

const weights: Readonly<Record<Severity, number>> = { blocking: 3, major: 3, minor: 1 }

/** Weightiest first: severity times certainty; of equal weight in the order of the text. */
function rankByWeight(candidates: readonly Candidate[]): readonly Candidate[] {
  const weightOf = ({ finding, certainty }: Candidate): number => weights[finding.severity] * certainty
  const placeOf = ({ finding }: Candidate): number => finding.span?.start ?? -1
  return candidates.toSorted(
    (a, b) => weightOf(b) - weightOf(a) || a.finding.section - b.finding.section || placeOf(a) - placeOf(b),
  )
}

/**
 * Those that may be shown, weightiest first, and those that are only recorded, each with its reason. What is in doubt takes no
 * other's place; what code has said as well does.
 */
export function sortCandidates(
  candidates: readonly Candidate[],
  objectionTo: (candidate: Candidate) => Reason | null,
): { readonly shown: readonly Candidate[]; readonly recorded: readonly Recorded[] } {
  const alone = candidates.map((candidate) => ({ candidate, why: objectionTo(candidate) ?? doubt(candidate) }))
  const sound = alone.flatMap(({ candidate, why }) => (why === null || why === 'redundant' ? [candidate] : []))
  const judged = alone.map(({ candidate, why }) => ({
    candidate,
    why: why ?? (isNamedBy(candidate, sound) ? ('redundant' as const) : null),
  }))
  return {
    shown: rankByWeight(judged.flatMap(({ candidate, why }) => (why === null ? [candidate] : []))),
    recorded: judged.flatMap(({ candidate: { finding }, why }) => (why === null ? [] : [{ finding, why }])),
  }
}

function doubt({ certainty, outvoted }: Candidate): Reason | null {
  if (outvoted) return 'outvoted'
  return certainty < leastCertainty ? 'unsure' : null
}
