import type { Message } from '../../../../ports/chat.ts'
import { type Contents, placeParts } from '../../../chat/posts/place-parts.ts'
import { keyOfMessage, type PostRow, rowsUnder, rowUnknown } from '../../../chat/posts/post-rows.ts'
import type { SlackTarget } from '../target.ts'
import { type PacedPost, type SlackPosting, type SlackContent, surfaceOf } from './surface.ts'

/**
 * Makes the post's card be what was rendered: over the message it edits, or over what an earlier try of it left. Returns
 * its first message.
 */
export async function placeCard(
  posting: SlackPosting,
  target: SlackTarget,
  post: CardPost,
  rendered: Contents<SlackContent>,
): Promise<Message> {
  const { key, rows } = await findRows(posting, target, post)
  const placed = await placeParts(surfaceOf(posting, target, key, post), rows, rendered)
  if (placed === null) throw new Error('a view was rendered as no message at all')
  return placed
}

/** Takes the post's card away, with all its messages and files. */
export async function removeCard(posting: SlackPosting, target: SlackTarget, post: CardPost): Promise<void> {
  const { key, rows } = await findRows(posting, target, post)
  await placeParts(surfaceOf(posting, target, key, post), rows, { messages: [], files: [] })
}

interface CardPost extends PacedPost {
  readonly key: string
  readonly edits: Message | null
}

/** What stands of the post already, and the key that it was first shown under. */
async function findRows(
  posting: SlackPosting,
  { tenant, thread }: SlackTarget,
  post: CardPost,
): Promise<{ readonly key: string; readonly rows: readonly PostRow[] }> {
  const { db, now } = posting
  const { edits } = post
  const key = edits === null ? post.key : ((await firstKeyOf(posting, tenant, edits)) ?? post.key)
  const known = await rowsUnder(db, 'slack_post', tenant, key)
  if (known.length > 0 || edits === null) return { key, rows: known }
  return { key, rows: [rowUnknown({ tenant, key, channel: edits.channel, thread, at: now(), id: edits.id })] }
}

/** The key under which the message was first posted; null for one that nothing is known of. */
async function firstKeyOf({ db }: SlackPosting, tenant: string, { channel, id }: Message): Promise<string | null> {
  const { rows } = await keyOfMessage('slack_post', tenant, channel, id).execute(db)
  return rows[0]?.key ?? null
}
