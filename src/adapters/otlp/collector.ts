import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto'
import type { ReadableSpan } from '@opentelemetry/sdk-trace'

import { inTime } from '../../timing/in-time.ts'

/** How long one hand-over may take, tries included, in ms: a collector may answer a little now and then, for ever. */
const longestMs = 30_000

/** Hands spans over; gives the reason where they did not arrive, null where they did. Never rejects. */
export type HandSpans = (spans: ReadableSpan[]) => Promise<string | null>

/** The collector that OpenTelemetry's own variables name, by OTLP over HTTP. */
export function collector(): HandSpans {
  const exporter = new OTLPTraceExporter()
  return (spans) => {
    const { promise: sent, resolve } = Promise.withResolvers<string | null>()
    exporter.export(spans, ({ error }) => resolve(error === undefined ? null : reasonOf(error)))
    return inTime(sent, longestMs, () => 'no whole answer came')
  }
}

/** What an answer says is not repeated: it may be a page of HTML. Its status is. */
function reasonOf(error: Error & { readonly code?: number | string }): string {
  if (typeof error.code === 'number') return `the answer was ${error.code}`
  return error.message === '' ? (error.code ?? error.name) : error.message
}
