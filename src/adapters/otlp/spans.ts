import { randomBytes } from 'node:crypto'

import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api'
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace'
import { LRUCache } from 'lru-cache'

import type { Duration, NoteDuration } from '../../ports/durations.ts'
import { inTime } from '../../timing/in-time.ts'
import { outsideTraces, type SpanNow, spanNow } from '../../timing/trace.ts'
import { aboutUs } from './about-us.ts'
import type { HandSpans } from './collector.ts'

/** Spans that wait, those on their way included; what comes beyond them is lost. */
const mostWaiting = 4_096
/** How long a span waits for others to go with, in ms. */
const gatherMs = 1_000
/** How long `close` waits for the collector, in ms. */
const farewellMs = 1_500
/** Longer than a hand-over takes, in ms: that has a limit of its own. */
const neverMs = 120_000
/** Requests that are remembered, since a platform may send one again. */
const mostBegun = 10_000

/** The durations that are spans: each begins a trace, or stands below another. What waits is seen between two of them. */
const spanned: Partial<Readonly<Record<Duration['of'], SpanLook>>> = {
  acknowledgement: { name: 'receive', kind: SpanKind.SERVER, place: 'first' },
  step: { name: 'step', kind: SpanKind.CONSUMER, place: 'below' },
  'delivery-try': { name: 'deliver', kind: SpanKind.CLIENT, place: 'below' },
  'errand-work': { name: 'errand', kind: SpanKind.INTERNAL, place: 'below' },
  timer: { name: 'timer', kind: SpanKind.INTERNAL, place: 'first' },
}

interface SpanLook {
  readonly name: string
  readonly kind: SpanKind
  readonly place: 'first' | 'below'
}

/** Outcomes that whoever reads traces looks for. */
const troubles: ReadonlySet<string> = new Set([
  'refused',
  'unavailable',
  'defect',
  'tried-again',
  'given-up',
  'failed',
] satisfies readonly SpanOutcome[])

type SpanOutcome = Extract<Duration, { readonly outcome: string }>['outcome']

/** Spans on their way to a collector. */
export interface Spans {
  /** Makes a span of each duration that is one: when it began, how long it took, what it is told apart by. */
  readonly note: NoteDuration
  /** Sends what waits, for a moment. */
  close(): Promise<void>
}

/** Hears of spans that are lost, with the reason, and of those that arrive. */
export interface SpanFate {
  lost(count: number, reason: string): void
  arrived(count: number): void
}

/** They wait in memory, so many at most, and nothing waits for them. */
export function openSpans(hand: HandSpans, fate: SpanFate): Spans {
  const ids = { trace: '', span: '' }
  const begun = new LRUCache<string, true>({ max: mostBegun })
  let waiting = 0
  const exporter = exporterBy(async (spans) => {
    const reason = await hand(spans)
    waiting -= spans.length
    if (reason === null) fate.arrived(spans.length)
    else fate.lost(spans.length, reason)
  })
  const sizes = { maxQueueSize: mostWaiting, scheduledDelayMillis: gatherMs, exportTimeoutMillis: neverMs }
  const provider = new TracerProvider({
    resource: aboutUs(),
    idGenerator: { generateTraceId: () => ids.trace, generateSpanId: () => ids.span },
    spanProcessors: [new BatchSpanProcessor({ exporter, ...sizes })],
  })
  const tracer = provider.getTracer('mlops-proposal')

  /** A trace's first span bears its name. What was sent again is below it, and so is what no span was told apart for. */
  function placeOf({ trace: name, span, above }: SpanNow, { place }: SpanLook): { id: string; above: string | null } {
    if (place === 'below' && above !== null) return { id: span, above }
    if (place === 'below' || begun.has(name)) return { id: randomBytes(8).toString('hex'), above: name }
    begun.set(name, true)
    return { id: name, above: null }
  }

  function make(look: SpanLook, { of: _of, seconds, ...attributes }: Duration, now: SpanNow): void {
    const { id, above } = placeOf(now, look)
    ids.trace = now.trace.padStart(32, '0')
    ids.span = id
    const parent = { traceId: ids.trace, spanId: above ?? '', traceFlags: TraceFlags.SAMPLED }
    const context = above === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, parent)
    const endTime = Date.now()
    const span = tracer.startSpan(
      look.name,
      { kind: look.kind, startTime: endTime - seconds * 1_000, attributes },
      context,
    )
    if ('outcome' in attributes && troubles.has(attributes.outcome)) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end(endTime)
  }

  return {
    note(duration) {
      const [look, now] = [spanned[duration.of], spanNow()]
      if (look === undefined || now === null) return
      if (waiting >= mostWaiting) return fate.lost(1, 'too many wait already')
      waiting += 1
      // Timers that begin here are nobody's.
      outsideTraces(() => make(look, duration, now))
    },
    close: () => inTime(provider.shutdown(), farewellMs, () => fate.lost(waiting, 'the program stopped')),
  }
}

/** An exporter that never fails: what becomes of spans is told elsewhere. Its end waits for those on their way. */
function exporterBy(send: (spans: Parameters<HandSpans>[0]) => Promise<void>): SpanExporter {
  const sending = new Set<Promise<void>>()

  const sendAll: (...given: Parameters<SpanExporter['export']>) => Promise<void> = async (spans, done) => {
    await send(spans)
    done({ code: 0 })
  }

  return {
    export(spans, done) {
      const one = sendAll(spans, done).finally(() => sending.delete(one))
      sending.add(one)
    },
    async shutdown() {
      await Promise.all(sending)
    },
  }
}
