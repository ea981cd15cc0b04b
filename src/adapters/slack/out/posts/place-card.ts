import type { Message } from '../../../../ports/chat.ts'
import { type Contents, placeParts } from '../../../chat/posts/place-parts.ts'
import { keyOfMessage, rowsUnder, rowUnknown } from '../../../chat/posts/post-rows.ts'
import type { SlackTarget } from '../target.ts'
import { type SlackPosting, type SlackContent, surfaceOf } from './surface.ts'

/**
 * Makes the post's card be what was rendered: over the message it edits, or over what an earlier try of it left. Returns
 * its first message.
 */
export async function placeCard(
  posting: SlackPosting,
  target: SlackTarget,
  post: { readonly key: string; readonly edits: Message | null },
  rendered: Contents<SlackContent>,
): Promise<Message> {
  const { db, now } = posting
  const { tenant, thread } = target
  const { edits } = post
  const key = edits === null ? post.key : ((await firstKeyOf(posting, tenant, edits)) ?? post.key)
  const known = await rowsUnder(db, 'slack_post', tenant, key)
  const rows =
    known.length > 0 || edits === null
      ? known
      : [rowUnknown({ tenant, key, channel: edits.channel, thread, at: now(), id: edits.id })]
  const placed = await placeParts(surfaceOf(posting, target, key), rows, rendered)
  if (placed === null) throw new Error('a view was rendered as no message at all')
  return placed
}

/** The key under which the message was first posted; null for one that nothing is known of. */
async function firstKeyOf({ db }: SlackPosting, tenant: string, { channel, id }: Message): Promise<string | null> {
  const { rows } = await keyOfMessage('slack_post', tenant, channel, id).execute(db)
  return rows[0]?.key ?? null
}
