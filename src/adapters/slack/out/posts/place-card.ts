import { sql } from 'kysely'
import type { Message } from '../../../../ports/chat.ts'
import { type Contents, digestOf, editPart, placeParts } from '../../../chat/posts/place-parts.ts'
import { keyOfMessage, type PostRow, rowsUnder, rowUnknown } from '../../../chat/posts/post-rows.ts'
import type { SlackTarget } from '../target.ts'
import { editOf, type PacedPost, type SlackPosting, type SlackContent, surfaceOf } from './surface.ts'

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
  const found = (await editWhole(posting, target, post, rendered)) ?? (await findRows(posting, target, post))
  if ('edited' in found) return found.edited
  const { key, rows } = found
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

/**
 * Edits a card that is one message and was one, as most are, with a single statement. Null where the post is no such edit, or
 * nothing is known of its message; the rows of a card that is more.
 */
async function editWhole(
  posting: SlackPosting,
  target: SlackTarget,
  post: CardPost,
  { messages: [content, ...more], files }: Contents<SlackContent>,
): Promise<{ readonly edited: Message } | FoundRows | null> {
  const { marks, pace } = posting
  const { tenant, thread } = target
  const { edits, key } = post
  if (edits === null || content === undefined || more.length + files.length > 0) return null
  const [mark, digest, edit] = [marks.make(), digestOf(content), editOf(tenant, edits, post)]
  const of = `${tenant} ${edit.message}`
  const known = marks.find(of, digest)
  const same = known === null ? [digest] : [digest, known]
  const found = await pace.markEdit({ edit, key, message: edits, mark, same })
  if (found.type === 'same') return { edited: edits }
  if (found.type === 'other') return found.rows[0] === undefined ? null : { key: found.rows[0].key, rows: found.rows }
  const { row } = found
  const part = { kind: row.kind, part: row.part, channel: row.channel, thread, content }
  const placed = await editPart(surfaceOf(posting, target, row.key, post), row, part, async () =>
    marks.note(of, mark, digest),
  )
  return { edited: placed }
}

interface FoundRows {
  readonly key: string
  readonly rows: readonly PostRow[]
}

/** What stands of the post already, and the key that it was first shown under: found in one statement. */
async function findRows(
  { db, now }: SlackPosting,
  { tenant, thread }: SlackTarget,
  { key, edits }: CardPost,
): Promise<FoundRows> {
  const first = edits === null ? null : keyOfMessage('slack_post', tenant, edits.channel, edits.id)
  const under = first === null ? sql`${key}` : sql`coalesce((${first}), ${key})`
  const rows = await rowsUnder(db, 'slack_post', tenant, under, ['follows'])
  const [row] = rows
  if (row !== undefined || edits === null) return { key: row?.key ?? key, rows }
  return { key, rows: [rowUnknown({ tenant, key, channel: edits.channel, thread, at: now(), id: edits.id })] }
}
