import type { RepositoryEvidence } from '../../flows/evidence/inspection.ts'
import { freshEvidence } from '../../flows/evidence/fresh.ts'
import { inspection } from '../../flows/evidence/ask-to-inspect.ts'
import { inspectionRules, type LinksFound } from '../../flows/evidence/inspection-rules.ts'
import { linkedRepositories, writeName } from '../../flows/evidence/linked-repositories.ts'
import type { ErrandOutcome } from '../../flows/model/errand.ts'
import type { Inspected, Inspector, NotInspected } from '../../ports/inspector.ts'
import type { RepositoryName } from '../../rubric/facts/repository-name.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { ErrandInHand, ErrandKind } from './errand-kind.ts'

/** How long all repositories of a proposal may take together, in ms: below the limit of the errand, so that some are better than none. */
const patienceMs = 50_000

/** What looking at links takes. */
export interface InspectionNeeds {
  readonly inspector: Inspector
}

/** The repositories that a proposal links are looked at: a row of the table of errands. Null where nothing is to be looked at. */
export function inspectionKind(needs: InspectionNeeds | null): ErrandKind<SectionNumber, LinksFound, InspectionNeeds> {
  return {
    kind: inspection,
    queue: 'inspections',
    // Hosts want to be asked one thing at a time.
    atOnce: 1,
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
 * One after the other. What was looked at since the moment that the proposal names is not looked at again, and a host that
 * wants fewer requests is asked about none of the others. A token that is refused is the programme's trouble.
 */
async function inspectLinks(
  { proposal, signal }: ErrandInHand<SectionNumber>,
  { inspector }: InspectionNeeds,
): Promise<ErrandOutcome<LinksFound>> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
  const { since = '' } = proposal.inspection ?? {}
  const repositories: RepositoryEvidence[] = []
  let limited: NotInspected | null = null
  for (const name of linkedRepositories(proposal)) {
    signal.throwIfAborted()
    const known = freshEvidence(proposal, writeName(name), since)
    if (known !== null) {
      repositories.push(known)
      continue
    }
    const found: Inspected | NotInspected = limited ?? (await inspector.inspect(name, until))
    if (found.type === 'not inspected' && found.why === 'bad token') return { type: 'failed', trouble: 'misconfigured' }
    if (found.type === 'not inspected' && found.why === 'limited') limited = found
    repositories.push(evidenceOf(name, found))
  }
  return { type: 'answered', answer: { repositories } }
}

function evidenceOf(name: RepositoryName, found: Inspected | NotInspected): RepositoryEvidence {
  const [asked, at] = [writeName(name), found.at.toISOString()]
  if (found.type === 'inspected')
    return { type: 'inspected', asked, state: found.state, facts: found.facts, texts: found.read.length, at }
  return { type: 'not inspected', asked, why: found.why, at, retryAt: found.retryAt?.toISOString() ?? null }
}
