import { readAddress, sourceAt } from './find-sources.ts'
import type { SourceEvidence } from './source-evidence.ts'

/**
 * The page of a data source that was recognised, by https whatever was written, put together of the parts of its address; null
 * where that names none of its host any more.
 */
export function sourceAddress({ address, hostId }: Pick<SourceEvidence, 'address' | 'hostId'>): string | null {
  const page = readAddress(address)
  return page === null || sourceAt(address)?.host.id !== hostId
    ? null
    : `https://${page.hostname}${page.pathname}${page.search}`
}
