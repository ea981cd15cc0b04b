import type { WebClient } from '@slack/web-api'
import type { PostRow } from '../../../chat/posts/post-rows.ts'
import type { TriedRow } from '../../store/post-tables.ts'

/** How every message of ours is marked, so that it can be found again. */
export const eventType = 'mlops_proposal_post'

/** A replica's clock may be wrong by so many seconds: what it says only keeps a look-up from reading a whole channel. */
const clockSlack = 60 * 60
/** Messages asked for at once; apps outside Slack's directory get 15, whatever they ask for. */
const pageSize = 100
const mostPages = 3

type HistoryMessage = NonNullable<Awaited<ReturnType<WebClient['conversations']['history']>>['messages']>[number]

/** The mark of a post's part, as message metadata. */
export function markOf({ key, part }: Pick<PostRow, 'key' | 'part'>): string {
  return part === 0 ? key : `${key}#${part}`
}

/**
 * The messages or files that stand for a row, the oldest first: their ts or ids. Reads what came since it was sent, in its
 * thread or channel, and no more.
 */
export async function findAll(client: WebClient, row: TriedRow, fileName: string | null): Promise<readonly string[]> {
  const found: { readonly ts: number; readonly id: string }[] = []
  for await (const message of messagesSince(client, row)) {
    const id = fileName === null ? messageIn(message, row) : message.files?.find(({ name }) => name === fileName)?.id
    if (id !== undefined) found.push({ ts: Number(message.ts), id })
  }
  return found.toSorted((a, b) => a.ts - b.ts).map(({ id }) => id)
}

function messageIn({ ts, metadata }: HistoryMessage, row: TriedRow): string | undefined {
  const { event_type, event_payload } = metadata ?? {}
  const { key } = { ...event_payload } as { readonly key?: unknown }
  return event_type === eventType && key === markOf(row) ? ts : undefined
}

async function* messagesSince(client: WebClient, row: TriedRow): AsyncGenerator<HistoryMessage> {
  const { channel, thread } = row
  const oldest = oldestOf(row)
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const range = { channel, oldest, limit: pageSize, include_all_metadata: true, ...(cursor ? { cursor } : {}) }
    const answer =
      thread === null
        ? await client.conversations.history(range)
        : await client.conversations.replies({ ...range, ts: thread })
    yield* answer.messages ?? []
    cursor = answer.response_metadata?.next_cursor
    if (!cursor) return
  }
}

/** Slack gives each message a later ts than the one before it: what was sent after another is newer, whatever our clocks say. */
function oldestOf({ at, follows }: TriedRow): string {
  const byClock = Date.parse(at) / 1_000 - clockSlack
  return follows !== null && Number(follows) > byClock ? follows : byClock.toFixed(6)
}
