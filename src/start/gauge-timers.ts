import { Gauge, type Registry } from 'prom-client'

import type { Timers } from '../ports/timers.ts'

/** How many timers are set, and how many are past their moment: some that stay so say that nobody raises them. Read when asked. */
export function gaugeTimers(timers: Pick<Timers, 'count'>, registry: Registry, now: () => string): Gauge {
  return new Gauge({
    name: 'timers',
    help: 'Number of timers by state: set, or overdue among them',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      // Where the database is away, /readyz says so.
      const counted = await timers.count(now()).catch(() => null)
      this.reset()
      if (counted === null) return
      this.set({ state: 'set' }, counted.set)
      this.set({ state: 'overdue' }, counted.overdue)
    },
  })
}
