import type { Place } from '../../../flows/model/event.ts'

/**
 * The address of a thread's first message in Teams, for a channel and for a group chat
 * (learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams); null for a personal chat, which
 * is nobody else's to open, and for a message whose id never came back.
 */
export function deepLink(tenant: string, { platform, channel, thread }: Place): string | null {
  if (platform !== 'teams' || thread === null || !/^\d+$/.test(thread)) return null
  const address = `https://teams.microsoft.com/l/message/${encodeURIComponent(channel)}/${thread}`
  const tenantId = tenant.replace(/^teams-/, '')
  if (/@thread\.(tacv2|skype)$/.test(channel)) {
    return `${address}?${new URLSearchParams({ tenantId, parentMessageId: thread }).toString()}`
  }
  if (!channel.endsWith('@thread.v2')) return null
  return `${address}?${new URLSearchParams({ tenantId, context: JSON.stringify({ contextType: 'chat' }) }).toString()}`
}
