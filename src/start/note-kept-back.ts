import { Counter, type Registry } from 'prom-client'

/** Counts for `/metrics`, and so for the doctor, the minutes in which Slack kept back events; the log names the workspace. */
export function noteKeptBackIn(registry: Registry): () => void {
  const minutes = new Counter({
    name: 'slack_kept_back_minutes_total',
    help: 'Minutes in which Slack kept back events of a workspace, since the start: the app had too many within an hour',
    registers: [registry],
  })
  return () => minutes.inc()
}
