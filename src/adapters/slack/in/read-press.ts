import type { Press } from '../../../flows/model/view.ts'
import { decodePress } from '../press-code.ts'
import { type SlackAct, place } from './act.ts'
import type { BlockActions } from './parse.ts'
import type { Sight } from './sight.ts'

/** A button of ours that was pressed: what it carries, where it stands, and on which message. */
export interface SlackPress {
  readonly press: Press
  readonly place: SlackAct['place']
  /** The ts of the card; null on the Home tab. */
  readonly message: string | null
  readonly id: string
}

/** Null for a press that is none of ours. */
export async function readPress(payload: BlockActions, tenant: string, sight: Sight): Promise<SlackPress | null> {
  const [action] = payload.actions
  const { container, channel, message, user } = payload
  if (action === undefined || payload.view?.type === 'modal') return null
  const press = decodePress(action.action_id, action.selected_option?.value ?? action.value ?? '')
  if (press === null) return null
  const where = container.channel_id ?? channel?.id ?? null
  const thread = container.thread_ts ?? message?.thread_ts ?? null
  return {
    press,
    place: where === null ? place(await sight.directMessages(tenant, user.id), null) : place(where, thread),
    message: container.message_ts,
    id: `pressed ${user.id} ${container.message_ts ?? container.view_id ?? ''} ${press.action} ${action.action_ts || payload.trigger_id}`,
  }
}
