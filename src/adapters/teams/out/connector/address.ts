import type { Reference } from '../../store/references.ts'

/**
 * Where a message goes. Every sender takes one of these: in a channel, whether a message stands in a thread is decided by
 * the conversation's id alone, and a reply that forgets it lands in the channel for everybody.
 */
export interface ThreadAddress {
  readonly serviceUrl: string
  readonly kind: Reference['kind']
  /** The conversation id without `;messageid=…`. */
  readonly channel: string
  /** The thread's root message; null for the channel itself. Chats have no threads. */
  readonly root: string | null
  /** Who sends, by the id that the bot has there. */
  readonly bot: { readonly id: string; readonly name: string }
}

/** The conversation id of an address as it stands in a request's path. A threaded send to a chat would be refused. */
export function conversationOf({ kind, channel, root }: Pick<ThreadAddress, 'kind' | 'channel' | 'root'>): string {
  return kind === 'channel' && root !== null ? `${channel};messageid=${root}` : channel
}
