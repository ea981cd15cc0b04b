import { type Logger, LogLevel } from '@slack/web-api'
import type { Log } from '../../ports/log.ts'

/** Slack's libraries log through ours: their words are data, since they may hold what a person sees nowhere else. */
export function sdkLogger(log: Log): Logger {
  const words = (parts: readonly unknown[]) => ({ sdk: parts.map(String).join(' ').slice(0, 500) })
  return {
    debug: (...parts) => log.debug(words(parts), 'from the Slack library'),
    info: (...parts) => log.debug(words(parts), 'from the Slack library'),
    warn: (...parts) => log.warn(words(parts), 'from the Slack library'),
    error: (...parts) => log.warn(words(parts), 'an error in the Slack library'),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  }
}
