/**
 * Why nothing can be written any more where a proposal lives: the channel was archived; the bot was removed from it; it is
 * gone, or the bot is; the thread's first message was deleted; or the channel's settings refuse what the bot writes.
 */
export type ClosedWhy = 'archived' | 'removed' | 'gone' | 'thread' | 'refused'

/** Whether the bot can write in a proposal's place. */
export type Access = ClosedWhy | 'open'
