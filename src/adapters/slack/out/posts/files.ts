import type { WebClient } from '@slack/web-api'
import { meaningOf } from '../errors.ts'
import { digestOf } from './digest.ts'
import { type Posting, sendOnce } from './post-once.ts'
import type { Card } from '../../store/post-tables.ts'
import type { Target } from '../target.ts'
import type { SlackFile } from '../../render/message.ts'

/** Uploads the file into the thread of its card, once; one with other content takes its place. */
export async function sendFile(
  posting: Posting,
  { client, tenant }: Target,
  card: Card,
  { part, thread, channel }: { readonly part: number; readonly thread: string; readonly channel: string },
  file: SlackFile,
): Promise<void> {
  const digest = digestOf(file)
  const row = card.rows.find((one) => one.kind === 'file' && one.part === part)
  if (row?.state === 'posted' && row.digest === digest) return
  const old = row?.state === 'posted' ? row.ts : null
  const wanted = { tenant, post_key: card.key, kind: 'file', part, channel, thread, digest } as const
  const before = { row: row?.state === 'sending' ? row : undefined, fileName: file.name }
  await sendOnce(posting, client, wanted, before, () => upload(client, channel, thread, file))
  if (old !== null) await dropFile(client, old)
}

async function upload(client: WebClient, channel: string, thread: string, file: SlackFile): Promise<string> {
  const { files } = await client.filesUploadV2({
    channel_id: channel,
    thread_ts: thread,
    filename: file.name,
    title: file.name,
    file: Buffer.from(file.content),
  })
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
