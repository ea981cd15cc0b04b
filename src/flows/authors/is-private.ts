import type { Place } from '../model/event.ts'

/**
 * Whether only one person and the bot are there, or were before that person was erased, so that nobody else can ever write along. The platforms say so by the shape
 * of their ids: Slack's direct messages begin with D, and all that others are in begins with `19:` in Teams
 * (docs.slack.dev/reference/objects/conversation-object, learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations).
 */
export function isPrivate({ platform, channel }: Pick<Place, 'platform' | 'channel'>): boolean {
  switch (platform) {
    case 'slack':
      return channel === '' || channel.startsWith('D')
    case 'teams':
      return !channel.startsWith('19:')
    case 'web':
      return false
    default:
      return platform satisfies never
  }
}
