import { sql } from 'kysely'
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

/** What stands of the post already, and the key that it was first shown under: found in one statement. */
async function findRows(
  { db, now }: SlackPosting,
  { tenant, thread }: SlackTarget,
  { key, edits }: CardPost,
): Promise<{ readonly key: string; readonly rows: readonly PostRow[] }> {
  const first = edits === null ? null : keyOfMessage('slack_post', tenant, edits.channel, edits.id)
  const under = first === null ? sql`${key}` : sql`coalesce((${first}), ${key})`
  const rows = await rowsUnder(db, 'slack_post', tenant, under, ['follows'])
  const [row] = rows
  if (row !== undefined || edits === null) return { key: row?.key ?? key, rows }
  return { key, rows: [rowUnknown({ tenant, key, channel: edits.channel, thread, at: now(), id: edits.id })] }
}
