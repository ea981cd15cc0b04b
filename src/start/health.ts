import { Hono } from 'hono'
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client'

import type { Jobs } from '../ports/jobs.ts'
import type { Outbox } from '../ports/outbox.ts'
import type { Proposals } from '../ports/proposals.ts'
import { inTime } from '../timing/in-time.ts'

/** How long a part may take to answer, in ms, until it counts as away. */
const patience = 2_000

type PartState = 'up' | 'away'

/** What a supervisor asks: `/healthz` lives, `/readyz` can store and deliver (503 while it cannot), `/metrics` for Prometheus. */
export function healthRoutes(
  proposals: Pick<Proposals, 'ping'>,
  outbox: Pick<Outbox, 'waiting'>,
  jobs: Pick<Jobs, 'ping'>,
  registry: Registry,
): Hono {
  collectDefaultMetrics({ register: registry })
  gaugeWaiting(outbox, registry)

  return new Hono()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      const [database, queue] = await Promise.all([partOf(proposals), partOf(jobs)])
      const ready = database === 'up' && queue === 'up'
      return c.json({ status: ready ? 'ready' : 'degraded', database, jobs: queue }, ready ? 200 : 503)
    })
    .get('/metrics', async (c) => c.text(await registry.metrics(), 200, { 'content-type': registry.contentType }))
}

type Waits = Awaited<ReturnType<Outbox['waiting']>>[number]

/** What waits by tenant, read when somebody asks: an alarm on it reaches whoever runs the program where chat reaches nobody. */
function gaugeWaiting(outbox: Pick<Outbox, 'waiting'>, registry: Registry): void {
  const gauge = (name: string, help: string, value: (waits: Waits) => number) =>
    new Gauge({
      name,
      help: `${help} of the messages that could not be delivered yet and are tried again, by tenant`,
      labelNames: ['tenant'],
      registers: [registry],
      async collect() {
        // Where the database is away, /readyz says so.
        const rows = await outbox.waiting().catch(() => [])
        this.reset()
        for (const row of rows) this.set({ tenant: row.tenant }, value(row))
      },
    })
  gauge('deliveries_waiting', 'Number', ({ count }) => count)
  gauge(
    'deliveries_waiting_oldest_seconds',
    'Age of the oldest',
    ({ oldest }) => (Date.now() - Date.parse(oldest)) / 1_000,
  )
}

async function partOf(part: { ping(): Promise<void> }): Promise<PartState> {
  const up = part.ping().then(
    () => 'up' as const,
    () => 'away' as const,
  )
  return inTime(up, patience, () => 'away' as const)
}
