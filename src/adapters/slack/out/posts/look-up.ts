import type { WebClient } from '@slack/web-api'
import type { PostRow } from '../../../chat/posts/post-rows.ts'

/** How every message of ours is marked, so that it can be found again. */
export const eventType = 'mlops_proposal_post'

/** Slack's clock and ours may differ by so many seconds. */
const clockSlack = 60
/** Messages asked for at once; apps outside Slack's directory get 15, whatever they ask for. */
const pageSize = 100
const mostPages = 3

type HistoryMessage = NonNullable<Awaited<ReturnType<WebClient['conversations']['history']>>['messages']>[number]

/** The mark of a post's part, as message metadata. */
export function markOf({ key, part }: Pick<PostRow, 'key' | 'part'>): string {
  return part === 0 ? key : `${key}#${part}`
}

/**
 * The message or file that a row stands for, of which nobody knows whether Slack took it: its ts or id, null where it
 * does not stand. Reads what came since it was sent, in its thread or channel, and no more.
 */
export async function lookUp(client: WebClient, row: PostRow, fileName: string | null): Promise<string | null> {
  for await (const message of messagesSince(client, row)) {
    if (fileName === null) {
      const { event_type, event_payload } = message.metadata ?? {}
      const { key } = { ...event_payload } as { readonly key?: unknown }
      if (event_type === eventType && key === markOf(row) && message.ts) return message.ts
    } else {
      const file = message.files?.find(({ name }) => name === fileName)
      if (file?.id !== undefined) return file.id
    }
  }
  return null
}

async function* messagesSince(client: WebClient, { channel, thread, at }: PostRow): AsyncGenerator<HistoryMessage> {
  const oldest = (Date.parse(at) / 1_000 - clockSlack).toFixed(6)
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
