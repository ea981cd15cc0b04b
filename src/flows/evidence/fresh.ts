import { daysBefore } from '../../text/format.ts'
import type { Proposal, State } from '../model/proposal.ts'
import type { Inspection, RepositoryEvidence } from './inspection.ts'
import { freshSource } from '../../rubric/sources/source-evidence.ts'
import { linkedRepositories, writeName } from './linked-repositories.ts'
import { linkedSources } from './linked-sources.ts'

/** So often in a row a repository is tried again by itself that a host had no answer about. */
const mostTries = 3

const living: ReadonlySet<State> = new Set(['drafting', 'submitted', 'in-review', 'changes-requested'])

/** The moment so many minutes earlier. */
export function minutesBefore(at: string, minutes: number): string {
  return daysBefore(at, minutes / 1440)
}

/** Whether all that it links was looked at since then, sources within their seven days, and nothing of it is worth another try. */
export function isFresh(proposal: Proposal, since: string): boolean {
  const known = proposal.inspection?.sources ?? []
  return (
    linkedRepositories(proposal).every((name) => freshEvidence(proposal, writeName(name), since) !== null) &&
    linkedSources(proposal).every((source) => freshSource(source, known, since) !== null)
  )
}

/** What is known of a repository that need not be looked at again, by its name as it is linked; null where there is nothing. */
export function freshEvidence(
  { inspection }: Pick<Proposal, 'inspection'>,
  name: string,
  since: string,
): RepositoryEvidence | null {
  const known = lastingEvidence({ inspection }, name)
  return known !== null && known.at >= since ? known : null
}

/** When those are looked at by themselves that their owner's looks of the day were not enough for; null where there are none. */
export function lookedAgainAt({ inspection, state }: Pick<Proposal, 'inspection' | 'state'>): string | null {
  return inspection?.status === 'found' && living.has(state) ? (inspection.again ?? null) : null
}

/** When the first of those is tried again by itself that a host had no answer about; null where none is. */
export function triedAgainAt(proposal: Pick<Proposal, 'id' | 'inspection' | 'state'>): string | null {
  const { id, inspection, state } = proposal
  if (inspection === undefined || !isTriedAgain(inspection) || !living.has(state)) return null
  const unseen = inspection.repositories.flatMap((one) =>
    one.type === 'not inspected' && one.why !== 'used up' && !isLasting(one) ? [one] : [],
  )
  const untold = (inspection.sources ?? []).flatMap((one) => (one.type === 'not verified' ? [one] : []))
  const moments = [...unseen, ...untold].flatMap(({ why, retryAt }) =>
    retryAt === null ? [] : [why === 'limited' ? keepApart(retryAt, id) : retryAt],
  )
  return moments.toSorted()[0] ?? null
}

/** What waits for one limit of a host wakes within a minute after it, not at once: each proposal always at the same moment of it. */
function keepApart(at: string, id: string): string {
  const spread = Array.from(id).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 60_000, 0)
  return minutesBefore(at, -spread / 60_000)
}

function isTriedAgain({ status, tries }: Inspection): boolean {
  return status === 'found' && tries < mostTries
}

/** What is known of a repository, where a later look would most likely find it again; null where it would not. */
export function lastingEvidence({ inspection }: Pick<Proposal, 'inspection'>, name: string): RepositoryEvidence | null {
  const known = inspection?.repositories.find(({ asked }) => asked.toLowerCase() === name.toLowerCase())
  return known !== undefined && isLasting(known) ? known : null
}

/** What a later look would find again: not where a host was asked in vain, through no fault of the repository. */
function isLasting(evidence: RepositoryEvidence): boolean {
  return evidence.type === 'inspected' || lasting.has(evidence.why)
}

const lasting: ReadonlySet<string> = new Set(['missing', 'private', 'empty', 'blocked', 'refused', 'large'])
