import type { Deliverable } from '../../../flows/model/effect.ts'

/** The slot whose message the effect edits or takes away where it stands already; null for effects that only add. */
export function slotOf(effect: Deliverable): string | null {
  switch (effect.type) {
    case 'show':
    case 'remove':
      return effect.slot
    case 'publish':
      return 'catalogue'
    case 'post':
    case 'forward':
    case 'tell':
    case 'redeliver':
    case 'errand':
    case 'mark':
    case 'pair':
    case 'bring':
    case 'erase':
    case 'erase-proposal':
      return null
  }
  effect satisfies never
  return null
}
