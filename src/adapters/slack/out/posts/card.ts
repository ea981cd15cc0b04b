import type { Message } from '../../../../ports/chat.ts'
import { meaningOf } from '../errors.ts'
import { digestOf } from './digest.ts'
import { dropFile, sendFile } from './files.ts'
import { eventType, markOf } from './look-up.ts'
import type { Part, Posting } from './post-once.ts'
import { sendOnce } from './post-once.ts'
import { forget, keyOfMessage, notePosted, noteSending, rowsOf } from './rows.ts'
import type { Card, PostRow } from '../../store/post-tables.ts'
import type { Target } from '../target.ts'
import type { Rendered, SlackMessage } from '../../render/message.ts'

/** What stands already for this post: the message it edits, or what an earlier try of it left. */
export async function cardOf(
  { db, now }: Posting,
  { tenant, channel, thread }: Target,
  key: string,
  edits: Message | null,
): Promise<Card> {
  const known = edits === null ? key : await keyOfMessage(db, tenant, edits)
  if (known !== null) return { key: known, rows: await rowsOf(db, tenant, known) }
  const ts = edits?.id ?? ''
  const place = { channel: edits?.channel ?? channel, thread }
  const row = { tenant, post_key: key, kind: 'message', part: 0, ...place, ts, digest: null } as const
  await noteSending(db, { ...row, state: 'posted', since: now() })
  return { key, rows: await rowsOf(db, tenant, key) }
}

/**
 * Makes the card be what was rendered: edits what stands, posts what is missing, takes away what is too much. A card in a
 * channel goes on in its own thread. Returns its first message.
 */
export async function placeCard(posting: Posting, target: Target, card: Card, rendered: Rendered): Promise<Message> {
  const [lead, ...rest] = rendered.messages
  if (lead === undefined) throw new Error('a view was rendered as no message at all')
  const first = await placeMessage(posting, target, card, { part: 0, thread: target.thread }, lead)
  const thread = target.thread ?? first.id
  for (const [index, message] of rest.entries()) {
    await placeMessage(posting, target, card, { part: index + 1, thread }, message)
  }
  await dropSurplus(posting, target, card, rendered)
  for (const [part, file] of rendered.files.entries()) {
    await sendFile(posting, target, card, { part, thread, channel: first.channel }, file)
  }
  return first
}

async function placeMessage(
  posting: Posting,
  target: Target,
  card: Card,
  { part, thread }: Pick<PostRow, 'part' | 'thread'>,
  message: SlackMessage,
): Promise<Message> {
  const row = card.rows.find((one) => one.kind === 'message' && one.part === part)
  const channel = row?.channel ?? target.channel
  const wanted: Part = {
    tenant: target.tenant,
    post_key: card.key,
    kind: 'message',
    part,
    channel,
    thread,
    digest: digestOf(message),
  }
  if (row?.state === 'posted' && row.ts !== null) {
    if (row.digest === wanted.digest || (await edited(posting, target, wanted, row.ts, message))) {
      return { channel, id: row.ts }
    }
  }
  const before = { row: row?.state === 'sending' ? row : undefined, fileName: null }
  const { ts, isNew } = await sendOnce(posting, target.client, wanted, before, () => post(target, wanted, message))
  if (!isNew) await edited(posting, target, wanted, ts, message)
  return { channel, id: ts }
}

/** Whether the message could be edited: one that is gone, or is too old for it, is posted anew. */
async function edited({ db }: Posting, { client }: Target, part: Part, ts: string, message: SlackMessage) {
  try {
    await client.chat.update({ channel: part.channel, ts, ...message })
  } catch (error) {
    if (meaningOf(error) !== 'gone') throw error
    await forget(db, part)
    return false
  }
  await notePosted(db, part, ts, part.digest)
  return true
}

async function post({ client }: Target, part: Part, message: SlackMessage): Promise<string> {
  const wanted = {
    channel: part.channel,
    ...(part.thread === null ? {} : { thread_ts: part.thread }),
    ...message,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: eventType, event_payload: { key: markOf(part) } },
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's method, not a window's
  const { ts } = await client.chat.postMessage(wanted)
  if (ts === undefined) throw new Error('Slack took a message and did not say which one it is')
  return ts
}

/** Messages and files of the card that it no longer needs. */
async function dropSurplus({ db }: Posting, { client }: Target, card: Card, { messages, files }: Rendered) {
  for (const row of card.rows) {
    const isSurplus = row.kind === 'message' ? row.part >= messages.length : row.part >= files.length
    if (!isSurplus) continue
    if (row.ts !== null) await (row.kind === 'file' ? dropFile(client, row.ts) : dropMessage(client, row, row.ts))
    await forget(db, row)
  }
}

async function dropMessage(client: Target['client'], { channel }: PostRow, ts: string): Promise<void> {
  await client.chat.delete({ channel, ts }).catch((error: unknown) => {
    if (meaningOf(error) !== 'gone') throw error
  })
}
