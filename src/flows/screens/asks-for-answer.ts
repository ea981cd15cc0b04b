import type { Effect } from '../model/effect.ts'

/** Whether what is shown begins a proposal or asks for the next piece of it: the root, a section's card, the recap. */
export function asksForAnswer(effect: Effect): boolean {
  return effect.type === 'show' && /^(?:root$|section:|recap#)/.test(effect.slot)
}
