import { sourceInspector } from '../../../src/adapters/sources/source-inspector.ts'
import type { SourceInspector } from '../../../src/ports/source-inspector.ts'
import type { DataSource } from '../../../src/rubric/sources/source-host.ts'
import { sourceAt } from '../../../src/rubric/sources/find-sources.ts'

/** When it is for those who look at sources in tests. */
const lookedAtTime = Date.parse('2026-11-28T20:00:00Z')

/** The inspector of data sources, on fakes of their hosts; the hosts resolve to these addresses. */
export function sourcesOn(
  { port }: { readonly port: number },
  patience = 60_000,
  addresses: readonly string[] = ['140.82.121.6'],
): SourceInspector {
  const network = { addressesOf: () => Promise.resolve(addresses), standIn: port }
  return sourceInspector({ network, now: () => lookedAtTime, patience })
}

/** The source that an address names; an error where it names none. */
export function mustBeSource(address: string): DataSource {
  const source = sourceAt(address)
  if (source === null) throw new Error(`${address} names no data source`)
  return source
}
