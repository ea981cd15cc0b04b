import { sql } from 'kysely'
import type { Message } from '../../../../ports/chat.ts'
import { stands } from '../../../chat/posts/place-parts.ts'
import { keyOfMessage, postColumns, type PostRow, postsUnder, type StandingRow } from '../../../chat/posts/post-rows.ts'
import type { SlackPostDb } from '../../store/post-tables.ts'
import { counting, type Edit } from './edit-pace.ts'

/** What Slack's table has beside a `PostRow` that a look-up needs. */
const own = ['follows']

/** The edit of a card that is to be one message, and what it leaves in its row. */
export interface MarkedEdit {
  readonly edit: Edit
  /** The key that the card goes under where nothing is known of its message. */
  readonly key: string
  readonly message: Message
  readonly mark: string
  /** What the row has where the message holds all this already. */
  readonly same: readonly string[]
}

/** What was found: nothing is marked but where it says so. */
export type FoundCard =
  /** There was leave to edit it, and its row has the mark. */
  | { readonly type: 'marked'; readonly row: StandingRow }
  | { readonly type: 'same'; readonly row: StandingRow }
  /** It has to wait. */
  | { readonly type: 'full' }
  /** It is not one message that stands. */
  | { readonly type: 'other'; readonly rows: readonly PostRow[] }

/**
 * Finds what stands of the card and, where that is one message which holds something else, takes leave to edit it and marks
 * its row, in one statement. A process that is killed after that leaves a mark that nobody knows: the next try edits again.
 */
export async function markEdit(db: SlackPostDb, marked: MarkedEdit, isPaced: boolean): Promise<FoundCard> {
  const { edit, key, message, mark, same } = marked
  const { tenant } = edit
  const first = keyOfMessage('slack_post', tenant, message.channel, message.id)
  const isOne = sql<boolean>`exists (select from one)`
  const { rows } = await sql<PostRow & { readonly is_taken: boolean; readonly is_marked: boolean }>`
    with known as (${postsUnder('slack_post', tenant, sql`coalesce((${first}), ${key})`, own)}),
    one as (
      select key from known where (select count(*) from known) = 1
        and kind = 'message' and part = 0 and state = 'sent' and id = ${message.id} and digest <> all(${[...same]}::text[])
    ),
    ${isPaced ? counting(edit, isOne) : sql`taken as (select from one)`},
    marked as (
      update slack_post post set digest = ${mark} from one
      where post.tenant = ${tenant} and post.key = one.key and post.kind = 'message' and post.part = 0
        and post.state = 'sent' and post.id = ${message.id} and exists (select from taken)
      returning 1
    )
    select ${postColumns(own)}, exists (select from taken) as is_taken, exists (select from marked) as is_marked
    from known order by kind, part`.execute(db)
  const [row] = rows
  if (row === undefined || rows.length > 1 || !stands(row) || row.kind !== 'message' || row.id !== message.id)
    return { type: 'other', rows }
  if (same.includes(row.digest)) return { type: 'same', row }
  if (row.is_marked) return { type: 'marked', row }
  // Another worker has noted something meanwhile.
  return row.is_taken ? { type: 'other', rows } : { type: 'full' }
}
