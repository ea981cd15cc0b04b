import type { RepositoryEvidence } from '../../flows/evidence/inspection.ts'
import { hash } from 'node:crypto'
import { freshEvidence, lastingEvidence } from '../../flows/evidence/fresh.ts'
import { inspection } from '../../flows/evidence/ask-to-inspect.ts'
import { inspectionRules, type LinksFound } from '../../flows/evidence/inspection-rules.ts'
import { linkedSources } from '../../flows/evidence/linked-sources.ts'
import type { Proposal } from '../../flows/model/proposal.ts'
import type { SourceInspector } from '../../ports/source-inspector.ts'
import { freshSource, lookedAt, type SourceEvidence } from '../../rubric/sources/source-evidence.ts'
import { linkedRepositories, writeName } from '../../flows/evidence/linked-repositories.ts'
import type { ErrandOutcome } from '../../flows/model/errand.ts'
import type { Inspected, Inspector, NotInspected } from '../../ports/inspector.ts'
import type { CountedLook, Looks } from '../../ports/looks.ts'
import type { RepositoryName } from '../../rubric/facts/repository-name.ts'
import type { RepositoryState } from '../../rubric/facts/repository.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { ErrandInHand, ErrandKind } from './errand-kind.ts'

/** How long all repositories of a proposal may take together, in ms: below the limit of the errand, so that some are better than none. */
const patienceMs = 50_000
/** How long their hosts may take to tell of all data sources together, in ms: the repositories have the rest. */
const sourcesMs = 20_000

/** What looking at links takes. */
export interface InspectionNeeds {
  readonly inspector: Inspector
  readonly sources: SourceInspector
  readonly looks: Looks
  /** As ISO 8601. */
  readonly now: () => string
}

/** The repositories and data sources that a proposal links are looked at: a row of the table of errands. Null where nothing is to be looked at. */
export function inspectionKind(needs: InspectionNeeds | null): ErrandKind<SectionNumber, LinksFound, InspectionNeeds> {
  return {
    kind: inspection,
    queue: 'inspections',
    // GitHub wants to be asked one thing at a time, whichever process asks.
    atOnce: 1,
    atOnceInAll: 1,
    perMinute: 60,
    begins: 'by a job',
    timeLimitMs: 60_000,
    budget: null,
    meanwhile: 'nothing',
    rules: inspectionRules,
    needs,
    work: inspectLinks,
  }
}

/**
 * One after the other, with time kept for the sources. A token that is refused is the programme's trouble.
 */
async function inspectLinks(
  { proposal, signal }: ErrandInHand<SectionNumber>,
  { inspector, sources, looks, now }: InspectionNeeds,
): Promise<ErrandOutcome<LinksFound>> {
  const until = (ms: number) => AbortSignal.any([signal, AbortSignal.timeout(ms)])
  const end = until(patienceMs)
  const told = await askSources(proposal, sources, now(), until(sourcesMs))
  signal.throwIfAborted()
  const found = await inspectRepositories(proposal, { inspector, looks, now }, { signal, until: end })
  if (found === null) return { type: 'failed', trouble: 'misconfigured' }
  return { type: 'answered', answer: { ...found, sources: told } }
}

/**
 * What hosts of data say. What they said less than seven days ago is not asked again, and one that wants fewer requests is asked
 * about none of its others.
 */
async function askSources(
  proposal: Proposal,
  inspector: SourceInspector,
  at: string,
  until: AbortSignal,
): Promise<readonly SourceEvidence[]> {
  const told: SourceEvidence[] = []
  for (const source of linkedSources(proposal)) {
    const limited = told.find((one) => one.hostId === source.host.id && isLimited(one))
    const known = freshSource(source, proposal.inspection?.sources ?? [], at)
    if (known === null && limited !== undefined) told.push({ ...limited, ...lookedAt(source, at) })
    else told.push(known ?? (await inspector.inspect(source, until)))
  }
  return told
}

function isLimited(evidence: SourceEvidence): boolean {
  return evidence.type === 'not verified' && evidence.why === 'limited'
}

/**
 * What was looked at since the moment that the proposal names is not looked at again, and a host that wants fewer requests is
 * asked about none of the others. Once its owner's looks of the day are used up, what is known stays as it is. Null where the
 * token is refused.
 */
async function inspectRepositories(
  proposal: Proposal,
  { inspector, looks, now }: Omit<InspectionNeeds, 'sources'>,
  { signal, until }: { readonly signal: AbortSignal; readonly until: AbortSignal },
): Promise<Pick<LinksFound, 'repositories' | 'again'> | null> {
  const { since = '' } = proposal.inspection ?? {}
  const repositories: RepositoryEvidence[] = []
  let limited: NotInspected | null = null
  let again: string | null = null
  for (const name of linkedRepositories(proposal)) {
    signal.throwIfAborted()
    const known = freshEvidence(proposal, writeName(name), since)
    if (known !== null) {
      repositories.push(known)
      continue
    }
    again ??= limited === null ? await looks.take(lookOf(proposal, name, now())) : null
    if (again !== null) {
      repositories.push(leaveAsKnown(proposal, name, { at: now(), again }))
      continue
    }
    const found: Inspected | NotInspected =
      limited ?? (await inspector.inspect(name, until, stateBefore(proposal, name)))
    if (found.type === 'not inspected' && found.why === 'bad token') return null
    if (found.type === 'not inspected' && found.why === 'limited') limited = found
    repositories.push(evidenceOf(name, found))
  }
  return again === null ? { repositories } : { repositories, again }
}

/** A try again of the same asking is the same look. */
function lookOf({ tenant, id, owner, inspection: asked }: Proposal, name: RepositoryName, at: string): CountedLook {
  const look = `${id} ${asked?.run ?? 0} ${writeName(name).toLowerCase()}`
  return { tenant, person: owner.id, id: hash('sha256', look, 'base64url'), at }
}

/** What is known of one that is not looked at this time. */
function leaveAsKnown(
  proposal: Proposal,
  name: RepositoryName,
  { at, again }: { readonly at: string; readonly again: string },
): RepositoryEvidence {
  const asked = writeName(name)
  return lastingEvidence(proposal, asked) ?? { type: 'not inspected', asked, why: 'used up', at, retryAt: again }
}

/** How the repository was when it was looked at last for this proposal. */
function stateBefore(proposal: Proposal, name: RepositoryName): RepositoryState | undefined {
  const before = lastingEvidence(proposal, writeName(name))
  return before?.type === 'inspected' ? before.state : undefined
}

function evidenceOf(name: RepositoryName, found: Inspected | NotInspected): RepositoryEvidence {
  const [asked, at] = [writeName(name), found.at.toISOString()]
  if (found.type === 'inspected')
    return { type: 'inspected', asked, state: found.state, facts: found.facts, texts: found.read.length, at }
  return { type: 'not inspected', asked, why: found.why, at, retryAt: found.retryAt?.toISOString() ?? null }
}
