import { hash, timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client'
import type { Outbox } from '../ports/outbox.ts'
import type { Readiness } from './readiness.ts'

interface HealthParts {
  readonly readiness: () => Promise<Readiness>
  readonly outbox: Pick<Outbox, 'waiting'>
  readonly registry: Registry
  /** Whoever names it may read `/metrics`; null lets this machine alone read them. */
  readonly metricsToken: string | null
}

type HealthContext = Context<{ Bindings: Partial<HttpBindings> }>

/** What a supervisor asks: `/healthz` lives, `/readyz` can do its work (503 while it cannot), `/metrics` for Prometheus. */
export function healthRoutes({
  readiness,
  outbox,
  registry,
  metricsToken,
}: HealthParts): Hono<{ Bindings: Partial<HttpBindings> }> {
  collectDefaultMetrics({ register: registry })
  gaugeWaiting(outbox, registry)
  gaugeReady(readiness, registry)

  return new Hono<{ Bindings: Partial<HttpBindings> }>()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      const found = await readiness()
      return c.json(found, found.status === 'unable' ? 503 : 200)
    })
    .get('/metrics', async (c) => {
      if (metricsToken === null ? !isFromHere(c) : !holds(c, metricsToken)) return c.text(refusal(metricsToken), 403)
      return c.text(await registry.metrics(), 200, { 'content-type': registry.contentType })
    })
}

function refusal(metricsToken: string | null): string {
  return metricsToken === null
    ? 'These figures are for this machine alone. Set METRICS_TOKEN, and send it as “Authorization: Bearer …”, to read them from elsewhere.\n'
    : 'Send the METRICS_TOKEN of this program as “Authorization: Bearer …”.\n'
}

/** The names, too: a page of another site that has its own name lead here is not from here. */
function isFromHere(c: HealthContext): boolean {
  const address = c.env?.incoming?.socket.remoteAddress ?? ''
  return (
    /^(?:::ffff:)?127\.|^::1$/.test(address) &&
    /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(c.req.header('host') ?? '')
  )
}

function holds(c: HealthContext, token: string): boolean {
  const said = c.req.header('authorization') ?? ''
  return timingSafeEqual(digest(said), digest(`Bearer ${token}`))
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}

/** What `/readyz` says, part by part: 1 where it is right, 0 where it is not. */
function gaugeReady(readiness: () => Promise<Readiness>, registry: Registry): Gauge {
  return new Gauge({
    name: 'ready',
    help: 'Whether a part is right (1) or not (0)',
    labelNames: ['part'],
    registers: [registry],
    async collect() {
      const { database, jobs, clock } = await readiness()
      this.set({ part: 'database' }, Number(database === 'up'))
      this.set({ part: 'jobs' }, Number(jobs === 'up'))
      this.set({ part: 'own-clock' }, Number(clock !== 'off'))
      this.set({ part: 'database-clock' }, Number(clock !== 'database off'))
    },
  })
}

type Waits = Awaited<ReturnType<Outbox['waiting']>>[number]

/** What waits, read when somebody asks: an alarm on it reaches whoever runs the program where chat reaches nobody. */
function gaugeWaiting(outbox: Pick<Outbox, 'waiting'>, registry: Registry): void {
  const gauge = (name: string, help: string, value: (rows: readonly Waits[]) => number) =>
    new Gauge({
      name,
      help: `${help} of the messages that could not be delivered yet and are tried again`,
      registers: [registry],
      async collect() {
        // Where the database is away, /readyz says so.
        this.set(value(await outbox.waiting().catch(() => [])))
      },
    })
  const ages = (rows: readonly Waits[]) => rows.map(({ oldest }) => (Date.now() - Date.parse(oldest)) / 1_000)
  gauge('deliveries_waiting', 'Number', (rows) => rows.reduce((sum, { count }) => sum + count, 0))
  gauge('deliveries_waiting_oldest_seconds', 'Age of the oldest', (rows) => Math.max(0, ...ages(rows)))
}
