import type { WebClient } from '@slack/web-api'
import type { PostRow } from '../../../chat/posts/post-row.ts'
import type { SlackFile } from '../../render/message.ts'
import { meaningOf } from '../errors.ts'

/** Uploads the file into the thread of its card, and returns its id. */
export async function uploadFile(
  client: WebClient,
  { channel, thread }: Pick<PostRow, 'channel' | 'thread'>,
  { name, content }: SlackFile,
): Promise<string> {
  const place = thread === null ? { channel_id: channel } : { channel_id: channel, thread_ts: thread }
  const { files } = await client.filesUploadV2({ ...place, filename: name, title: name, file: Buffer.from(content) })
  const id = files[0]?.files?.[0]?.id
  if (id === undefined) throw new Error('Slack took a file and did not say which one it is')
  return id
}

/** Deletes a file; one that is gone already is no error. */
export async function dropFile(client: WebClient, id: string): Promise<void> {
  await client.files.delete({ file: id }).catch((error: unknown) => {
    const meaning = meaningOf(error)
    // `file_not_found`, `file_deleted`, `cant_delete_file`: nothing that a retry would change.
    if (meaning !== 'failed' && meaning !== 'lacking') throw error
  })
}
