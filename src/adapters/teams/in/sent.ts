import { hash } from 'node:crypto'
import type { IntakeItem } from '../../../ports/intake.ts'
import type { Activity } from './activity.ts'
import { tenantOf } from './arrival.ts'

/** What one person does in one conversation is taken in order. */
export function laneOf({ conversation, from }: Activity): string {
  return JSON.stringify([conversation.id, from?.id])
}

/** The activity as it is kept until the core has it. */
export function sentOf(activity: Activity): IntakeItem {
  return { key: keyOf(activity), sender: laneOf(activity), payload: activity }
}

/** A message comes again under its own id. News and changes of one message have the same id: what they say counts, too. */
function keyOf(activity: Activity): string {
  const { type, id, conversation } = activity
  const name = [tenantOf(activity), conversation.id, type, id]
  if (type === 'message') return JSON.stringify(name)
  return JSON.stringify([...name, hash('sha256', JSON.stringify(activity), 'base64url')])
}
