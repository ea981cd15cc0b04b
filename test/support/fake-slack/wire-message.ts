import type { Message, Workspace } from './world.ts'

/** A message as Slack's API and events show it. */
export function wireMessage(message: Message, workspace: Workspace, metadata: 'with' | 'without' = 'without') {
  const { botId, threadTs, edited, clientMessageId, files } = message
  return {
    type: 'message',
    user: message.user,
    team: workspace.id,
    ts: message.ts,
    text: message.text,
    blocks: message.blocks,
    ...(botId === null ? {} : { bot_id: botId, app_id: workspace.appId }),
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
    ...(edited === null ? {} : { edited: { user: message.user, ts: edited } }),
    ...(clientMessageId === null ? {} : { client_msg_id: clientMessageId }),
    ...(files.length === 0 ? {} : { files: files.map(wireFile) }),
    ...(message.metadata !== null && metadata === 'with' ? { metadata: message.metadata } : {}),
  }
}

export function wireFile({ id, name, content, url }: { id: string; name: string; content: Buffer; url?: string }) {
  return {
    id,
    name,
    title: name,
    size: content.length,
    mimetype: mimeOf(name),
    url_private: url,
    url_private_download: url,
  }
}

function mimeOf(name: string): string {
  if (name.endsWith('.md')) return 'text/markdown'
  return name.endsWith('.txt') ? 'text/plain' : 'application/octet-stream'
}
