import type { Candidate } from './candidates.ts'
import { pairwise } from './contract.ts'

/**
 * Whose a weakness is where several criteria could name it: a finding of the first gives way to one of the others on the same
 * entry, passage or pair. A risk without an answer is K2's, one whose answer repeats it K8's; an aim off topic is O5's, an
 * indicator M6's; what is vague or unmeasured has no start to ask for, and what is off topic or a tool alone no indicator and no component;
 * figures that differ are X6's.
 */
export const givesWayTo: Readonly<Record<string, readonly string[]>> = {
  K3: ['K2', 'K8'],
  K7: ['K2'],
  K8: ['K2'],
  O2: ['O5'],
  O3: ['O5'],
  O4: ['O2', 'O3', 'O5'],
  O8: ['O2', 'O5'],
  M4: ['M6'],
  M5: ['M6'],
  M8: ['M6'],
  X7: ['X6'],
  X8: ['X6', 'X7'],
  Z4: ['X6', 'X7', 'X8'],
  X2: ['O5', 'O6'],
  X3: ['O5', 'O6'],
}

/** Whether another of these findings names the same weakness, and this one gives way to it. */
export function isNamedBy(candidate: Candidate, others: readonly Candidate[]): boolean {
  const owners = givesWayTo[candidate.finding.criterion] ?? []
  return others.some((other) => owners.includes(other.finding.criterion) && isSamePlace(candidate, other))
}

/** The same entry, or a passage in common; of two pairs both passages. */
function isSamePlace(one: Candidate, other: Candidate): boolean {
  const numbers = new Set(other.sentences.map(({ number }) => number))
  const shared = one.sentences.filter(({ number }) => numbers.has(number)).length
  if (pairwise.has(one.finding.criterion)) return shared >= 2
  const { item, section } = one.finding
  return shared > 0 || (item !== null && item === other.finding.item && section === other.finding.section)
}
