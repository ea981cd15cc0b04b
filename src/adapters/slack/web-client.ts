import { type Logger, LogLevel, type WebClientOptions } from '@slack/web-api'
import type { SlackSettings } from './settings.ts'
import type { Log } from '../../ports/log.ts'

/** How long a call may take, in ms. The library's default is for ever. */
export const timeoutMs = 10_000

/**
 * How every client of Slack's Web API is made. No retries and no waiting inside it: a lost answer may have been a post,
 * and one method's limit would hold up all others; our outbox retries. Never `headers`: web-api 8.2 writes the token
 * into that very object, so that a shared one hands one workspace's token to another.
 */
export function webClientOptions({ apiUrl }: Pick<SlackSettings, 'apiUrl'>): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    allowAbsoluteUrls: false,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    logLevel: LogLevel.ERROR,
  }
}

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
