import type { Press } from '../../../flows/model/view.ts'
import { onCard } from '../press-code.ts'

/** The acts whose form is long: a whole section, a request with its quotation, a review. */
export const dialogActs: ReadonlySet<string> = new Set(['edit', 'add-item', 'edit-request', 'review'])

/** Whether pressing opens a dialog. Any other form takes the place of the card that was pressed. */
export function opensDialog({ action, opens, args }: Press): boolean {
  return opens === 'form' && dialogActs.has(action) && args[onCard] === undefined
}
