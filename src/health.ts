import { setTimeout } from 'node:timers/promises'

import { Hono } from 'hono'
import { collectDefaultMetrics, type Registry } from 'prom-client'

import type { Jobs } from './ports/jobs.ts'
import type { Store } from './ports/store.ts'

/** How long a part may take to answer, in ms, until it counts as away. */
const patience = 2_000

type Part = 'up' | 'away'

/** What a supervisor asks: `/healthz` lives, `/readyz` can store and deliver (503 while it cannot), `/metrics` for Prometheus. */
export function healthRoutes(store: Pick<Store, 'ping'>, jobs: Pick<Jobs, 'ping'>, registry: Registry): Hono {
  collectDefaultMetrics({ register: registry })

  return new Hono()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      const [database, queue] = await Promise.all([partOf(store), partOf(jobs)])
      const ready = database === 'up' && queue === 'up'
      return c.json({ status: ready ? 'ready' : 'degraded', database, jobs: queue }, ready ? 200 : 503)
    })
    .get('/metrics', async (c) => c.text(await registry.metrics(), 200, { 'content-type': registry.contentType }))
}

async function partOf(part: { ping(): Promise<void> }): Promise<Part> {
  const up = part.ping().then(
    () => 'up' as const,
    () => 'away' as const,
  )
  return Promise.race([up, setTimeout(patience, 'away' as const, { ref: false })])
}
