import type { Config } from '../../src/start/config.ts'
import type { Examined } from '../../src/ports/examined.ts'

/** Tries the collector of OpenTelemetry, where one is named. */
export async function examineSpans({ spans }: Config): Promise<readonly Examined[]> {
  if (spans === 'none') return []
  const { examineCollector } = await import('../../src/adapters/otlp/examine.ts')
  return [await examineCollector()]
}
