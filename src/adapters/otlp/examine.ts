import type { Examined } from '../../ports/examined.ts'
import { collector } from './collector.ts'

const part = 'Spans'

/** Hands nothing over to the collector, as spans are handed over. */
export async function examineCollector(): Promise<Examined> {
  const reason = await collector()([])
  if (reason === null) return { part, state: 'fine', found: 'the collector takes them', remedy: '' }
  const remedy =
    'Start the collector, or correct OTEL_EXPORTER_OTLP_ENDPOINT: its port for HTTP, mostly 4318 (4317 is for gRPC). ' +
    'The program works without it.'
  return { part, state: 'wrong', found: `the collector does not take them: ${reason}`, expected: 'an answer', remedy }
}
