import { Counter, type Registry } from 'prom-client'

import type { SpanFate, Spans } from '../adapters/otlp/spans.ts'
import type { Config } from './config.ts'
import type { Log } from '../ports/log.ts'
import { keepSpans } from '../timing/trace.ts'

/** Spans to the collector, where one is named; null, with nothing loaded, where none is. */
export async function openTelemetry({ spans }: Config, registry: Registry, log: Log): Promise<Spans | null> {
  if (spans === 'none') return null
  const [{ openSpans }, { collector }] = await Promise.all([
    import('../adapters/otlp/spans.ts'),
    import('../adapters/otlp/collector.ts'),
  ])
  keepSpans()
  return openSpans(collector(), fateOf(registry, log))
}

/** Counts what is lost, and says so when it begins and when it is over. */
function fateOf(registry: Registry, log: Log): SpanFate {
  const all = new Counter({
    name: 'spans_lost_total',
    help: 'Spans that the collector did not take',
    registers: [registry],
  })
  let lately = 0
  return {
    lost(count, reason) {
      if (lately === 0) log.warn({ reason }, 'spans are lost: the collector does not take them')
      lately += count
      all.inc(count)
    },
    arrived() {
      if (lately > 0) log.warn({ lost: lately }, 'spans arrive again')
      lately = 0
    },
  }
}
