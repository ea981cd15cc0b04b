import { Counter, type Registry } from 'prom-client'

/** Counts for `/metrics`, and so for the doctor, the minutes in which Slack kept back events of a workspace. */
export function noteKeptBackIn(registry: Registry): (tenant: string) => void {
  const minutes = new Counter({
    name: 'slack_kept_back_minutes_total',
    help: 'Minutes in which Slack kept back events of a workspace, since the start: the app had too many within an hour',
    labelNames: ['tenant'],
    registers: [registry],
  })
  return (tenant) => minutes.inc({ tenant })
}
