import { LogLevel, type WebClientOptions } from '@slack/web-api'
import type { SlackSettings } from './settings.ts'

/** How long a call may take, in ms. The library's default is for ever. */
const timeoutMs = 10_000

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
