import type { SlackProgramme } from '../programme.ts'
import { place } from './act.ts'
import type { ChangedEvent, DeletedEvent, IncomingMessage, MessageEvent } from './parse.ts'
import { isNaming, isPerson, teamCommand } from './read-message.ts'
import type { Sight } from './sight.ts'

// In a channel the bot hears everything. What is neither for it nor in a proposal's thread is let go before anything of
// it is stored.

interface Ear {
  readonly tenant: string
  readonly programme: SlackProgramme
  readonly sight: Pick<Sight, 'isThread' | 'adopted' | 'nameOf'>
}

/** A message to the bot, one that names it, a team's command in its own room, or one in a thread that may be a proposal's. */
export async function saidConcernsUs(event: MessageEvent, ear: Ear): Promise<boolean> {
  if (!isPerson(event, ear.programme)) return false
  if (isDirect(event) || isNaming(event, ear) || teamCommand(event, ear) !== null) return true
  return isInThread(event, event.channel, ear)
}

/** An edit of a person's message that may be part of an answer: Slack tells of each edit of the bot's own cards, too. */
export async function changedConcernsUs(event: ChangedEvent, ear: Ear): Promise<boolean> {
  const { message, previous_message: before, channel } = event
  // What stands in the place of a deleted message is Slack's own.
  const whose = message.subtype === 'tombstone' ? (before ?? {}) : message
  if (!isPerson(whose, ear.programme)) return false
  return isDirect(event) || (await isInThread(message, channel, ear)) || isAdopted(channel, message.ts, ear)
}

/** A person's message that may have been part of an answer was deleted. */
export async function deletedConcernsUs(event: DeletedEvent, ear: Ear): Promise<boolean> {
  const { previous_message: message, channel, deleted_ts: ts } = event
  if (!message || !isPerson(message, ear.programme)) return false
  return isDirect(event) || (await isInThread({ ...message, ts }, channel, ear)) || isAdopted(channel, ts, ear)
}

function isDirect({ channel, channel_type: type }: { channel: string; channel_type: string | null }): boolean {
  return type === 'im' || channel.startsWith('D')
}

/** Every proposal's thread begins with a message of the bot; Slack says whose it is with most replies. */
async function isInThread(
  { ts, thread_ts: thread, parent_user_id: parent }: Pick<IncomingMessage, 'ts' | 'thread_ts' | 'parent_user_id'>,
  channel: string,
  { tenant, programme, sight }: Ear,
): Promise<boolean> {
  if (thread === undefined || thread === ts) return false
  if (parent !== undefined && programme.botUser !== null) return parent === programme.botUser
  return sight.isThread(tenant, place(channel, thread))
}

/** Whether the message was added to a proposal from elsewhere. */
async function isAdopted(channel: string, ts: string, { tenant, sight }: Ear): Promise<boolean> {
  return (await sight.adopted(tenant, channel, ts)) !== null
}
