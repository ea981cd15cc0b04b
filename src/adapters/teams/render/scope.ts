/**
 * Where a card stands. In a `thread` of a channel, and in a group chat, the bot hears no free text unless an owner has
 * consented, so that a section's card there has an input of its own. A personal `chat` needs none.
 */
export type CardScope = 'chat' | 'thread'

/** The scope of a message in such a conversation; `inThread` where it is a reply in a channel. */
export function scopeOf(kind: 'personal' | 'group' | 'channel', inThread: boolean): CardScope {
  return kind === 'group' || (kind === 'channel' && inThread) ? 'thread' : 'chat'
}
