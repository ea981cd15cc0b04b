import { dayOf } from '../../../text/format.ts'
import { TryLater, Undeliverable } from '../../../ports/chat.ts'

/** An installation that is no more. */
export interface Removed {
  readonly tenant: string
  readonly name: string
  /** When the app was removed, as ISO 8601 in UTC. */
  readonly at: string
}

const dayMs = 24 * 60 * 60 * 1_000
/** How long messages wait for an app that was removed: as long as a withdrawn proposal can be restored. */
const keptMs = 30 * dayMs
/** How soon it is looked for again, in ms: soon after it was removed, since whoever erred is quick to mend it. */
const soonest = 15_000
const latest = 120_000

/**
 * Why a message to a workspace without the app waits: whoever reads the log, or what waits, learns what to do. After a
 * month it is given up, with its reason, and a coordinator can try it again.
 */
export function missing(removed: Removed, now: string): TryLater | Undeliverable {
  const { at } = removed
  const ms = Date.parse(now) - Date.parse(at)
  if (ms > keptMs) {
    return new Undeliverable(`${sentence(removed)}, and nobody installed it again for ${keptMs / dayMs} days`)
  }
  const pause = Math.min(latest, Math.max(soonest, ms / 20))
  return new TryLater(`${sentence(removed)}: install it again at /slack/install, and what waits goes on`, pause)
}

/** The installations that something may still wait for. */
export function stillAwaited(all: readonly Removed[], now: string): readonly Removed[] {
  return all.filter(({ at }) => Date.parse(now) - Date.parse(at) <= keptMs)
}

/** Until when what waits for the app is kept, as a day. */
export function keptUntil({ at }: Removed): string {
  return dayOf(new Date(Date.parse(at) + keptMs).toISOString())
}

/** For whoever runs the program. */
export function sentence({ tenant, name, at }: Removed): string {
  return `the app was removed from ${name === '' ? 'the workspace' : name} (${tenant.replace(/^slack-/, '')}) on ${dayOf(at)}`
}
