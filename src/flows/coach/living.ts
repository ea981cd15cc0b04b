import { type Finding, findingKey } from '../../rubric/finding.ts'
import type { Noted } from '../model/proposal.ts'

/** Closed findings that a section keeps, for the record. */
const closedKept = 20

/**
 * The life of findings: one that is found again keeps its life (a dismissed one stays dismissed while its passage stands),
 * one that is found no more is closed, one whose passage changed is another finding and opens.
 */
export function living(
  before: readonly Noted[],
  found: readonly Finding[],
  run: 'same' | 'another-run',
): readonly Noted[] {
  const known = new Map(before.map((finding) => [findingKey(finding), finding]))
  const open = openRounds(before)
  const now = found.map((finding): Noted => {
    const reason = reasonFor(finding, known.get(findingKey(finding)))
    const rounds = roundsBefore(open, finding) + (run === 'another-run' ? 1 : 0)
    return { ...finding, life: reason === null ? 'open' : 'dismissed', reason, rounds: Math.max(rounds, 1) }
  })
  for (const finding of found) known.delete(findingKey(finding))
  return [...now, ...closeFindings([...known.values()])]
}

/** What was meant as advice is not meant as something that stops a submission: that has to be said anew. */
function reasonFor({ severity }: Finding, before: Noted | undefined): string | null {
  if (before === undefined || (severity === 'blocking' && before.severity !== 'blocking')) return null
  return before.reason
}

/** The runs in which this very passage was found before: one that was just written is new, whatever was said of another. */
function roundsBefore(before: ReadonlyMap<string, number>, finding: Finding): number {
  return before.get(passageKey(finding)) ?? 0
}

function openRounds(before: readonly Noted[]): ReadonlyMap<string, number> {
  const rounds = new Map<string, number>()
  for (const one of before) {
    if (one.life === 'open') rounds.set(passageKey(one), Math.max(one.rounds, rounds.get(passageKey(one)) ?? 0))
  }
  return rounds
}

/** The same words, whatever became of their case, spaces and signs. */
function passageKey({ criterion, section, about }: Finding): string {
  const words = about
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return `${criterion}/${section}/${words?.join(' ') ?? about}`
}

/** Reasons are kept, in case the passage comes back; of the other closed findings, the last few. */
function closeFindings(findings: readonly Noted[]): readonly Noted[] {
  const closed = findings.map((finding): Noted => ({ ...finding, life: 'closed' }))
  const withReason = closed.filter((finding) => finding.reason !== null)
  return [...withReason, ...closed.filter((finding) => finding.reason === null).slice(-closedKept)]
}
