import { Gauge, type Registry } from 'prom-client'
import type { CountSetAside } from '../ports/intake.ts'

/** How much of what people sent was set aside, and why; read when somebody asks. Its senders and the coordinators were told. */
export function gaugeSetAside(count: CountSetAside, registry: Registry): Gauge {
  return new Gauge({
    name: 'received_set_aside',
    help: 'What people sent that is not worked on: the program ended with it, it failed too often, or only a newer program can read its proposal',
    labelNames: ['why'],
    registers: [registry],
    async collect() {
      // Where the database is away, /readyz says so.
      const counts = await count().catch(() => ({}))
      this.reset()
      for (const [why, number] of Object.entries(counts)) this.set({ why }, number)
    },
  })
}
