import type { Post } from '../../../../ports/chat.ts'

/**
 * Whether a message whose answer was lost is left at that: words that nothing later refers to. A message that stands for
 * something (a slot) must exist, since its next state is an edit of it, and is posted once more; see
 * docs/decisions/0008-teams-unknown-outcomes.md.
 */
export function forgettable({ slot }: Post): boolean {
  return slot === null
}
