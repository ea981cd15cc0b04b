import { Counter, Histogram, type Registry } from 'prom-client'
import { factsReader } from '../adapters/github/facts-reader.ts'
import { fixedToken } from '../adapters/github/github-credential.ts'
import { githubInspector } from '../adapters/github/github-inspector.ts'
import { installationTokens } from '../adapters/github/installation-tokens.ts'
import { type HostNetwork, internet } from '../adapters/outside/guarded-get.ts'
import { postgresCommitFacts } from '../adapters/postgres/commit-facts/commit-facts.ts'
import type { Pool } from '../adapters/postgres/pool/pool.ts'
import { sourceInspector } from '../adapters/sources/source-inspector.ts'
import type { Inspector } from '../ports/inspector.ts'
import type { SourceInspector } from '../ports/source-inspector.ts'
import type { Config } from './config.ts'
import type { EvidenceConfig } from './config/evidence.ts'

/** How long GitHub may take for one answer, in ms. */
const patience = 10_000

/** What looks at the repositories that proposals link, until it is closed; null where nothing is looked at. */
export function openInspector(
  { evidence }: Config,
  pool: Pool,
  registry: Registry,
): { readonly inspector: Inspector; close(): void } | null {
  if (evidence === null) return null
  const reach = { network: networkOf(evidence), now: Date.now, patience }
  const { app, token } = evidence
  const credential = app === null ? fixedToken(token) : installationTokens(app, reach)
  const reader = factsReader()
  const inspector = githubInspector({ ...reach, credential }, postgresCommitFacts(pool), reader)
  return { inspector: measureInspector(inspector, registry), close: () => reader.close() }
}

/** What asks hosts of data about licences; null where nothing is looked at. */
export function openSourceInspector({ evidence }: Config, registry: Registry): SourceInspector | null {
  if (evidence === null) return null
  return measureSources(sourceInspector({ network: networkOf(evidence), now: Date.now, patience }), registry)
}

/** The same, with what hosts were asked, and what came of it, counted for `/metrics`. */
function measureSources(sources: SourceInspector, registry: Registry): SourceInspector {
  const questions = new Counter({
    name: 'source_questions_total',
    help: 'Data sources whose licence was asked for, by host and outcome (rule: nobody had to be asked)',
    labelNames: ['host', 'outcome'],
    registers: [registry],
  })
  return {
    async inspect(source, signal) {
      const found = await sources.inspect(source, signal)
      const outcome = found.type === 'told' ? (found.by === 'rule' ? 'rule' : 'told') : found.why
      questions.inc({ host: source.host.id, outcome })
      return found
    },
  }
}

/** How GitHub is reached; where a server of this machine is in its place, no name is looked up. */
export function networkOf({ standIn }: Pick<EvidenceConfig, 'standIn'>): HostNetwork {
  return standIn === null ? internet : { addressesOf: () => Promise.resolve(['140.82.121.6']), standIn }
}

/** The same inspector, with what it found and asked for counted for `/metrics`. */
function measureInspector(inspector: Inspector, registry: Registry): Inspector {
  const registers = [registry]
  const looks = new Counter({
    name: 'inspections_total',
    help: 'Repositories that were looked at, by outcome',
    labelNames: ['outcome'],
    registers,
  })
  const requests = new Counter({
    name: 'inspection_requests_total',
    help: 'Requests to GitHub (unchanged: those of the API that found nothing new)',
    labelNames: ['kind'],
    registers,
  })
  const seconds = new Histogram({
    name: 'inspection_seconds',
    help: 'Seconds that one repository took',
    buckets: [0.5, 1, 2, 5, 10, 20, 50],
    registers,
  })
  return {
    async inspect(repository, signal, before) {
      const stop = seconds.startTimer()
      const found = await inspector.inspect(repository, signal, before)
      stop()
      looks.inc({ outcome: found.type === 'inspected' ? 'inspected' : found.why.replaceAll(' ', '-') })
      if (found.type === 'inspected')
        for (const kind of ['api', 'unchanged', 'files'] as const) requests.inc({ kind }, found.requests[kind])
      return found
    },
  }
}
