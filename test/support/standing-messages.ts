import type { Seen } from './table.ts'

/** The bot's messages that stand in the proposal's thread and channel, as they say now: edited, and without what was taken away. */
export function standingMessages(seen: readonly Seen[]): readonly string[] {
  const standing = new Map<string, string>()
  for (const [index, { effect, view }] of seen.entries()) {
    const to = effect.type === 'publish' ? 'catalogue' : effect.to
    if (to !== 'thread' && to !== 'home') continue
    if (effect.type === 'show') standing.set(effect.slot, view.text)
    if (effect.type === 'remove') standing.delete(effect.slot)
    if (effect.type === 'post') standing.set(`post ${index}`, view.text)
  }
  return [...standing.values()]
}
