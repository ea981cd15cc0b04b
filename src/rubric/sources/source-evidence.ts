import { daysBetween } from '../../text/format.ts'
import type { Licence } from './licence.ts'
import { sameSource } from './find-sources.ts'
import type { DataSource } from './source-host.ts'

/**
 * Why a data source could not be looked at, which says nothing against it. `blocked`: its host answers to whoever is logged in.
 * `limited`: it wants fewer requests. `refused`: an answer led elsewhere. `garbled`: an answer is not what the host promises.
 */
export type SourceTrouble = 'missing' | 'blocked' | 'limited' | 'refused' | 'unreachable' | 'slow' | 'large' | 'garbled'

/** Which data set of which host was looked at, and when. Plain data: it is stored as JSON. */
interface LookedSource {
  /** The address as it was linked. */
  readonly address: string
  /** The host by its id in the table of hosts. */
  readonly hostId: string
  /** The host as people call it. */
  readonly host: string
  /** The data set as the host calls it; empty where all of the host's data are under one rule. */
  readonly dataset: string
  /** As ISO 8601. */
  readonly at: string
}

/** What the host says of a data set, or what is known of all its data. */
export interface ToldSource extends LookedSource, Licence {
  readonly type: 'told'
  readonly by: 'host' | 'rule'
  /** The licence in the host's own words; null where it gives none. */
  readonly stated: string | null
}

/** A data source of which nothing could be had: not verified. */
export interface UnverifiedSource extends LookedSource {
  readonly type: 'not verified'
  readonly why: SourceTrouble
  /** When it is worth another try, as ISO 8601; null where waiting changes nothing by itself. */
  readonly retryAt: string | null
}

/** One data source of section 6, as it was looked at last. */
export type SourceEvidence = ToldSource | UnverifiedSource

/** What every evidence about a source begins with. */
export function lookedAt(source: DataSource, at: string): LookedSource {
  const { host, ids, address } = source
  return { address, hostId: host.id, host: hostNameOf(source), dataset: ids.join('/'), at }
}

/** The host of a source as people call it. */
export function hostNameOf({ host, portal }: DataSource): string {
  return host.label ?? portal
}

/** What is known of a source by its host alone; null where the host must be asked. */
export function ruleOn(source: DataSource, at: string): ToldSource | null {
  const { rule } = source.host
  if (rule === null) return null
  const { name, class: allows, condition } = rule
  return { type: 'told', ...lookedAt(source, at), by: 'rule', name, class: allows, condition, stated: name }
}

/** The evidence about a source; null where there is none. */
export function evidenceOn(source: DataSource, evidence: readonly SourceEvidence[]): SourceEvidence | null {
  return evidence.find(({ address }) => sameSource(address, source)) ?? null
}

/**
 * What need not be asked again: what a host said less than seven days ago, and what is worth another try only later. Null where
 * the source is to be looked at.
 */
export function freshSource(
  source: DataSource,
  evidence: readonly SourceEvidence[],
  at: string,
): SourceEvidence | null {
  const before = evidenceOn(source, evidence)
  if (before === null) return null
  const isFresh =
    before.type === 'told' ? daysBetween(before.at, at) < daysFresh : before.retryAt !== null && before.retryAt > at
  return isFresh ? { ...before, address: source.address } : null
}

const daysFresh = 7
